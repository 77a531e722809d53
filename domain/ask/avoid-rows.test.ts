/** Each thing to avoid: what is known to be so, what is known to be without, what is worth asking, and what is not. */
import { describe, expect, test } from 'vitest';
import { card } from '../any-card';
import type { Card } from '../card';
import { taxonomy } from '../taxonomy';
import { avoidRow } from './avoid-rows';
import { ANSWERS, type AnswerWord } from './row';

const answer = (key: string, known: Partial<Card>): AnswerWord | undefined =>
  ANSWERS[avoidRow({ key, said: key, weight: 'important' }, { measured: false }).judge(card('a', known), 0, null)];
const org = (name: string) => ({ organisation: { slug: 'org', name } });
const at = (...starts: string[]) => ({
  times: starts.map((start) => ({ every: 'week' as const, weekday: 'tue' as const, start })),
});

const CASES: [key: string, what: string, known: Partial<Card>, answer: AnswerWord][] = [
  ['avoid.alcohol', 'a place that serves none', { facts: { alcohol_free: 'yes' } }, 'exact'],
  ['avoid.alcohol', 'a place with a bar', { facts: { alcohol_free: 'no' } }, 'no'],
  ['avoid.alcohol', 'a friend on the phone', { facts: { phone: 'yes' } }, 'fine'],
  ['avoid.competition', 'football, which may be just for fun', { topics: ['movement.football'] }, 'unknown'],
  ['avoid.competition', 'a tournament', { title: 'Turnering i skak' }, 'no'],
  ['avoid.competition', 'a choir', { topics: ['music_culture.singing'] }, 'fine'],
  ['avoid.religion', 'a parish', { ...org('Vonsild Sogn') }, 'no'],
  ['avoid.religion', 'a house of a church', { ...org('Foreningen'), place: 'Kristkirken' }, 'no'],
  ['avoid.religion', 'a house in Kirkegade', { ...org('Foreningen'), place: 'Kirkegade 3' }, 'fine'],
  ['avoid.religion', 'an organisation of faith that is open to all', { ...org('Huset'), faith: 'open_to_all' }, 'no'],
  ['avoid.religion', 'an organisation that has said it has none', { ...org('Huset'), faith: 'none' }, 'exact'],
  ['avoid.religion', 'nobody knows who is behind it', {}, 'unknown'],
  ['avoid.animals', 'a riding school', { topics: ['animals.horses'] }, 'no'],
  ['avoid.animals', 'where one may bring the dog', { facts: { dogs_ok: 'yes' } }, 'no'],
  ['avoid.animals', 'where no animals come', { facts: { no_animals: 'yes' } }, 'exact'],
  ['avoid.large_group', 'the two of us', { facts: { one_to_one: 'yes' } }, 'exact'],
  ['avoid.large_group', 'more than eight', { facts: { small_group: 'no' } }, 'no'],
  ['avoid.large_group', 'a friend who visits', { topics: ['together.visiting_friend'] }, 'fine'],
  ['avoid.loud', 'a lively place', { facts: { lively: 'yes' } }, 'no'],
  ['avoid.loud', 'a calm place', { facts: { calm: 'yes' } }, 'exact'],
  ['avoid.cost', 'a membership', { price: { kind: 'membership' } }, 'no'],
  [
    'avoid.cost',
    'a membership that costs little',
    { price: { kind: 'membership' }, facts: { low_cost: 'yes' } },
    'exact',
  ],
  ['avoid.cost', 'nobody has said', {}, 'unknown'],
  ['avoid.digital_only', 'only on the net', { facts: { online: 'yes' } }, 'no'],
  ['avoid.digital_only', 'on the net and in a house', { facts: { online: 'yes' }, place: 'Huset' }, 'fine'],
  ['avoid.reading', 'a reading circle', { topics: ['music_culture.reading'] }, 'no'],
  ['avoid.reading', 'a walk', { topics: ['movement.walking'] }, 'fine'],
  ['avoid.mixed_gender', 'women only', { facts: { women_only: 'yes', men_only: 'no' } }, 'exact'],
  ['avoid.mixed_gender', 'both', { facts: { women_only: 'no' } }, 'no'],
  ['avoid.evening', 'only in the evening', at('19:00'), 'no'],
  ['avoid.evening', 'in the evening, and in the afternoon too', at('19:00', '14:00'), 'exact'],
  ['avoid.evening', 'nobody has said when', {}, 'unknown'],
  ['avoid.daytime', 'only by day', at('10:00'), 'no'],
  ['avoid.stairs', 'where a wheelchair gets in', { facts: { wheelchair: 'yes' } }, 'exact'],
  ['avoid.stairs', 'where none does', { facts: { wheelchair: 'no' } }, 'no'],
  ['avoid.illness_focus', 'a group about pain', { topics: ['talk_support.pain'] }, 'no'],
  ['avoid.illness_focus', 'sport first', { topics: ['movement.adapted_sport', 'talk_support.disability'] }, 'unknown'],
  ['avoid.council_feel', 'the municipality’s own', org('Kolding Kommune'), 'no'],
  ['avoid.council_feel', 'a club', org('Skakklubben'), 'fine'],
  ['avoid.commitment', 'come when you like', { facts: { drop_in: 'yes' } }, 'exact'],
  ['avoid.commitment', 'every time', { facts: { no_commitment: 'no' } }, 'no'],
  ['avoid.phone_first', 'one may write', { facts: { text_contact: 'yes' } }, 'exact'],
  ['avoid.phone_first', 'one may not write', { facts: { text_contact: 'no' } }, 'no'],
  ['avoid.many_children', 'a playgroup', { topics: ['family_children.playgroup'] }, 'no'],
  ['avoid.many_children', 'a group for seniors', { audiences: ['aud.seniors'] }, 'exact'],
  ['making', 'what is a part of it', { topics: ['food', 'making.sewing'] }, 'no'],
  ['aud.seniors', 'only for seniors', { audiences: ['aud.seniors'] }, 'no'],
  ['aud.seniors', 'for seniors and adults', { audiences: ['aud.seniors', 'aud.adults'] }, 'fine'],
  ['outdoor', 'outdoors', { facts: { outdoor: 'yes' } }, 'no'],
  ['outdoor', 'nobody has said', {}, 'unknown'],
];

describe('what is to be avoided', () => {
  test.each(CASES)('%s: %s', (key, _, known, expected) => {
    expect(answer(key, known)).toBe(expected);
  });

  test('everything that people may avoid is judged by a row of its own', () => {
    const judged = new Set(CASES.map(([key]) => key));
    expect(taxonomy.avoid.map(({ key }) => key).filter((key) => !judged.has(key) && key !== 'avoid.long_trip')).toEqual(
      [],
    );
  });

  test('a long way is measured, and what comes to you is no way at all', () => {
    const row = avoidRow({ key: 'avoid.long_trip', said: 'langt', weight: 'important' }, { measured: true });
    const far = { metres: 20_000, walkMinutes: 250, bikeMinutes: 80 };
    expect(ANSWERS[row.judge(card('a'), 0, far)]).toBe('no');
    expect(ANSWERS[row.judge(card('a', { facts: { home_visit: 'yes' } }), 0, null)]).toBe('exact');
    expect(ANSWERS[row.judge(card('a'), 0, null)]).toBe('unknown');
  });
});
