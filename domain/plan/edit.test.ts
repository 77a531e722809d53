import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyOf, deeds, doing, words } from './any-plan';
import { bytesOf, documentFrom, followDocument, newDocument, planIn, textIn } from './document';
import {
  addEntry,
  addPlace,
  bringBack,
  changePlace,
  movePlace,
  putAside,
  removeEntry,
  removePlace,
  write,
} from './edit';
import { DIARY_MAX, EMPTY_PLAN, isEmptyPlan, PLACES_MAX, TEXT_MAX } from './plan';

/** A plan with so many places, and their ids. */
function withPlaces(count: number) {
  const doc = newDocument();
  const ids = Array.from({ length: count }, (_, n) => addPlace(doc, { offer: `sted-${n}`, name: `Sted ${n}` }) ?? '');
  return { doc, ids, names: () => planIn(doc).places.map(({ name }) => name) };
}

describe('writing', () => {
  it('leaves in the document what stands in the field, whatever was there and wherever the caret is', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.option(fc.nat(14), { nil: undefined })), { maxLength: 8 }), (strokes) => {
        const doc = newDocument();
        for (const [said, caret] of strokes) {
          write(doc, 'want', said, caret);
          expect(textIn(doc, 'want')).toBe(said);
          // Half a letter would be another one on the other device.
          expect(textIn(documentFrom(bytesOf(doc)), 'want')).toBe(said);
        }
      }),
      { numRuns: 500 },
    ));

  it('sends only what differs: a letter in a long text is a few bytes', () => {
    const doc = newDocument();
    write(doc, 'want', 'a'.repeat(900));
    let told = 0;
    doc.on('updateV2', (update: Uint8Array) => {
      told += update.length;
    });
    write(doc, 'want', `${'a'.repeat(400)}b${'a'.repeat(500)}`, 401);
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(60);
  });

  it('does nothing when nothing differs', () => {
    const doc = newDocument();
    write(doc, 'want', 'ud');
    let told = 0;
    followDocument(doc, () => {
      told += 1;
    });
    write(doc, 'want', 'ud', 1);
    expect(told).toBe(0);
  });

  it('stops at the most letters, and never in the middle of one', () => {
    const doc = newDocument();
    write(doc, 'want', `${'a'.repeat(TEXT_MAX - 1)}🚲🚲`);
    expect(textIn(doc, 'want')).toBe('a'.repeat(TEXT_MAX - 1));
    expect(textIn(copyOf(doc), 'want')).toBe('a'.repeat(TEXT_MAX - 1));
  });

  it('half a letter that came from elsewhere is the same on both devices', () => {
    const doc = newDocument();
    write(doc, 'want', 'a\uD83Db');
    expect(textIn(doc, 'want')).toBe('a\uFFFDb');
    expect(textIn(copyOf(doc), 'want')).toBe('a\uFFFDb');
  });
});

