import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { card } from './any-card';
import { fairly, standing } from './order';

const TODAY = '2026-11-22';
const items = (slugs: string[], organisation?: string) =>
  slugs.map((slug) => ({
    card: card(slug, organisation ? { organisation: { slug: organisation, name: organisation } } : {}),
  }));
const order = (list: { card: { slug: string } }[]) => list.map(({ card }) => card.slug);

describe('a fair order', () => {
  test('is the same all day, and another tomorrow', () => {
    const many = items(['kor', 'strik', 'krolf', 'banko', 'skak', 'gåtur', 'teater', 'spejder']);
    expect(order(fairly(many, () => 0, TODAY))).toEqual(order(fairly([...many].reverse(), () => 0, TODAY)));
    expect(order(fairly(many, () => 0, TODAY))).not.toEqual(order(fairly(many, () => 0, '2026-11-23')));
  });

  test('no organisation fills the page: its second offer waits for every other first', () => {
    const sorted = fairly(
      [...items(['a1', 'a2', 'a3', 'a4'], 'a'), ...items(['b1'], 'b'), ...items(['c1'], 'c')],
      () => 0,
      TODAY,
    );
    const first = sorted.slice(0, 3).map(({ card }) => card.organisation?.slug);
    expect(new Set(first).size).toBe(3);
  });

  test('nothing is lost and nothing comes twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (slugs) => {
        expect(order(fairly(items(slugs), (item) => item.card.slug.length, TODAY)).toSorted()).toEqual(
          slugs.toSorted(),
        );
      }),
    );
  });

  test('a better rank always stands first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (slugs) => {
        const ranks = fairly(items(slugs), (item) => item.card.slug.length, TODAY).map(({ card }) => card.slug.length);
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      }),
    );
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
