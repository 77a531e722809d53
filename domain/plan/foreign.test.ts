/** Documents that no pen of ours wrote: from a file, a link, or somebody who tries. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copyOf, deeds, doing, saidIn } from './any-plan';
import {
  bytesOf,
  diaryOf,
  documentFrom,
  mergeInto,
  newDocument,
  type PlanDocument,
  planIn,
  registersOf,
  textIn,
  textOf,
} from './document';
import { addEntry, addPlace, movePlace, putAside, removeEntry, removePlace, write } from './edit';
import { EMPTY_PLAN, type Plan, TEXT_MAX } from './plan';
import { undoing } from './undo';

const ID = 'abcdefghijkl';
const FIELDS = ['offer', 'organisation', 'day', 'time', 'done', 'ball', 'order', 'aside', 'step', '__proto__'];
const rootName = fc.oneof(
  fc.constantFrom(
    'registers',
    'diary',
    't:want',
    't:',
    `t:${ID}.step`,
    `t:${ID}.visit.bring`,
    `t:${ID}`,
    `t:${ID}.x`,
    '__proto__',
  ),
  fc.string({ maxLength: 8 }),
);
const key = fc.oneof(
  fc.constantFrom(...FIELDS).map((field) => `${ID}.${field}`),
  fc.string({ maxLength: 20 }),
);
/** Yjs itself takes plain objects only. */
const isPlain = (value: unknown) =>
  typeof value !== 'object' || value === null || [Object, Array, Uint8Array].includes(value.constructor as never);
const json = fc
  .oneof(
    fc.jsonValue(),
    fc.constantFrom(
      null,
      undefined,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      -0,
      1e308,
      'x'.repeat(5000),
      new Uint8Array(3),
    ),
    fc.record({
      holder: fc.constantFrom('me', 'nobody'),
      offered: fc.jsonValue(),
      since: fc.constantFrom('2026-11-23', 'i går'),
    }),
  )
  .map((value) => structuredClone(value))
  .filter(isPlain);
const type = fc.constantFrom(
  () => new Y.Map([['a', 1]]),
  () => new Y.Text('ord'),
  () => Y.Array.from(['a', {}]),
  () => new Y.XmlElement('script'),
  () => new Y.Doc(),
);

/** What somebody might have put in a document, whatever our names mean to us. */
const stroke: fc.Arbitrary<(doc: Y.Doc) => void> = fc.oneof(
  fc.tuple(rootName, key, json).map(
    ([name, at, value]) =>
      (doc: Y.Doc) =>
        void doc.getMap(name).set(at, value),
  ),
  fc.tuple(rootName, key, type).map(
    ([name, at, make]) =>
      (doc: Y.Doc) =>
        void doc.getMap(name).set(at, make()),
  ),
  fc.tuple(rootName, json).map(
    ([name, value]) =>
      (doc: Y.Doc) =>
        doc.getArray(name).push([value ?? null]),
  ),
  fc.tuple(rootName, type).map(
    ([name, make]) =>
      (doc: Y.Doc) =>
        doc.getArray(name).push([make()]),
  ),
  fc.tuple(rootName, fc.string()).map(
    ([name, said]) =>
      (doc: Y.Doc) =>
        doc.getText(name).insert(0, said, { bold: true }),
  ),
  rootName.map((name) => (doc: Y.Doc) => doc.getText(name).insertEmbed(0, { image: 'http://example.org' })),
  rootName.map((name) => (doc: Y.Doc) => doc.getXmlFragment(name).push([new Y.XmlText('x')])),
);
/** Each stroke in a document of its own: one name may hold several kinds of thing once they are merged. */
const foreign = fc.array(stroke, { maxLength: 15 }).map((strokes) => {
  const all = new Y.Doc();
  for (const each of strokes) {
    const one = new Y.Doc();
    each(one);
    Y.applyUpdateV2(all, Y.encodeStateAsUpdateV2(one));
  }
  return Y.encodeStateAsUpdateV2(all);
});

/** A plan is what its description says, whatever it was read from. */
function isSound(plan: Plan): void {
  for (const place of [...plan.places, ...plan.aside]) {
    expect(place.id).toMatch(/^[a-z0-9]{12}$/);
    for (const said of [place.name, place.step, place.organisation, ...Object.values(place.visit)])
      expect(typeof said).toBe('string');
    expect(place.day ?? '2026-11-24').toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(place.ball === null || typeof place.ball.holder === 'string').toBe(true);
    expect(typeof place.isDone).toBe('boolean');
  }
  for (const entry of plan.diary) expect([typeof entry.words, typeof entry.day]).toEqual(['string', 'string']);
}

