import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../domain/freshness/freshness';
import { AT, anyOffer } from './any-proposal';
import { countedWriter, own } from './any-upkeep';
import { type Answer, answerAsk, askBehind, roundList } from './freshness';
import { find, save } from './noun';
import { offers } from './offers';
import type { OpenDatabase } from './open';
import { organisations } from './organisations';
import { ownersOf } from './owners';
import { historyOf } from './published';
import { emptyDatabase } from './test-data';
import { upkeep } from './upkeep';

/** The day that the first letter leaves: a month after it was approved. */
const ASKED = '2026-12-23';
const on = (day: string, clock = '12:00') => `${day}T${clock}:00.000Z`;

let db: OpenDatabase;
let hash: string;
beforeEach(() => {
  db = emptyDatabase();
  own(db, 'kaffe', 1);
  const writer = countedWriter();
  upkeep(db, new Date(on(ASKED)), writer);
  hash = createHash('sha256')
    .update(writer.urls[0] ?? '')
    .digest('hex');
});
const shown = () => find(db, offers, 'kaffe');
const answer = (said: Answer, day: string) => answerAsk(db, hash, said, on(day));
const changes = () => historyOf(db, 'offer', 'kaffe').length;

/** Each row of each table, and so the version of the catalogue too. */
const everything = () => {
  const tables = db.$client.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all();
  return (tables as string[]).map((name) => [name, db.$client.prepare(`select * from "${name}"`).all()]);
};
const ANSWERS: readonly Answer[] = [
  { is: 'right', rhythm: 12 },
  { is: 'back', rhythm: 12 },
  { is: 'change' },
  { is: 'pause', until: '2027-02-01' },
  { is: 'gone', id: 'gone' },
  { is: 'stop' },
];

it('a link that is used, too old, or guessed changes not one row, whatever it is told', () => {
  answer({ is: 'right' }, ASKED);
  const used = everything();
  for (const said of ANSWERS) {
    expect(answer(said, ASKED), said.is).toBeNull();
    expect(answerAsk(db, 'gættet', said, on(ASKED))).toBeNull();
  }
  expect(everything()).toEqual(used);
  const writer = countedWriter();
  upkeep(db, new Date(on('2027-01-23')), writer);
  hash = createHash('sha256')
    .update(writer.urls[0] ?? '')
    .digest('hex');
  const asked = everything();
  expect(asked).not.toEqual(used);
  for (const said of ANSWERS) expect(answer(said, addDays('2027-01-23', 61)), said.is).toBeNull();
  expect(everything()).toEqual(asked);
  expect(answer({ is: 'right' }, addDays('2027-01-23', 60))).toBe('kaffe');
});

describe('how often we ask', () => {
  it('is chosen anew with the answer, and holds from the next question on', () => {
    expect(askBehind(db, hash, on(ASKED))).toMatchObject({ rhythm: 1, closed: null, isPaused: false });
    expect(answer({ is: 'right', rhythm: 6 }, ASKED)).toBe('kaffe');
    expect(ownersOf(db, 'kaffe').map(({ rhythm }) => rhythm)).toEqual([6]);
    expect(shown()?.reviewDue).toBe('2027-06-23');
  });

  it('stays as it was where the form does not say', () => {
    expect(answer({ is: 'right', rhythm: null }, ASKED)).toBe('kaffe');
    expect(shown()?.reviewDue).toBe('2027-01-23');
  });

  it('is not changed by a link that was used', () => {
    answer({ is: 'right' }, ASKED);
    expect(answer({ is: 'right', rhythm: 12 }, ASKED)).toBeNull();
    expect(ownersOf(db, 'kaffe').map(({ rhythm }) => rhythm)).toEqual([1]);
  });
});