describe('places', () => {
  it('are laid on the plan with what they were called then', () => {
    const doc = newDocument();
    addPlace(doc, { offer: 'strik-vamdrup', name: 'Strik i Vamdrup', organisation: 'Ældre Sagen' });
    expect(planIn(doc).places).toMatchObject([
      { offer: 'strik-vamdrup', name: 'Strik i Vamdrup', organisation: 'Ældre Sagen', step: '', ball: null, day: null },
    ]);
  });

  it('come last, until the citizen moves them', () => {
    const { doc, ids, names } = withPlaces(3);
    expect(names()).toEqual(['Sted 0', 'Sted 1', 'Sted 2']);
    movePlace(doc, ids[2] ?? '', -1);
    movePlace(doc, ids[0] ?? '', -1); // it is first already
    movePlace(doc, ids[1] ?? '', 1); // it is last already
    movePlace(doc, 'findes-ikke', 1);
    expect(names()).toEqual(['Sted 0', 'Sted 2', 'Sted 1']);
    addPlace(doc, { offer: null, name: 'Sted 3' });
    expect(names().at(-1)).toBe('Sted 3');
  });

  it('are put aside and brought back with all that was written', () => {
    const { doc, ids } = withPlaces(2);
    write(doc, `${ids[0]}.step`, 'ring');
    const before = planIn(doc);
    putAside(doc, ids[0] ?? '');
    expect(planIn(doc).aside).toMatchObject([{ name: 'Sted 0', step: 'ring' }]);
    expect(planIn(doc).places).toHaveLength(1);
    bringBack(doc, ids[0] ?? '');
    expect(planIn(doc)).toEqual(before);
  });

  it('that are deleted for good take their words and their diary with them, and nobody else’s', () => {
    const { doc, ids } = withPlaces(2);
    const [gone = '', stays = ''] = ids;
    for (const id of ids) {
      write(doc, `${id}.visit.bring`, 'garn');
      addEntry(doc, { place: id, day: '2026-11-24', outcome: 'tried', words: `om ${id}` });
    }
    addEntry(doc, { place: null, day: '2026-11-24', outcome: null, words: 'om det hele' });
    removePlace(doc, gone);
    const { places, diary } = planIn(doc);
    expect(places.map(({ id }) => id)).toEqual([stays]);
    expect(diary.map(({ words: said }) => said)).toEqual([`om ${stays}`, 'om det hele']);
    removePlace(doc, stays);
    removeEntry(doc, diary[1]?.id ?? '');
    expect(planIn(doc)).toEqual(EMPTY_PLAN);
    expect(isEmptyPlan(planIn(doc))).toBe(true);
  });

  it('are no more than one can keep in mind, put aside or not', () => {
    const { doc, ids } = withPlaces(PLACES_MAX);
    putAside(doc, ids[0] ?? '');
    expect(addPlace(doc, { offer: null, name: 'et til' })).toBe(null);
    removePlace(doc, ids[0] ?? '');
    expect(addPlace(doc, { offer: null, name: 'et til' })).not.toBe(null);
  });

  it('have a day, a time and a ball that can be set and taken away, one without the other', () => {
    const { doc, ids } = withPlaces(1);
    const ball = { holder: 'me', offered: null, since: '2026-11-23' } as const;
    changePlace(doc, ids[0] ?? '', { day: '2026-11-24', time: '14:00', ball });
    changePlace(doc, ids[0] ?? '', { isDone: true, time: null });
    expect(planIn(doc).places).toMatchObject([{ day: '2026-11-24', time: null, isDone: true, ball }]);
  });
});

describe('the diary', () => {
  it('has the newest first, and for the same day as they were written', () => {
    const doc = newDocument();
    for (const [day, said] of [
      ['2026-11-24', 'b'],
      ['2026-12-01', 'a'],
      ['2026-11-24', 'c'],
    ] as const)
      addEntry(doc, { place: null, day, outcome: 'stayed', words: said });
    expect(planIn(doc).diary.map(({ words: said }) => said)).toEqual(['a', 'b', 'c']);
  });

  it('is full one day, and says so', () => {
    const doc = newDocument();
    const add = () => addEntry(doc, { place: null, day: '2026-11-24', outcome: null, words: 'x' });
    for (let n = 0; n < DIARY_MAX; n += 1) expect(add()).not.toBe(null);
    expect(add()).toBe(null);
    expect(planIn(doc).diary).toHaveLength(DIARY_MAX);
  });
});

it('every deed is one change, and tells the page once at most', () =>
  fc.assert(
    fc.property(deeds, (all) => {
      const doc = newDocument();
      let told = 0;
      followDocument(doc, (isHere) => {
        expect(isHere).toBe(true);
        told += 1;
      });
      for (const each of all) {
        told = 0;
        doing(doc, [each]);
        expect(told).toBeLessThanOrEqual(1);
      }
    }),
  ));
