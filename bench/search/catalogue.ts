/**
 * A made-up Danish catalogue of any size, for searching in: names, inflected sentences, compounds and a long tail of
 * rare names. The same size gives the same bytes every time. Nobody in it exists.
 */
import { readFileSync } from 'node:fs';
import { Chance } from './chance';
import { type Activity, Lexicon, type Word } from './lexicon';
import {
  ANY_SENTENCES,
  DOING_SENTENCES,
  FILLINGS,
  FIRST_NAMES,
  GAPS,
  NAMES,
  ORGANISATIONS,
  SURNAMES,
  SYLLABLES,
  TALKING_SENTENCES,
} from './phrases';

/** As `npm run find -- --catalogue` reads it: `topics` are keys of the taxonomy, `town` is a name. */
export type Doc = {
  id: string;
  name: string;
  organisation: string;
  description: string;
  topics: string[];
  town: string;
};

/** Any number, as long as it is the same every time. */
const SEED = 20261122;
const BIG_TOWN = 'Kolding';
const BIG_TOWN_SHARE = 0.3;
/** Offers that are of two activities at once: both their topics, and a sentence from the second. */
const TWOFOLD = 0.15;
const DONE_BY_HAND = /^(movement|nature|making|music_culture|food|games|animals)\./;

export const lexicon = new Lexicon();
export const activities: Activity[] = lexicon.activities.filter(({ topic }) => topic.includes('.'));
/** The words that say by themselves what is done. Verbs only where something is done: nobody asks for «at give» or «at komme». */
export const tellingWordsOf = ({ topic, words }: Activity): Word[] => [
  ...words.names,
  ...words.people,
  ...words.things.slice(0, 3),
  ...(DONE_BY_HAND.test(topic) ? words.doing.slice(0, 1) : []),
];
const bodies = lexicon.activities.find(({ topic }) => topic === 'general')?.words.names ?? [];

export const townNames: string[] = readFileSync('data/towns.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line).name);

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/**
 * Half of the words have one form that stands in no text, so that somebody who types just that form can only be
 * understood through the others. Which one follows from the letters of the word.
 */
function isWithheld({ base, kind, forms }: Word, form: number): boolean {
  if (kind === 'names' || forms.length < 2) return false;
  let sum = 0;
  for (const letter of base) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum % 2 === 0 && (sum >>> 1) % forms.length === form;
}

class Writer {
  readonly #able = new Map<string, string[]>();

  constructor(readonly chance: Chance) {}

  #nickname = () => capital(Array.from({ length: 3 }, () => this.chance.one(SYLLABLES)).join(''));

  /** Every word of the activity that fills this gap, in the form that the gap asks for. */
  #words(gap: string, { topic, words }: Activity): string[] {
    const key = `${topic} ${gap}`;
    const [kind, form] = GAPS[gap] ?? ['things', 0];
    const able =
      this.#able.get(key) ?? words[kind].flatMap((word) => (isWithheld(word, form) ? [] : (word.forms[form] ?? [])));
    this.#able.set(key, able);
    return able;
  }

  #filled(gap: string, activity: Activity, town: string): string | null {
    const { chance } = this;
    if (gap === 'town') return town;
    if (gap === 'surname') return chance.one(SURNAMES);
    if (gap === 'nickname') return this.#nickname();
    if (gap === 'who') return `${chance.one(FIRST_NAMES)} ${chance.one(SURNAMES)}`;
    if (gap === 'body') return chance.one(bodies).base;
    const words = FILLINGS[gap] ?? this.#words(gap, activity);
    return words.length > 0 ? chance.one(words) : null;
  }

  /** That many of the patterns with their gaps filled, none of them twice, and none that the activity lacks words for. */
  write(patterns: readonly string[], count: number, activity: Activity, town: string): string[] {
    const written = new Map<string, string>();
    while (written.size < count) {
      const pattern = this.chance.one(patterns);
      let whole = !written.has(pattern);
      const text = pattern.replace(/\{([^}]+)\}/g, (_, gap: string) => {
        const filled = this.#filled(gap.slice(0, 1).toLowerCase() + gap.slice(1), activity, town);
        whole &&= filled !== null;
        return gap === capital(gap) ? capital(filled ?? '') : (filled ?? '');
      });
      if (whole) written.set(pattern, capital(text));
    }
    return [...written.values()];
  }
}

/** Two to four sentences, most of them of the activity, in any order. */
function descriptionOf(writer: Writer, activity: Activity, also: Activity | null, town: string): string {
  const { chance } = writer;
  const of = (each: Activity) => (DONE_BY_HAND.test(each.topic) ? DOING_SENTENCES : TALKING_SENTENCES);
  const own = writer.write(of(activity), 1 + chance.below(3), activity, town);
  const other = also ? writer.write(of(also), 1, also, town) : [];
  const any = writer.write(ANY_SENTENCES, Math.min(1 + chance.below(2), 4 - own.length - other.length), activity, town);
  return chance.shuffled([...own, ...other, ...any]).join(' ');
}

/** @param size how many offers */
export function catalogue(size: number): Doc[] {
  const chance = new Chance(SEED + size);
  const writer = new Writer(chance);
  const anyTown = () => (chance.is(BIG_TOWN_SHARE) ? BIG_TOWN : chance.one(townNames));
  const organisations = Array.from({ length: Math.ceil(size / 3) }, () => {
    const town = anyTown();
    return { town, name: writer.write(ORGANISATIONS, 1, chance.one(activities), town).join() };
  });
  return Array.from({ length: size }, (_, number): Doc => {
    const organisation = chance.is(0.9) ? chance.one(organisations) : null;
    const town = organisation?.town ?? anyTown();
    const activity = chance.one(activities);
    const second = chance.is(TWOFOLD) ? chance.one(activities) : null;
    const also = second === activity ? null : second;
    return {
      id: `offer-${number + 1}`,
      name: writer.write(NAMES, 1, activity, town).join(),
      organisation: organisation?.name ?? '',
      description: descriptionOf(writer, activity, also, town),
      topics: [activity.topic, ...(also ? [also.topic] : [])],
      town,
    };
  });
}