describe('a pause', () => {
  const until = '2027-06-30';

  it('is ended by the link that began it, however long it lasts, and then that link does nothing more', () => {
    expect(answer({ is: 'pause', until }, ASKED)).toBe('kaffe');
    expect(shown()?.schedule.closures).toEqual([{ from: ASKED, to: until }]);
    // More than the sixty days that a link that nobody has used is good for.
    const back = addDays(ASKED, 100);
    expect(askBehind(db, hash, on(back))).toMatchObject({ isPaused: true, closed: { to: until } });
    expect(answer({ is: 'back', rhythm: 3 }, back)).toBe('kaffe');
    expect(shown()?.schedule.closures).toEqual([{ from: ASKED, to: addDays(back, -1) }]);
    expect(shown()).toMatchObject({ confirmed: { place: back, contact: back }, reviewDue: '2027-07-02' });
    const before = changes();
    expect(answer({ is: 'back' }, back)).toBeNull();
    expect(changes()).toBe(before);
  });

  it('that is on lets its link do nothing else: not even confirm, stop, or pause for longer', () => {
    answer({ is: 'pause', until }, ASKED);
    const before = changes();
    const others = [
      { is: 'right', rhythm: 12 },
      { is: 'change' },
      { is: 'pause', until: '2027-08-01' },
      { is: 'stop' },
    ] as const;
    for (const said of others) expect(answer(said, addDays(ASKED, 3))).toBeNull();
    expect(answer({ is: 'gone', id: 'x' }, addDays(ASKED, 3))).toBeNull();
    expect(changes()).toBe(before);
    expect(ownersOf(db, 'kaffe')).toHaveLength(1);
  });

  it('that ended by itself leaves no link behind, also when another closure comes', () => {
    answer({ is: 'pause', until }, ASKED);
    expect(askBehind(db, hash, on(until))).not.toBeNull();
    expect(askBehind(db, hash, on('2027-07-01'))).toBeNull();
    const now = shown();
    if (!now) throw new Error('no offer');
    const closures = [...now.schedule.closures, { from: '2027-12-20', to: '2028-01-03' }];
    save(db, offers, { ...now, schedule: { ...now.schedule, closures } }, { actor: 'anna', at: AT });
    expect(askBehind(db, hash, on('2027-12-24'))).toBeNull();
  });

  it('ends on the day it is in Copenhagen: half past eleven at night in London it is tomorrow here', () => {
    answer({ is: 'pause', until: '2027-06-30' }, ASKED);
    expect(askBehind(db, hash, on('2027-06-30', '21:59'))).not.toBeNull();
    expect(askBehind(db, hash, on('2027-06-30', '22:00'))).toBeNull();
  });

  it('that an editor wrote is ended by a letter that nobody has answered yet; one that is to come stands', () => {
    const now = shown();
    if (!now) throw new Error('no offer');
    const closures = [
      { from: '2026-12-20', to: '2027-01-03' },
      { from: '2027-07-01', to: '2027-07-31' },
    ];
    save(db, offers, { ...now, schedule: { ...now.schedule, closures } }, { actor: 'anna', at: AT });
    expect(askBehind(db, hash, on(ASKED))).toMatchObject({ isPaused: false, closed: { to: '2027-01-03' } });
    expect(answer({ is: 'back' }, ASKED)).toBe('kaffe');
    expect(shown()?.schedule.closures).toEqual([{ from: '2026-12-20', to: '2026-12-22' }, closures[1]]);
  });
});

it('the round begins with those who can be rung: by their own number, or by their organisation’s', () => {
  const by = { actor: 'anna', at: AT };
  save(db, organisations, { slug: 'klubben', name: 'Klubben', phone: '33333333', email: 'klub@example.org' }, by);
  save(db, offers, anyOffer({ slug: 'a-uden-nummer', contact: {} }), by);
  save(db, offers, anyOffer({ slug: 'b-egen', contact: { phone: '22222222' } }), by);
  save(db, offers, anyOffer({ slug: 'c-klubbens', organisation: 'klubben' }), by);
  // Whoever was asked three times in vain comes first all the same: somebody has to look at it.
  const list = roundList(db, '2027-12-01', 10).map(({ offer, phone, email }) => [offer.slug, phone, email]);
  expect(list).toEqual([
    ['kaffe', null, 'sted-kaffe@example.org'],
    ['b-egen', '22222222', null],
    ['c-klubbens', '33333333', 'klub@example.org'],
    ['a-uden-nummer', null, null],
  ]);
});
