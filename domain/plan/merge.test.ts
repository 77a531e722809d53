import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEALED_MAX } from '../envelope';
import { copyOf, deeds, doing, merged, saidIn } from './any-plan';
import { bytesOf, documentFrom, isAhead, mergeInto, newDocument, type PlanDocument, planIn, textIn } from './document';
import { addPlace, changePlace, movePlace, putAside, removePlace, write } from './edit';
import { PLACES_MAX, TEXT_MAX } from './plan';
import { undoing } from './undo';

/** Three devices that had the same plan, and each went on alone. */
const three = fc.tuple(deeds, deeds, deeds, deeds).map(([before, ...after]) => {
  const start = doing(newDocument(), before);
  return after.map((each) => doing(copyOf(start), each)) as [PlanDocument, PlanDocument, PlanDocument];
});
/** A plan with one place in it, on two devices. */
function two(): { a: PlanDocument; b: PlanDocument; id: string } {
  const a = newDocument();
  const id = addPlace(a, { offer: 'strik', name: 'Strikkeklubben' }) ?? '';
  return { a, b: copyOf(a), id };
}
function meet(a: PlanDocument, b: PlanDocument): void {
  const [of, from] = [bytesOf(a), bytesOf(b)];
  mergeInto(a, from);
  mergeInto(b, of);
}

describe('two who write in the same plan', () => {
  it('end with the same plan, whoever comes first', () =>
    fc.assert(
      fc.property(three, ([a, b]) => {
        expect(saidIn(merged(a, b))).toEqual(saidIn(merged(b, a)));
      }),
    ));

  it('end with the same plan as a third, in whatever order they meet', () =>
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(saidIn(merged(merged(a, b), c))).toEqual(saidIn(merged(a, merged(b, c))));
      }),
    ));

  it('change nothing by meeting again, or by meeting what they have met', () =>
    fc.assert(
      fc.property(three, ([a, b]) => {
        const both = merged(a, b);
        expect(saidIn(merged(a, a))).toEqual(saidIn(a));
        expect(saidIn(merged(both, a, b, both))).toEqual(saidIn(both));
        expect(isAhead(both, bytesOf(both))).toBe(false);
        expect(isAhead(a, bytesOf(both))).toBe(false);
      }),
    ));

  it('know who has something the other has not', () =>
    fc.assert(
      fc.property(three, ([a, b]) => {
        const isNews = isAhead(a, bytesOf(b));
        if (!isNews) expect(saidIn(merged(b, a))).toEqual(saidIn(b));
        write(a, 'want', `${textIn(a, 'want')}!`);
        expect(isAhead(a, bytesOf(b))).toBe(true);
      }),
    ));

  /** A stroke puts a word of one's own between two words, or takes one's own away again. */
  const strokes = fc.array(fc.record({ at: fc.nat(20), isGone: fc.boolean(), byLetter: fc.boolean() }), {
    maxLength: 10,
  });
  function strokeBy(
    doc: PlanDocument,
    who: string,
    all: { at: number; isGone: boolean; byLetter: boolean }[],
  ): string[] {
    const kept = new Set<string>();
    all.forEach(({ at, isGone, byLetter }, n) => {
      const there = textIn(doc, 'want').split(' ').filter(Boolean);
      const own = there.filter((word) => kept.has(word));
      const gone = isGone ? own[at % own.length] : undefined;
      if (gone) {
        const left = there.filter((word) => word !== gone);
        kept.delete(gone);
        write(doc, 'want', left.map((word) => `${word} `).join(''));
        return;
      }
      const word = `${who}${n}🚲`;
      const [before, after] = [there.slice(0, at), there.slice(at)].map((part) =>
        part.map((each) => `${each} `).join(''),
      );
      const steps = byLetter ? [...`${word} `].map((_, k, letters) => letters.slice(0, k + 1).join('')) : [`${word} `];
      for (const said of steps) write(doc, 'want', before + said + after, `${before}${said}`.length);
      kept.add(word);
    });
    return [...kept];
  }

  it('keep every word of both: only who wrote a word takes it away', () =>
    fc.assert(
      fc.property(strokes, strokes, strokes, (before, here, there) => {
        const a = newDocument();
        const start = strokeBy(a, 'a', before);
        const b = copyOf(a);
        const words = [...strokeBy(a, 'b', here), ...strokeBy(b, 'c', there), ...start];
        meet(a, b);
        expect(textIn(a, 'want')).toBe(textIn(b, 'want'));
        for (const word of words) expect(textIn(a, 'want')).toContain(word);
      }),
    ));
});

