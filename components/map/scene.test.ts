/** What one sees on the map: nothing lost, nothing covered that can be moved, and names where they belong. */
import { assert, integer, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../domain/card';
import { type At, toPixel } from '../../domain/geo/at';
import { HOME_BOX } from '../../domain/geo/land';
import { marksOf } from '../../domain/geo/positions';
import { clustersOf } from './clusters';
import { eased, folded, joined, placed } from './placing';
import { sceneOf, type View } from './scene';

const MAX_ZOOM = 16;
const empty = { kind: 'community', summary: '', topics: [], audiences: [], price: { kind: 'unknown' } } as const;
const card = (slug: string, given: Partial<Card>): Card => ({
  ...empty,
  slug,
  title: slug,
  ...{ topics: [], audiences: [], times: [], facts: {}, languages: [], contribute: [], trust: {} },
  ...given,
});
const towns = [
  { slug: 'kolding', name: 'Kolding', kind: 'city', lat: 55.4904, lng: 9.4722 },
  { slug: 'vamdrup', name: 'Vamdrup', kind: 'town', lat: 55.4259, lng: 9.2846 },
  { slug: 'odis', name: 'Ødis', kind: 'village', lat: 55.402, lng: 9.36 },
];
const viewAt = (zoom: number): View => {
  const pixel = (at: At) => toPixel(at, zoom);
  const [start, end] = [pixel([HOME_BOX.north, HOME_BOX.west]), pixel([HOME_BOX.south, HOME_BOX.east])];
  return { box: HOME_BOX, room: { left: start.x, top: start.y, right: end.x, bottom: end.y }, zoom, toPixel: pixel };
};
const around = (town: string) => `${town} og omegn`;
const sceneAt = (zoom: number, cards: Card[]) => {
  const { points, areas } = marksOf(cards, towns);
  const clusters = clustersOf(points, MAX_ZOOM);
  const rest = { towns, landmarks: [], selected: null, withNames: true, compact: false, around };
  return sceneOf(viewAt(zoom), { clusters, areas, ...rest });
};
const door = (slug: string, lat: number, lng: number) => card(slug, { at: [lat, lng], precision: 'door' });

describe('Kortbilledet', () => {
  it('counts every card once, at every zoom, whatever is clustered', () => {
    const cards = Array.from({ length: 400 }, (_, i) =>
      i % 5 === 0
        ? card(`area-${i}`, { town: towns[i % 3]?.slug })
        : door(`door-${i}`, 55.36 + ((i * 37) % 200) / 1000, 9.26 + ((i * 53) % 380) / 1000),
    );
    for (const zoom of [9, 10.25, 11, 13, 16]) {
      const total = sceneAt(zoom, cards).marks.reduce(
        (sum, mark) => sum + (mark.kind === 'single' ? 1 : mark.count),
        0,
      );
      expect(total, `zoom ${zoom}`).toBe(400);
    }
  });

  it('stands in the order of the list', () => {
    const { marks } = sceneAt(11, [door('c', 55.36, 9.3), card('b', { town: 'vamdrup' }), door('a', 55.5, 9.6)]);
    expect(marks.map(({ order }) => order)).toEqual([0, 1, 2]);
  });

  it('says of one address that no zoom opens it, and of two that one does', () => {
    const cards = [door('a', 55.49, 9.47), door('b', 55.49, 9.47)];
    const same = sceneAt(11, cards).marks[0];
    expect(same?.kind === 'cluster' && same.opensAt()).toBeGreaterThan(MAX_ZOOM);
    expect(same?.kind === 'cluster' && same.points.map((point) => point.card.slug)).toEqual(['a', 'b']);
    const two = sceneAt(11, [...cards, door('c', 55.492, 9.475)]).marks[0];
    expect(two?.kind === 'cluster' && two.opensAt()).toBeLessThanOrEqual(MAX_ZOOM);
  });

  it('still opens at the finest zoom what shares an address', () => {
    const { marks } = sceneAt(MAX_ZOOM, [door('a', 55.49, 9.47), door('b', 55.49, 9.47)]);
    expect(marks).toHaveLength(1);
  });

  it('lets a mark carry its town’s name instead of the town', () => {
    const { names } = sceneAt(11, [card('a', { town: 'vamdrup' }), door('b', 55.4905, 9.4725)]);
    const looks = Object.fromEntries(names.map(({ key, look }) => [key, look]));
    expect(looks).toMatchObject({ vamdrup: 'mark', kolding: 'mark', odis: 'town' });
  });

  it('says of a joined circle that it is more than its town, and joins rather than write over', () => {
    const cards = [card('a', { town: 'vamdrup' }), card('b', { town: 'odis' }), card('c', { town: 'vamdrup' })];
    const { marks, names } = sceneAt(9, cards);
    expect(marks).toMatchObject([{ kind: 'area', count: 3, areas: [{ town: 'vamdrup' }, { town: 'odis' }] }]);
    expect(names.find(({ look }) => look === 'mark')?.text.replace('\n', ' ')).toBe('Vamdrup og omegn');
    expect(sceneAt(12, cards).names.map(({ text }) => text)).toEqual(expect.arrayContaining(['Vamdrup', 'Ødis']));
  });

  it('leaves a door where it is and moves the area', () => {
    const { marks } = sceneAt(11, [door('a', 55.4904, 9.4722), card('b', { town: 'kolding' })]);
    const [exact, area] = marks;
    const there = toPixel([55.4904, 9.4722], 11);
    expect(exact).toMatchObject({ x: Math.round(there.x), y: Math.round(there.y) });
    expect(Math.hypot((exact?.x ?? 0) - (area?.x ?? 0), (exact?.y ?? 0) - (area?.y ?? 0))).toBeGreaterThan(40);
  });

  const discs = uniqueArray(
    record({
      key: integer().map(String),
      x: integer({ min: 0, max: 900 }),
      y: integer({ min: 0, max: 700 }),
      r: integer({ min: 20, max: 44 }),
    }),
    { selector: ({ key }) => key, maxLength: 30 },
  );

  it('breaks a long name at the space nearest its middle', () => {
    expect(folded('Vamdrup og omegn')).toBe('Vamdrup\nog omegn');
    expect(folded('Sønder Bjert og omegn')).toBe('Sønder Bjert\nog omegn');
    expect(folded('Hejlsminde')).toBe('Hejlsminde');
  });

  it('keeps names within the room and off the buttons while there is a free side', () => {
    const name = { key: 'a', text: 'Lunderskov', x: 40, y: 100, r: 20, must: true };
    const room = { left: 0, top: 0, right: 300, bottom: 300 };
    const [there] = placed([name], [{ key: 'a', x: 40, y: 100, r: 20 }], 9, room);
    expect(there?.textX).toBeGreaterThanOrEqual(47);
    const [moved] = placed([name], [], 9, room, { left: 0, top: 105, right: 300, bottom: 300 });
    expect(moved?.textY).toBeLessThan(100);
  });

  it('joins and moves areas without losing one', () => {
    assert(
      property(discs, (all) => {
        expect(joined(all, 60).flat()).toHaveLength(all.length);
        const there = eased(all, [], 84);
        expect(there.map(({ key }) => key)).toEqual(all.map(({ key }) => key));
        for (const [i, { x, y }] of there.entries())
          expect(Math.hypot(x - (all[i]?.x ?? 0), y - (all[i]?.y ?? 0))).toBeLessThan(86);
      }),
    );
  });

  it('never writes two free names over each other', () => {
    assert(
      property(discs, (all) => {
        const names = placed(
          all.map(({ key, x, y }) => ({ key, text: 'Sjølund', x, y, r: 0, must: false })),
          [],
          99,
        );
        for (const a of names)
          for (const b of names)
            if (a !== b) expect(Math.abs(a.textX - b.textX) > 60 || Math.abs(a.textY - b.textY) >= 19).toBe(true);
      }),
    );
  });
});
