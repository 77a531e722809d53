/** Only a door is a pin: what the map may draw of a card follows from how well we know where it is. */
import { describe, expect, it } from 'vitest';
import { card } from '../any-card';
import { isOneAddress, marksOf } from './positions';

const towns = [{ slug: 'vamdrup', lat: 55.4259, lng: 9.2846 }];

describe('Kortets mærker', () => {
  it('draws a door as a pin, a street as about here, and a town as an area', () => {
    const { points, areas, nowhere } = marksOf(
      [
        card('a', { at: [55.49, 9.47], precision: 'door' }),
        card('b', { at: [55.48, 9.46], precision: 'street' }),
        card('c', { at: [55.43, 9.29], precision: 'area', town: 'vamdrup' }),
        card('d', { town: 'vamdrup' }),
        card('e'),
      ],
      towns,
    );
    expect(points.map(({ card: { slug }, near, order }) => [slug, near, order])).toEqual([
      ['a', false, 0],
      ['b', true, 1],
    ]);
    expect(areas).toMatchObject([
      { town: 'vamdrup', order: 2, at: [55.4259, 9.2846], cards: [{ slug: 'c' }, { slug: 'd' }] },
    ]);
    expect(nowhere.map(({ slug }) => slug)).toEqual(['e']);
  });

  it('never makes a pin of a position whose exactness nobody has told', () => {
    const { points, areas } = marksOf([card('a', { at: [55.43, 9.29], town: 'vamdrup' })], towns);
    expect(points).toEqual([]);
    expect(areas).toHaveLength(1);
  });

  it('loses no card and counts none twice', () => {
    const cards = Array.from({ length: 300 }, (_, i) =>
      card(`c${i}`, {
        at: [55.4 + i / 1e4, 9.4],
        precision: (['door', 'street', 'area'] as const)[i % 3],
        town: i % 2 ? 'vamdrup' : undefined,
      }),
    );
    const { points, areas, nowhere } = marksOf(cards, towns);
    expect(points.length + areas.reduce((sum, area) => sum + area.cards.length, 0) + nowhere.length).toBe(300);
  });

  it('knows one address from two', () => {
    const at = (lng: number, slug: string) => card(slug, { at: [55.49, lng], precision: 'door' });
    const { points } = marksOf([at(9.47, 'a'), at(9.470001, 'b'), at(9.48, 'c')]);
    expect(isOneAddress(points.slice(0, 2))).toBe(true);
    expect(isOneAddress(points)).toBe(false);
  });

  it('takes the middle of a street for an address only where the place is the same', () => {
    const at = (slug: string, placeSlug?: string) =>
      card(slug, { at: [55.49, 9.47], precision: 'street', ...(placeSlug ? { placeSlug } : {}) });
    const { points } = marksOf([at('a', 'hall'), at('b', 'hall'), at('c', 'library'), at('d'), at('e')]);
    expect(isOneAddress(points.slice(0, 2))).toBe(true);
    expect(isOneAddress(points.slice(1, 3))).toBe(false);
    expect(isOneAddress(points.slice(3))).toBe(false);
  });
});