/** All that one can do. */
function live(doc: PlanDocument): void {
  const undoes = undoing(doc);
  write(doc, 'want', 'jeg vil ud');
  write(doc, `${ID}.step`, 'ring');
  const id = addPlace(doc, { offer: null, name: 'Koret' });
  if (id) movePlace(doc, id, -1);
  putAside(doc, ID);
  addEntry(doc, { place: ID, day: '2026-11-24', outcome: null, words: 'godt' });
  removeEntry(doc, planIn(doc).diary[0]?.id ?? '');
  removePlace(doc, ID);
  while (undoes.canUndo()) undoes.undo();
  undoes.end();
}

describe('a document from somewhere else', () => {
  it('is read without harm, and one can go on writing in it', () =>
    fc.assert(
      fc.property(foreign, (bytes) => {
        const doc = documentFrom(bytes);
        isSound(planIn(doc));
        live(doc);
        isSound(planIn(doc));
        expect(saidIn(copyOf(doc)).plan).toEqual(planIn(doc));
      }),
      { numRuns: 300 },
    ));

  it('that is laid beside one’s own plan takes nothing from it', () =>
    fc.assert(
      fc.property(deeds, foreign, (all, bytes) => {
        const doc = doing(newDocument(), all);
        const before = planIn(doc);
        mergeInto(doc, bytes);
        const after = planIn(doc);
        isSound(after);
        for (const name of ['want', 'why', 'give'] as const)
          for (const letter of new Set(before[name])) expect(after[name]).toContain(letter);
        const ids = new Set([...after.places, ...after.aside].map(({ id }) => id));
        for (const { id } of [...before.places, ...before.aside]) expect(ids).toContain(id);
        live(doc);
      }),
      { numRuns: 300 },
    ));

  it('that is none is refused, and the plan stays as it was', () => {
    const doc = doing(newDocument(), []);
    write(doc, 'want', 'jeg vil ud');
    addPlace(doc, { offer: 'strik', name: 'Strik' });
    const whole = bytesOf(doc);
    const before = saidIn(doc);
    const kept = Buffer.from(bytesOf(doc));
    for (const bad of [
      new Uint8Array(),
      new Uint8Array([1]),
      new TextEncoder().encode('{"format":"faellesskab-plan"}'),
      new Uint8Array(500).fill(255),
      ...Array.from({ length: whole.length - 1 }, (_, n) => whole.slice(0, n)),
    ])
      expect(() => mergeInto(doc, bad)).toThrow();
    expect(saidIn(doc)).toEqual(before);
    expect(Buffer.from(bytesOf(doc)).equals(kept)).toBe(true);
  });

  it('that has a hole in it is refused: it waits for what never comes', () => {
    const other = newDocument();
    write(other, 'want', 'jeg ');
    const known = Y.encodeStateVector(other);
    write(other, 'want', 'jeg vil');
    const doc = newDocument();
    expect(() => mergeInto(doc, Y.encodeStateAsUpdateV2(other, known))).toThrow(/not whole/);
    mergeInto(doc, bytesOf(newDocument()));
    expect(planIn(doc)).toEqual(EMPTY_PLAN);
  });

  it('however many places, entries and letters it has, only so many are shown, and the same ones to all', () => {
    const doc = newDocument();
    for (let n = 0; n < 3000; n += 1) registersOf(doc).set(`${String(n).padStart(12, 'a')}.day`, '2026-11-24');
    const entry = (n: number) => ({
      id: String(n).padStart(12, 'a'),
      place: null,
      day: '2026-11-24',
      outcome: null,
      words: 'x',
    });
    diaryOf(doc).push(Array.from({ length: 5000 }, (_, n) => entry(n)));
    textOf(doc, 'want').insert(0, 'x'.repeat(200_000));
    const plan = planIn(doc);
    expect([plan.places.length, plan.diary.length, plan.want.length]).toEqual([240, 2000, 20 * TEXT_MAX]);
    expect(planIn(copyOf(doc))).toEqual(plan);
    // Who writes in the field writes in what is seen of it; the rest is not touched.
    write(doc, 'want', `y${plan.want.slice(1)}`, 1);
    expect(textIn(doc, 'want').slice(0, 2)).toBe('yx');
    expect(textOf(doc, 'want').length).toBe(200_000);
  });
});
