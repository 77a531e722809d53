/** The kinds of columns there are: words, numbers, one of a list, several of the catalogue's words, what is known to be so. */
import type { Fact } from '../offer';
import { type Label, taxonomy } from '../taxonomy';
import { joined, parted } from './cell';
import { type Around, type Entry, type ReadError, shortened } from './entry';

export type Loose = Record<string, unknown>;
export type Draft = { offer: Loose; organisation: Loose; place: Loose; errors: ReadError[]; left: ReadError[] };
export type Column = {
  key: string;
  /** In our own file. */
  heading: string;
  /** What others call it, in small letters. */
  also: readonly string[];
  /** Empty where nobody knows. */
  print: (entry: Entry) => string;
  read: (said: string, draft: Draft, around: Around) => void;
};

/** Names that others use, as one text: «tlf|phone». */
const split = (also: string): string[] => (also === '' ? [] : also.split('|'));
export const wrong = (draft: Draft, field: string, code: string, said: string) =>
  draft.errors.push({ field, code, said: shortened(said) });

type Noun = 'offer' | 'organisation' | 'place';
const deep = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Loose | undefined)?.[key], value);
export function lay(value: Loose, [key = '', ...rest]: readonly string[], said: unknown): void {
  if (rest.length === 0) value[key] = said;
  else {
    value[key] ??= {};
    lay(value[key] as Loose, rest, said);
  }
}

/** @param field as «offer.contact.phone» */
export const text = (key: string, field: string, heading: string, also = ''): Column => {
  const [noun, ...path] = field.split('.') as [Noun, ...string[]];
  return {
    ...{ key, heading, also: split(also) },
    print: (entry) => String(deep(entry[noun], path) ?? ''),
    read: (said, draft) => lay(draft[noun], path, said),
  };
};

export const number = (key: string, field: string, heading: string, also = ''): Column => ({
  ...text(key, field, heading, also),
  read(said, draft) {
    const [noun, ...path] = field.split('.') as [Noun, ...string[]];
    const read = Number(said.replace(/\s*(kr\.?|år)$/i, '').replace(',', '.'));
    if (Number.isFinite(read)) lay(draft[noun], path, read);
    else wrong(draft, field, 'not_a_number', said);
  },
});

/** One of a closed list, by its key. */
export const one = (key: string, field: string, heading: string, list: readonly string[], also = ''): Column => ({
  ...text(key, field, heading, also),
  print: (entry) => {
    const said = text(key, field, heading).print(entry);
    return said === 'unknown' ? '' : said;
  },
  read(said, draft) {
    const [noun, ...path] = field.split('.') as [Noun, ...string[]];
    const found = list.find((each) => each === said.toLowerCase().replaceAll(' ', '_'));
    if (found) lay(draft[noun], path, found);
    else wrong(draft, field, 'not_one_of', said);
  },
});

export const cellOf = (said: string) => said.trim().toLowerCase();
type Named = { key: string; label: Label };
/** Danish names that no two words share are printed; a word that shares its name is printed as its key. */
function namesOf(list: readonly Named[]) {
  const byName = new Map<string, string>();
  for (const { key, label } of list.toReversed())
    for (const name of [label.en, label.da, key]) byName.set(cellOf(name), key);
  const printed = new Map(
    list.map(({ key, label }) => [
      key,
      byName.get(cellOf(label.da)) === key && !label.da.includes(';') ? label.da : key,
    ]),
  );
  return { keyOf: (said: string) => byName.get(cellOf(said)), nameOf: (key: string) => printed.get(key) ?? key };
}

export const topics = namesOf(taxonomy.topics.flatMap((topic) => [topic, ...topic.terms]));
export const audiences = namesOf(taxonomy.audiences);
const conditions = namesOf(taxonomy.conditions);

/** Words of the catalogue. Another's word that we have none for is left out, and told of. */
export const listed = (
  key: 'topics' | 'audiences',
  heading: string,
  { keyOf, nameOf }: typeof topics,
  also = '',
): Column => ({
  ...{ key, heading, also: split(also) },
  print: ({ offer }) => joined(offer[key].map(nameOf)),
  read(said, draft, { topicWords }) {
    const whole = parted(said).flatMap((word) => (keyOf(word) ? [word] : word.split(/[,/|]/)));
    const found = whole.flatMap((word) => {
      const own = keyOf(word);
      if (own) return [own];
      const theirs = key === 'topics' ? topicWords.get(cellOf(word)) : undefined;
      if (!theirs && word.trim() !== '')
        draft.left.push({ field: `offer.${key}`, code: 'unknown_word', said: shortened(word.trim()) });
      return theirs ?? [];
    });
    draft.offer[key] = [...new Set(found)];
  },
});

/** All that is known to be so, or not to be so, in one cell. */
export const known = (
  key: string,
  noun: 'offer' | 'place',
  value: 'yes' | 'no',
  heading: string,
  also = '',
): Column => {
  const factsOf = (entry: Entry): Record<string, Fact> =>
    (noun === 'offer' ? entry.offer.facts : entry.place?.access) ?? {};
  const field = noun === 'offer' ? 'facts' : 'access';
  return {
    ...{ key, heading, also: split(also) },
    print: (entry) =>
      joined(
        Object.entries(factsOf(entry)).flatMap(([code, fact]) =>
          fact.value === value ? [conditions.nameOf(code)] : [],
        ),
      ),
    read(said, draft) {
      const facts = (draft[noun][field] ?? {}) as Loose;
      draft[noun][field] = facts;
      for (const word of parted(said)) {
        const code = conditions.keyOf(word);
        if (code) facts[code] = { value };
        else wrong(draft, `${noun}.${field}`, 'unknown_word', word);
      }
    },
  };
};
