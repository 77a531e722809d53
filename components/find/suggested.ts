/** What a chosen suggestion leads to: a page of its own, or a query that has it instead of the words it answers. */

import { CHOOSE, withOption } from '@/domain/choose';
import { saidWords, wordsOf } from '@/domain/danish/letters';
import type { Query } from '@/domain/query';
import { isQuiet } from '@/domain/search/quiet';
import type { Heard } from '@/domain/search/search';
import type { Suggestion } from '@/domain/search/suggest';

/** Addresses of an offer's and an organisation's page, with `*` for the slug. */
export type Pages = { href: string; organisation: string };

/** Null for a topic and a town, which are chosen in the list. */
export const addressOf = ({ kind, key }: Suggestion, { href, organisation }: Pages): string | null =>
  kind === 'organisation' ? organisation.replace('*', key) : kind === 'offer' ? href.replace('*', key) : null;

/** @param heard how the query's words were understood, for a suggestion that is called something else than they are */
export function withSuggestion(query: Query, suggestion: Suggestion, heard: readonly Heard[] = []): Query {
  const rest = { ...query, words: withoutAnswered(query.words, suggestion, heard) };
  return suggestion.kind === 'topic' ? withOption(rest, 'topic', suggestion.key) : CHOOSE.town(rest, suggestion.key);
}

/** «svom» is on the way to «svømning». */
const bare = (word: string) => word.replace(/[åæ]/g, 'a').replaceAll('ø', 'o');
const bareWords = (text: string) => wordsOf(text).map(bare);

/**
 * The field's text without what the suggestion answers: the last words, as many as begin a word of its label; else
 * those that were understood as it; else the last word, which is what it was suggested for.
 */
function withoutAnswered(text: string, { key, label }: Suggestion, heard: readonly Heard[]): string {
  const words = text.trim().split(/\s+/);
  const called = bareWords(label);
  const isAnswered = (word: string) => bareWords(word).every((each) => called.some((name) => name.startsWith(each)));
  let end = words.length;
  while (end > 0 && isAnswered(words[end - 1] ?? '')) end--;
  if (end < words.length) return tellingOf(words.slice(0, end));
  const meant = heard.filter(({ matched }) => matched.some(({ text: match }) => match === key));
  if (meant.length === 0) return tellingOf(words.slice(0, -1));
  return meant.reduce((left, { word }) => withoutWord(left, word), text);
}

/** What was written, without one part of it as the search names it. */
export function withoutWord(text: string, said: string): string {
  const gone = saidWords(said);
  const words = text.trim().split(/\s+/);
  const each = words.map((word) => saidWords(word));
  // A part may be several words side by side, and «café-hygge» one word of two parts.
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++)
      if (each.slice(from, to).flat().join(' ') === gone.join(' '))
        return tellingOf([...words.slice(0, from), ...words.slice(to)]);
  return tellingOf(each.flat().filter((word) => !gone.includes(word)));
}

/** «noget med» asks for nothing once «heste» is answered, nor does the «i» that stood before a town. */
function tellingOf(words: readonly string[]): string {
  let end = words.length;
  while (end > 0 && wordsOf(words[end - 1] ?? '').every(isQuiet)) end--;
  return words.slice(0, end).join(' ');
}
