/** How the words were understood, as the three things that may have to be said about it. */
import type { NameOf } from '@/components/offer/reason';
import type { Heard } from '@/domain/search/search';

export type Name = { key?: string; name: string; word: string };
export type Told = {
  /** What slips were read as; `any` when they are guesses at one word. */
  slips: { names: string[]; any: boolean };
  /** Words that nothing was found for, though others were understood. */
  unknown: string[];
  /** What was looked for in a word's place. */
  instead: Name[];
};

const MOST_NAMES = 3;

/** Each name once, whatever its capitals. */
const eachOnce = (names: Name[]): Name[] =>
  names.filter(({ name }, n) => names.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) === n);

const namesOf = ({ word, matched }: Heard, nameOf: NameOf): Name[] =>
  eachOnce(
    matched.flatMap(({ text, isKey }) => {
      const name = isKey ? nameOf(text) : text;
      return name ? [{ word, name, ...(isKey && { key: text }) }] : [];
    }),
  );

/** A slip in a word was meant to be a word: what the catalogue calls it is only said where no word is near. */
function wordsFirst(names: Name[]): Name[] {
  const words = names.filter(({ key }) => key === undefined);
  return words.length > 0 ? words : names;
}

export function toldOf(heard: readonly Heard[], nameOf: NameOf): Told {
  const slipped = heard.filter(({ how }) => how === 'spelling').map((each) => wordsFirst(namesOf(each, nameOf)));
  const any = slipped.length === 1;
  // Several slips are said with one reading each: all their guesses would be a riddle.
  const slips = eachOnce(any ? slipped.flat() : slipped.flatMap((names) => names.slice(0, 1)));
  const unknown = heard.flatMap(({ how, word }) => (how === null ? [word] : []));
  const others = heard.filter(({ how }) => how === 'synonym').flatMap((each) => namesOf(each, nameOf));
  return {
    slips: { names: slips.slice(0, MOST_NAMES).map(({ name }) => name), any },
    unknown: unknown.length < heard.length ? unknown : [],
    instead: eachOnce(others).slice(0, MOST_NAMES),
  };
}
