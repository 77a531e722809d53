/** What is known of Danish beside the rules: simple words and irregular ones, as `data/danish` writes them. */
import { spelled } from './letters';
import { keysOf, stemOf } from './stem';

/** As people write them: words between spaces; a line for each irregular word and its forms. */
export type WrittenLanguage = { simple: string; heads: string; irregular: string };
export type Language = {
  /** Words that are not made of others, and their stems. */
  simple: ReadonlySet<string>;
  /** Those that name what kind of thing a compound is: klub, aften, gruppe. With stems too. */
  heads: ReadonlySet<string>;
  /** Form → stems of what it is a form of, where the rules do not see it; none where they see what is not. */
  irregular: ReadonlyMap<string, readonly string[]>;
};

const NOTHING: Language['irregular'] = new Map();

export function readLanguage({ simple, heads, irregular }: WrittenLanguage): Language {
  const bases = new Map<string, string[]>();
  for (const line of irregular.split('\n')) {
    const [base, ...forms] = wordsIn(line);
    if (base === undefined) continue;
    const keys = keysOf(base, NOTHING);
    for (const form of forms)
      if (!keysOf(form, NOTHING).some((key) => keys.includes(key)))
        bases.set(form, [...(bases.get(form) ?? []), stemOf(base)]);
  }
  for (const word of wordsIn(simple))
    if (!bases.has(word) && keysOf(word, NOTHING).length > keysOf(word, new Map([[word, []]])).length)
      bases.set(word, []);
  const withStems = (text: string) => new Set(wordsIn(text).flatMap((word) => [word, stemOf(word)]));
  return { simple: withStems(`${simple} ${heads}`), heads: withStems(heads), irregular: bases };
}

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(spelled);
