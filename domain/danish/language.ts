/** What is known of Danish beside the rules: simple words and irregular ones, as `data/danish` writes them. */
import { spelled } from './letters';
import { formsOf, keysOf, stemOf } from './stem';

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
  const words = new Set(wordsIn(`${simple} ${heads}`));
  const bases = new Map<string, string[]>();
  for (const word of words) {
    if (isItsOwnStem(word, words)) bases.set(word, [word]);
    else if (formsOf(word, NOTHING).length > formsOf(word, new Map([[word, []]])).length) bases.set(word, []);
  }
  for (const line of irregular.split('\n')) {
    const [base, ...forms] = wordsIn(line);
    if (base === undefined) continue;
    const keys = keysOf(base, bases);
    for (const form of forms)
      if (!keysOf(form, bases).some((key) => keys.includes(key)))
        bases.set(form, [...(bases.get(form) ?? []), keys[0] ?? base]);
  }
  const withStems = (list: Iterable<string>) => new Set([...list].flatMap((word) => [word, stemOf(word)]));
  return { simple: withStems(words), heads: withStems(wordsIn(heads)), irregular: bases };
}

/** A dictionary's word whose last letters are no ending: plads, billet, borger; but lærer is of lære. */
function isItsOwnStem(word: string, words: ReadonlySet<string>): boolean {
  const stem = stemOf(word);
  if (word.length < 4 || stem === word || !/(s|et|en|er)$/.test(word)) return false;
  if (!word.endsWith('er')) return true;
  return !['e', 'ere', 're'].some((ending) => words.has(stem + ending) || words.has(stem + stem.at(-1) + ending));
}

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(spelled);
