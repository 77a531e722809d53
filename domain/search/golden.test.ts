/**
 * Questions people ask, with what they should find in Kolding's own catalogue: `golden.jsonl`. Every third line is
 * held back: nothing was tuned on it.
 */
import { describe, expect, test } from 'vitest';
import { finding, indexCards } from '../find';
import { EMPTY_QUERY } from '../query';
import { buildCatalogue } from '../snapshot';
import { language, lines, offers, organisations, places, senses, towns } from '../test-data';
import { analyseWith } from './analysis';

type Golden = { q: string; find: string[]; kind: string; held: boolean };
const golden = lines('../domain/search/golden.jsonl') as Golden[];

const DAY = '2026-11-22';
const catalogue = buildCatalogue({ offers, organisations, places, towns }, { day: DAY, instant: `${DAY}T12:00:00Z` });
const of = indexCards(
  catalogue.cards,
  senses,
  analyseWith(language),
  (slug) => catalogue.towns.get(slug)?.name ?? slug,
);
const firstTen = (words: string) =>
  finding({ ...EMPTY_QUERY, words }, of, DAY, undefined, 10).hits.map(({ card }) => card.slug);

/** The share of what should be found that is among the first ten; and the questions that miss some. */
function found(rows: Golden[]): { share: number; missing: string[] } {
  const shares = rows.map(({ q, find }) => {
    const ten = firstTen(q);
    return { q, share: find.filter((slug) => ten.includes(slug)).length / find.length };
  });
  return {
    share: shares.reduce((sum, { share }) => sum + share, 0) / rows.length,
    missing: shares.filter(({ share }) => share < 1).map(({ q }) => q),
  };
}

describe('what people ask for is among the first ten', () => {
  test('in the questions the search was tuned on', () => {
    const { share, missing } = found(golden.filter(({ held }) => !held));
    expect(share, missing.join(' · ')).toBeGreaterThanOrEqual(0.94);
  });

  test('and in those it had never seen', () => {
    const { share, missing } = found(golden.filter(({ held }) => held));
    expect(share, missing.join(' · ')).toBeGreaterThanOrEqual(0.94);
  });

  test('every question is asked of something that is shown', () => {
    for (const { q, find } of golden)
      for (const slug of find) expect(catalogue.bySlug.has(slug), `${q}: ${slug}`).toBe(true);
  });
});
