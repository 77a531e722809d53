import { describe, expect, it } from 'vitest';
import { heldBy, offered } from './ball';
import { newDocument, planIn } from './document';
import { addPlace, beginStep, changePlace, write } from './edit';
import { asksHowItWent, nextStep, owed } from './ending';
import { EMPTY_PLAN, type Place } from './plan';
import { undoing } from './undo';

const MONDAY = '2026-11-23';
const BLANK: Place = {
  ...{ id: 'abcdefghijkl', offer: null, name: 'Koret', organisation: '', day: null, time: null },
  ...{ step: '', who: '', hard: '', hello: '', taker: '', isDone: false, ball: null, visit: {} },
};
const place = (said: Partial<Place> = {}): Place => ({ ...BLANK, ...said });
const agreed = place({ step: 'Ring til koret', day: '2026-11-24', ball: heldBy('me', MONDAY) });
const plan = (...places: Place[]) => ({ ...EMPTY_PLAN, places });

describe('before we part', () => {
  it('there is a place to try', () => expect(owed(EMPTY_PLAN)).toEqual(['place']));

  it('a place that is put aside is none to try', () =>
    expect(owed({ ...EMPTY_PLAN, aside: [agreed] })).toEqual(['place']));

  it('there is one next step', () => expect(owed(plan(place()))).toEqual(['step']));

  it('the step has a day, and somebody has the ball', () =>
    expect(owed(plan(place({ step: 'Ring' })))).toEqual(['day', 'ball']));

  it('nothing more is needed: not an hour, not words about it', () => expect(owed(plan(agreed))).toEqual([]));

  it('one step is enough, though there are two or three places', () =>
    expect(owed(plan(agreed, place(), place({ step: 'Kig forbi' })))).toEqual([]));

  it('whoever was asked has taken over, wherever on the plan it was', () => {
    const asked = place({ ball: offered(heldBy('me', MONDAY), 'municipality') });
    expect(owed(plan(agreed, asked))).toEqual(['taken_over']);
    expect(owed(plan(agreed, { ...asked, isDone: true }))).toEqual([]);
  });

  it('a step that is taken asks for a new one', () =>
    expect(owed(plan({ ...agreed, isDone: true }))).toEqual(['step']));
});

describe('the next step', () => {
  const step = (name: string, said: Partial<Place>) => place({ name, step: 'Ring', ...said });

  it('is the one with the earliest day, and on one day the earliest hour', () => {
    const late = step('sent', { day: '2026-12-01' });
    const noon = step('middag', { day: '2026-11-24', time: '12:00' });
    const anytime = step('en gang den dag', { day: '2026-11-24' });
    const morning = step('morgen', { day: '2026-11-24', time: '09:30' });
    expect(nextStep(plan(late, anytime, noon, morning))?.name).toBe('morgen');
    expect(nextStep(plan(late, anytime, noon))?.name).toBe('middag');
    expect(nextStep(plan(late, anytime))?.name).toBe('en gang den dag');
  });

  it('is one with a day before one without', () => {
    expect(nextStep(plan(step('uden', {}), step('med', { day: '2027-12-01' })))?.name).toBe('med');
  });

  it('is the first of the citizen’s own order when nothing else tells them apart', () => {
    expect(nextStep(plan(step('først', {}), step('siden', {})))?.name).toBe('først');
  });

  it('is none that is taken, none without words, and none of what is put aside', () => {
    expect(nextStep(plan(step('taget', { isDone: true }), place({ day: '2026-11-24' })))).toBe(null);
    expect(nextStep({ ...EMPTY_PLAN, aside: [agreed] })).toBe(null);
  });
});

describe('when we meet again', () => {
  const TUESDAY = '2026-11-24';
  const WEDNESDAY = '2026-11-25';
  const went = (day: string, id: string | null = agreed.id) => ({
    ...plan(agreed),
    diary: [{ id: 'zyxwvutsrqpo', place: id, day, outcome: null, words: 'De var søde' }],
  });

  it('I am asked how it went once the day has passed, not before and not on the day itself', () => {
    expect(asksHowItWent(plan(agreed), agreed, MONDAY)).toBe(false);
    expect(asksHowItWent(plan(agreed), agreed, TUESDAY)).toBe(false);
    expect(asksHowItWent(plan(agreed), agreed, WEDNESDAY)).toBe(true);
  });

  it('I am asked at once when I say that it is done', () =>
    expect(asksHowItWent(plan(agreed), { ...agreed, isDone: true }, MONDAY)).toBe(true));

  it('I am not asked again when I have written it', () => {
    expect(asksHowItWent(went(TUESDAY), agreed, WEDNESDAY)).toBe(false);
    expect(asksHowItWent(went(WEDNESDAY), agreed, WEDNESDAY)).toBe(false);
  });

  it('what I wrote of an earlier visit, or of another place, is no answer', () => {
    expect(asksHowItWent(went('2026-11-17'), agreed, WEDNESDAY)).toBe(true);
    expect(asksHowItWent(went(TUESDAY, null), agreed, WEDNESDAY)).toBe(true);
  });

  it('what I write today of a step I took before its day is an answer', () => {
    const early = { ...agreed, isDone: true };
    expect(asksHowItWent({ ...went(MONDAY), places: [early] }, early, MONDAY)).toBe(false);
  });

  it('a step whose day has passed is not the next one, and is not enough to part on', () => {
    const ahead = place({ name: 'Strik', step: 'Gå derhen', day: '2026-12-01', ball: heldBy('me', MONDAY) });
    expect(nextStep(plan(agreed, ahead), WEDNESDAY)?.name).toBe('Strik');
    expect(nextStep(plan(agreed, place({ name: 'Strik', step: 'Ring' })), WEDNESDAY)?.name).toBe('Strik');
    expect(nextStep(plan(agreed), WEDNESDAY)?.name).toBe('Koret');
    expect(owed(plan(agreed), TUESDAY)).toEqual([]);
    expect(owed(plan(agreed), WEDNESDAY)).toEqual(['day']);
    expect(owed(plan(agreed, ahead), WEDNESDAY)).toEqual([]);
  });

  it('nothing is asked where no step was agreed', () =>
    expect(asksHowItWent(plan(place({ day: TUESDAY })), place({ day: TUESDAY }), WEDNESDAY)).toBe(false));
});

describe('a new step at the same place', () => {
  it('owes the day and the ball anew, and one undo brings the old one back', () => {
    const doc = newDocument();
    const undo = undoing(doc);
    const id = addPlace(doc, { offer: null, name: 'Kor' }) ?? '';
    write(doc, `${id}.step`, 'Jeg ringer');
    write(doc, `${id}.who`, 'Min søster følger mig');
    changePlace(doc, id, { day: '2026-11-24', ball: heldBy('municipality', '2026-11-23') });
    const before = planIn(doc);
    beginStep(doc, id);
    write(doc, `${id}.step`, 'Jeg går derhen');
    expect(owed(planIn(doc))).toEqual(['day', 'ball']);
    expect(planIn(doc).places[0]?.who).toBe('');
    undo.undo();
    undo.undo();
    expect(planIn(doc)).toEqual(before);
  });
});
