import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { card } from './any-card';
import type { Card } from './card';
import { fairest, standing } from './order';

const TODAY = '2026-11-22';
const cardsOf = (slugs: string[], organisation?: string) =>
  slugs.map((slug) => card(slug, organisation ? { organisation: { slug: organisation, name: organisation } } : {}));
const ordered = (cards: Card[], rank: (card: Card) => number, day = TODAY, limit = Number.POSITIVE_INFINITY): Card[] =>
  fairest(Int32Array.from(cards.keys()), Float64Array.from(cards, rank), cards, day, limit).flatMap(
    (entry) => cards[entry] ?? [],
  );
const slugs = (cards: Card[]) => cards.map(({ slug }) => slug);
const alike = () => 0;

describe('a fair order', () => {
  test('is the same all day, and another tomorrow', () => {
    const many = cardsOf(['kor', 'strik', 'krolf', 'banko', 'skak', 'gåtur', 'teater', 'spejder']);
    const today = slugs(ordered(many, alike));
    expect(today).toEqual(slugs(ordered([...many].reverse(), alike)));
    expect(today).not.toEqual(slugs(ordered([...many], alike, '2026-11-23')));
  });

  test('no organisation fills the page: its second offer waits for every other first', () => {
    const sorted = ordered(
      [...cardsOf(['a1', 'a2', 'a3', 'a4'], 'a'), ...cardsOf(['b1'], 'b'), ...cardsOf(['c1'], 'c')],
      alike,
    );
    expect(new Set(sorted.slice(0, 3).map(({ organisation }) => organisation?.slug)).size).toBe(3);
  });

  test('nothing is lost and nothing comes twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (names) => {
        expect(slugs(ordered(cardsOf(names), ({ slug }) => slug.length)).toSorted()).toEqual(names.toSorted());
      }),
    );
  });

  test('a better rank always stands first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (names) => {
        const ranks = slugs(ordered(cardsOf(names), ({ slug }) => slug.length)).map((slug) => slug.length);
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      }),
    );
  });

  test('the first ten of very many are the first ten of them all', () => {
    const many = cardsOf(Array.from({ length: 3000 }, (_, n) => `sted-${n}`));
    const rank = ({ slug }: Card) => slug.length % 3;
    expect(slugs(ordered(many, rank, TODAY, 10))).toEqual(slugs(ordered(many, rank)).slice(0, 10));
  });
});

describe('what can be relied on', () => {
  test('confirmed this autumn stands before a page from 2019, and that before one without a date', () => {
    const confirmed = standing(card('a', { trust: { confirmed: '2026-10-01' } }), TODAY);
    const recent = standing(card('b', { trust: { year: 2025 } }), TODAY);
    const old = standing(card('c', { trust: { year: 2013 } }), TODAY);
    expect(confirmed).toBeGreaterThan(recent);
    expect(recent).toBeGreaterThan(old);
    expect(old).toBe(standing(card('d'), TODAY));
  });

  test('being met at the door counts', () => {
    expect(standing(card('a', { facts: { met_at_door: 'yes' } }), TODAY)).toBe(standing(card('b'), TODAY) + 1);
  });
});
