/** What a person may be on the way to writing: topics, towns, organisations and offers, a few of each. */
import { wordsOf } from '../danish/letters';
import type { CardIndex } from '../find';
import { search } from './search';

export type SuggestionKind = 'topic' | 'town' | 'organisation' | 'offer';
/** `key` is a topic's key, or a slug. */
export type Suggestion = { kind: SuggestionKind; key: string; label: string };
export type SuggestionNames = { topics: Record<string, string>; towns: Record<string, string> };

/** No more of a kind than this, while the other kinds have something too. */
const SHARE: Record<SuggestionKind, number> = { topic: 3, town: 2, organisation: 2, offer: 3 };
const MOST = 8;
const SHORTEST = 2;

/** Words without their Danish letters, so that «svom» is on the way to «svømning». */
const bare = (word: string) => word.replace(/[åæ]/g, 'a').replaceAll('ø', 'o');
const wordsIn = (text: string) => wordsOf(text).map(bare);

type Named = { key: string; label: string; words: string[] };
const named = (key: string, label: string): Named => ({ key, label, words: wordsIn(label) });

type Names = Record<'organisation' | 'offer', Named[]>;
const known = new WeakMap<CardIndex, Names>();

function namesIn(of: CardIndex): Names {
  const organisations = new Map(
    of.cards.flatMap(({ organisation }) => (organisation ? [[organisation.slug, organisation.name]] : [])) as [
      string,
      string,
    ][],
  );
  const names = known.get(of) ?? {
    organisation: [...organisations].map(([slug, name]) => named(slug, name)),
    offer: of.cards.map(({ slug, title }) => named(slug, title)),
  };
  known.set(of, names);
  return names;
}

/** Names in which every word asked begins a word; those that begin with the first word stand first, short before long. */
function begunBy(asked: string[], names: readonly Named[]): Named[] {
  const fits = names.filter(({ words }) => asked.every((word) => words.some((each) => each.startsWith(word))));
  const late = ({ words }: Named) => (words[0]?.startsWith(asked[0] ?? '') ? 0 : 1);
  return fits.sort((a, b) => late(a) - late(b) || a.words.length - b.words.length || (a.label < b.label ? -1 : 1));
}

/** The same of all that is asked, else of the words last written: «strik vamdr» is on the way to Vamdrup. */
function lastBegunBy(asked: string[], names: readonly Named[]): Named[] {
  for (let from = 0; from < asked.length; from++) {
    const found = asked.slice(from).join('').length >= SHORTEST ? begunBy(asked.slice(from), names) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * At most `most`, grouped in the order of `SHARE`; none for fewer than two letters.
 * @param names topics and towns as they are called in the page's language
 */
export function suggest(of: CardIndex, text: string, names: SuggestionNames, most = MOST): Suggestion[] {
  const asked = wordsIn(text);
  if (asked.join('').length < SHORTEST) return [];
  const has = ({ key }: { key: string }) => of.index.keys.has(key);
  const topics = Object.entries(names.topics).map(([key, label]) => named(key, label));
  // What the words are understood as, also where the topic is called something else.
  const meant = search(of.index, text).heard.flatMap(({ matched }) => matched.filter(({ isKey }) => isKey));
  const byMeaning = meant.flatMap(({ text: key }) => (names.topics[key] ? [named(key, names.topics[key])] : []));
  const found: Record<SuggestionKind, Named[]> = {
    topic: unique([...lastBegunBy(asked, topics), ...byMeaning]).filter(has),
    town: lastBegunBy(
      asked,
      Object.entries(names.towns).map(([slug, name]) => named(slug, name)),
    ),
    organisation: begunBy(asked, namesIn(of).organisation),
    offer: begunBy(asked, namesIn(of).offer),
  };
  const kinds = Object.keys(SHARE) as SuggestionKind[];
  const taken = new Map(kinds.map((kind) => [kind, Math.min(SHARE[kind], found[kind].length)]));
  const total = () => [...taken.values()].reduce((sum, each) => sum + each, 0);
  // What one kind does not use, another may.
  for (const kind of kinds)
    while (total() < most && (taken.get(kind) ?? 0) < found[kind].length) taken.set(kind, (taken.get(kind) ?? 0) + 1);
  for (const kind of kinds.toReversed())
    while (total() > most && (taken.get(kind) ?? 0) > 1) taken.set(kind, (taken.get(kind) ?? 0) - 1);
  return kinds.flatMap((kind) => found[kind].slice(0, taken.get(kind)).map(({ key, label }) => ({ kind, key, label })));
}

const unique = (names: Named[]): Named[] => [...new Map(names.map((name) => [name.key, name])).values()];
