import { expect, it } from 'vitest';
import { newDocument, planIn } from '@/domain/plan/document';
import { addPlace, changePlace, putAside, write } from '@/domain/plan/edit';
import { PLACES_MAX } from '@/domain/plan/plan';
import { layAgreed } from './agreed';

const KOR = { offer: 'kor', name: 'Kor', organisation: 'Sangforeningen' };
const MET = {
  words: 'En møder mig i døren. Tirsdag kl. 19.',
  who: 'Lis',
  day: null,
  holder: 'me',
  today: '2026-11-23',
} as const;
const CALL = { offer: null, name: 'Aftalt med kommunen' };

it('what the place answered stands on its card, with who meets me and who has the ball', () => {
  const doc = newDocument();
  addPlace(doc, KOR);
  expect(layAgreed(doc, KOR, MET)).toBe(true);
  expect(planIn(doc).places).toMatchObject([
    {
      offer: 'kor',
      step: MET.words,
      who: 'Lis',
      day: null,
      ball: { holder: 'me', offered: null, since: '2026-11-23' },
    },
  ]);
});

it('a place that is not on the plan comes there with it, and one that was put aside comes back', () => {
  const doc = newDocument();
  layAgreed(doc, KOR, MET);
  putAside(doc, planIn(doc).places[0]?.id ?? '');
  layAgreed(doc, KOR, MET);
  expect(planIn(doc)).toMatchObject({ places: [{ name: 'Kor', step: MET.words }], aside: [] });
});

it('pressed twice it stands there once', () => {
  const doc = newDocument();
  for (const each of [KOR, KOR, CALL, CALL]) layAgreed(doc, each, MET);
  expect(planIn(doc).places.map(({ step }) => step)).toEqual([MET.words, MET.words]);
});

it('what stood there before stays, and so does its day; a step that was taken gives way to the next', () => {
  const doc = newDocument();
  const id = addPlace(doc, KOR) ?? '';
  write(doc, `${id}.step`, 'Jeg ringer');
  changePlace(doc, id, { day: '2026-11-25' });
  layAgreed(doc, KOR, { ...MET, day: '2026-12-01' });
  expect(planIn(doc).places).toMatchObject([{ step: `Jeg ringer\n${MET.words}`, day: '2026-11-25', ball: null }]);
  changePlace(doc, id, { isDone: true });
  layAgreed(doc, KOR, { ...MET, words: 'Der er plads igen.', day: '2026-12-01' });
  expect(planIn(doc).places).toMatchObject([{ step: 'Der er plads igen.', day: '2026-12-01', isDone: false }]);
});

it('two calls are two steps; and a full plan says so', () => {
  const doc = newDocument();
  layAgreed(doc, CALL, { ...MET, words: 'Du ringer til koret', holder: null });
  layAgreed(doc, CALL, { ...MET, words: 'Vi ringer igen' });
  expect(planIn(doc).places.map(({ ball }) => ball?.holder ?? null)).toEqual([null, 'me']);
  for (let n = 2; n < PLACES_MAX; n += 1) addPlace(doc, { offer: null, name: `${n}` });
  expect(layAgreed(doc, KOR, MET)).toBe(false);
});