describe('at the same moment', () => {
  it('a word written before one that another deletes keeps all its letters', () => {
    const a = newDocument();
    write(a, 'want', 'kage');
    const b = copyOf(a);
    for (const said of ['kkage', 'kakage', 'kafkage', 'kaffkage', 'kaffekage'])
      write(a, 'want', said, said.length - 'kage'.length);
    write(b, 'want', '', 0);
    meet(a, b);
    expect([textIn(a, 'want'), textIn(b, 'want')]).toEqual(['kaffe', 'kaffe']);
  });

  it('two may write so much together that it is longer than one may write, and nothing is cut off', () => {
    const { a, b, id } = two();
    write(a, `${id}.step`, 'a'.repeat(TEXT_MAX));
    write(b, `${id}.step`, 'b'.repeat(TEXT_MAX));
    meet(a, b);
    expect(planIn(a).places[0]?.step).toHaveLength(2 * TEXT_MAX);
    // Whoever writes on there takes no word of it away, and adds none.
    const both = textIn(a, `${id}.step`);
    write(a, `${id}.step`, `${both}c`);
    expect(textIn(a, `${id}.step`)).toBe(both);
    write(a, `${id}.step`, both.slice(0, -1));
    expect(textIn(a, `${id}.step`)).toHaveLength(2 * TEXT_MAX - 1);
  });

  it('two may lay the same offer on the plan, and both stay until one is taken off', () => {
    const [a, b] = [newDocument(), newDocument()];
    const ids = [a, b].map((doc) => addPlace(doc, { offer: 'strik', name: 'Strik' }));
    meet(a, b);
    expect(planIn(a)).toEqual(planIn(b));
    expect(
      planIn(a)
        .places.map(({ id }) => id)
        .sort(),
    ).toEqual(ids.sort());
    expect(planIn(a).places.map(({ offer, name }) => [offer, name])).toEqual(Array(2).fill(['strik', 'Strik']));
  });

  it('two may fill the plan each, and no place is lost', () => {
    const [a, b] = [newDocument(), newDocument()];
    for (const doc of [a, b]) for (let k = 0; k < PLACES_MAX; k += 1) addPlace(doc, { offer: null, name: `sted ${k}` });
    expect(addPlace(a, { offer: null, name: 'et mere' })).toBe(null);
    meet(a, b);
    expect(planIn(a).places).toHaveLength(2 * PLACES_MAX);
    expect(addPlace(a, { offer: null, name: 'et mere' })).toBe(null);
  });

  it('one may delete a place while the other writes about it: what was written then is still there', () => {
    const { a, b, id } = two();
    write(a, `${id}.step`, 'ring til dem');
    meet(a, b);
    removePlace(a, id);
    write(b, `${id}.step`, 'ring til dem. Karen tager den', 29);
    meet(a, b);
    expect(planIn(a)).toEqual(planIn(b));
    expect(planIn(a).places.map(({ step }) => step)).toEqual(['. Karen tager den']);
  });

  it('one may delete a place while the other sets it aside or agrees on a day: nobody is left with half an error', () => {
    for (const change of [
      (doc: PlanDocument, id: string) => changePlace(doc, id, { day: '2026-11-24' }),
      (doc: PlanDocument, id: string) => putAside(doc, id),
    ]) {
      const { a, b, id } = two();
      removePlace(a, id);
      change(b, id);
      meet(a, b);
      expect(planIn(a)).toEqual(planIn(b));
    }
  });

  it('two may put the places in another order, and both end with one of the two', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3), fc.constantFrom<1 | -1>(1, -1)), { minLength: 1, maxLength: 5 }),
        (moves) => {
          const a = newDocument();
          for (let k = 0; k < 4; k += 1) addPlace(a, { offer: null, name: `sted ${k}` });
          const b = copyOf(a);
          const order = (doc: PlanDocument) => planIn(doc).places.map(({ name }) => name);
          for (const [doc, sign] of [
            [a, 1],
            [b, -1],
          ] as const)
            for (const [k, by] of moves) movePlace(doc, planIn(doc).places[k]?.id ?? '', (by * sign) as 1 | -1);
          const either = [order(a), order(b)];
          meet(a, b);
          expect(order(a)).toEqual(order(b));
          expect(either).toContainEqual(order(a));
        },
      ),
    ));
});

describe('what leaves the page', () => {
  const has = (bytes: Uint8Array, said: string) => Buffer.from(bytes).includes(said);

  it('holds nothing of what was deleted, though it can still be undone here', () => {
    const { a, id } = two();
    const undoes = undoing(a);
    write(a, 'want', 'KANARIEFUGL');
    write(a, `${id}.hard`, 'SOLSORTEN');
    expect([has(bytesOf(a), 'KANARIEFUGL'), has(bytesOf(a), 'SOLSORTEN')]).toEqual([true, true]);
    write(a, 'want', '');
    removePlace(a, id);
    expect([has(bytesOf(a), 'KANARIEFUGL'), has(bytesOf(a), 'SOLSORTEN')]).toEqual([false, false]);
    undoes.undo();
    expect(planIn(a).places[0]?.hard).toBe('SOLSORTEN');
  });

  it('comes back as it was', () =>
    fc.assert(
      fc.property(deeds, (all) => {
        const doc = doing(newDocument(), all);
        expect(saidIn(documentFrom(bytesOf(doc)))).toEqual(saidIn(doc));
      }),
    ));

  it('goes in an envelope, however full the plan is of plain words', () => {
    const doc = newDocument();
    for (let k = 0; k < PLACES_MAX; k += 1) {
      const id = addPlace(doc, { offer: 'et-sted', name: 'Et sted' }) ?? '';
      for (const name of ['step', 'who', 'hard', 'hello', 'taker'] as const)
        write(doc, `${id}.${name}`, 'a'.repeat(TEXT_MAX));
    }
    expect(bytesOf(doc).length).toBeLessThan(SEALED_MAX - 28);
  });
});
