import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyOf, deeds, doing, merged } from './any-plan';
import { bytesOf, mergeInto, newDocument, planIn, textIn } from './document';
import { addPlace, changePlace, movePlace, removePlace, write } from './edit';
import { undoing } from './undo';

describe('taking back', () => {
  it('everything leads to the plan as it was, and redoing it to the plan as it became', () =>
    fc.assert(
      fc.property(deeds, deeds, (before, after) => {
        const doc = doing(newDocument(), before);
        const start = planIn(doc);
        const undoes = undoing(doc);
        doing(doc, after);
        const end = planIn(doc);
        while (undoes.canUndo()) undoes.undo();
        expect(planIn(doc)).toEqual(start);
        while (undoes.canRedo()) undoes.redo();
        expect(planIn(doc)).toEqual(end);
        undoes.end();
      }),
    ));

  it('takes back what was written here, and nothing that another wrote meanwhile', () => {
    const here = newDocument();
    const id = addPlace(here, { offer: null, name: 'Koret' }) ?? '';
    write(here, 'want', 'jeg vil synge');
    const there = copyOf(here);
    const undoes = undoing(here);
    write(here, 'want', 'jeg vil så gerne synge', 16);
    changePlace(here, id, { day: '2026-11-24' });
    write(there, 'want', 'jeg vil synge alt', 17);
    write(there, `${id}.step`, 'ring til koret');
    const added = addPlace(there, { offer: 'strik', name: 'Strik' });
    mergeInto(here, bytesOf(there));
    while (undoes.canUndo()) undoes.undo();
    expect(textIn(here, 'want')).toBe('jeg vil synge alt');
    expect(planIn(here).places).toMatchObject([{ id, day: null, step: 'ring til koret' }, { id: added }]);
    // And what was taken back is taken back on the other device too.
    expect(planIn(merged(there, here))).toEqual(planIn(here));
  });

  it('never takes back what another decided after: the last to decide is heard', () => {
    const here = newDocument();
    const id = addPlace(here, { offer: null, name: 'Koret' }) ?? '';
    const undoes = undoing(here);
    changePlace(here, id, { day: '2026-11-24' });
    const there = copyOf(here);
    changePlace(there, id, { day: '2026-12-01' });
    mergeInto(here, bytesOf(there));
    undoes.undo();
    expect(planIn(here).places[0]?.day).toBe('2026-12-01');
  });

  it('takes letters that were written in one breath together, and a pause parts them', () => {
    const doc = newDocument();
    const undoes = undoing(doc);
    for (const said of ['u', 'ud', 'ud o', 'ud og']) write(doc, 'want', said);
    undoes.pause();
    for (const said of ['ud og h', 'ud og hjem']) write(doc, 'want', said);
    undoes.undo();
    expect(textIn(doc, 'want')).toBe('ud og');
    undoes.redo();
    undoes.pause();
    write(doc, 'want', 'ud og hjem igen');
    undoes.undo();
    expect(textIn(doc, 'want')).toBe('ud og hjem');
  });

  it('takes each deed alone, however quickly one came after the other', () => {
    const doc = newDocument();
    const [first = ''] = ['A', 'B', 'C'].map((name) => addPlace(doc, { offer: null, name }) ?? '');
    const names = () => planIn(doc).places.map(({ name }) => name);
    const undoes = undoing(doc);
    write(doc, 'want', 'ud');
    movePlace(doc, first, 1);
    movePlace(doc, first, 1);
    removePlace(doc, first);
    write(doc, 'why', 'fordi');
    const steps = [
      ['B', 'C'],
      ['B', 'C', 'A'],
      ['B', 'A', 'C'],
      ['A', 'B', 'C'],
    ].map((expected) => {
      undoes.undo();
      expect(names()).toEqual(expected);
      return [textIn(doc, 'want'), textIn(doc, 'why')];
    });
    expect(steps).toEqual(Array(4).fill(['ud', '']));
    undoes.undo();
    expect([textIn(doc, 'want'), undoes.canUndo()]).toEqual(['', false]);
  });

  it('brings a deleted place back with all its words', () => {
    const doc = newDocument();
    const id = addPlace(doc, { offer: 'strik', name: 'Strik', organisation: 'Ældre Sagen' }) ?? '';
    write(doc, `${id}.hard`, 'ring til Karen');
    const before = planIn(doc);
    const undoes = undoing(doc);
    removePlace(doc, id);
    undoes.undo();
    expect(planIn(doc)).toEqual(before);
    expect(planIn(copyOf(doc))).toEqual(before);
  });

  it('takes nothing back when it is over', () => {
    const doc = newDocument();
    const undoes = undoing(doc);
    undoes.end();
    write(doc, 'want', 'ud');
    movePlace(doc, addPlace(doc, { offer: null, name: 'A' }) ?? '', 1);
    expect(undoes.canUndo()).toBe(false);
  });
});
