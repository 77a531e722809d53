/** A year in the life of the catalogue, hour by hour with a told clock: what the card and the page say is true of that day here. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { anyOffer, sent } from '@/db/any-proposal';
import { countedWriter } from '@/db/any-upkeep';
import { answerAsk } from '@/db/freshness';
import { letterSent, outbox } from '@/db/letters';
import type { OpenDatabase } from '@/db/open';
import { approve, submit } from '@/db/proposals';
import { emptyDatabase } from '@/db/test-data';
import { upkeep } from '@/db/upkeep';
import { finding } from '@/domain/find';
import { ANNOUNCED_DAYS, addDays, addMonths, type Rhythm, UNCONFIRMED_AFTER } from '@/domain/freshness/freshness';
import type { Offer } from '@/domain/offer';
import { standing } from '@/domain/order';
import { EMPTY_QUERY } from '@/domain/query';
import { served } from './catalogue';
import { entryOf, timesOf } from './offer-view';

const BEGUN = '2026-10-01';
const HOUR_MS = 3_600_000;
const HOURS = 400 * 24;

/** Worked out by the rule of the European Union and by nothing of ours: summer time from 01:00 UTC of the last Sunday of March to that of October. */
function dayHere(ms: number): string {
  const lastSunday = (year: number, month: number) => {
    const last = new Date(Date.UTC(year, month + 1, 0, 1));
    return last.getTime() - last.getUTCDay() * 24 * HOUR_MS;
  };
  const year = new Date(ms).getUTCFullYear();
  const isSummer = ms >= lastSunday(year, 2) && ms < lastSunday(year, 9);
  return new Date(ms + (isSummer ? 2 : 1) * HOUR_MS).toISOString().slice(0, 10);
}

const held = globalThis as { fisDb?: OpenDatabase; fisServed?: unknown };
let db: OpenDatabase;
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());
beforeEach(() => {
  db = emptyDatabase();
  held.fisDb = db;
  held.fisServed = undefined;
});
const tell = (instant: string | number) => void vi.setSystemTime(new Date(instant));

/** Approved on the first day, and confirmed in all that is critical; its owner is asked so often. */
function own(slug: string, rhythm: Rhythm, schedule: Partial<Offer['schedule']> = {}): void {
  const at = `${BEGUN}T08:00:00.000Z`;
  const confirmed = { time: BEGUN, place: BEGUN, contact: BEGUN };
  const recurring = [{ every: 'week', weekday: 'tue', start: '19:00' }] as Offer['schedule']['recurring'];
  const offer = anyOffer({ slug, title: `Kor ${slug}`, confirmed });
  const whole = anyOffer({ ...offer, schedule: { ...offer.schedule, recurring, ...schedule } });
  const sender = { relation: 'ours', answer: 'email', email: `${slug}@example.org`, rhythm } as const;
  const id = submit(db, sent({ values: { offer: whole }, sender }), { actor: 'sender', at });
  expect(approve(db, id, { actor: 'anna', id: 'anna', at, seen: 1 }).ok).toBe(true);
}

const CLOSED = [
  // The last day of each is the day on which the clocks are changed, or the day before or after it.
  { from: '2026-10-12', to: '2026-10-25' },
  { from: '2026-12-23', to: '2027-01-03' },
  { from: '2027-03-20', to: '2027-03-27' },
  { from: '2027-03-29', to: '2027-03-29' },
  { from: '2027-10-20', to: '2027-10-31' },
];

/** Where something begins or ends, and where the clocks are changed: each hour around them is looked at, and of the rest one in so many. */
const EDGES = [
  ...['2026-10-25', '2027-03-28', '2027-10-31', addDays(addMonths(BEGUN, 1), UNCONFIRMED_AFTER)],
  ...CLOSED.flatMap(({ from, to }) => [addDays(from, -ANNOUNCED_DAYS), from, addDays(to, 1)]),
].map((day) => Date.parse(`${day}T00:00:00Z`));
const SELDOM = 79;
const isNearEdge = (ms: number) => EDGES.some((edge) => Math.abs(ms - edge) < 30 * HOUR_MS);

it('four hundred days, over three changes of the clock, says what is true of its day in Copenhagen', () => {
  own('tier', 1);
  own('svarer', 3);
  own('lukket', 12, { closures: CLOSED });
  const writer = countedWriter();
  const asked: Record<string, string[]> = { tier: [], svarer: [], lukket: [] };
  const wrong: string[] = [];
  /** What the owner last said, by the independent clock. */
  let said = BEGUN;
  let unanswered: { hash: string; at: number } | null = null;
  const seen = { old: 0, closed: 0, lower: 0 };
  const first = Date.parse(`${BEGUN}T09:30:00Z`);
  for (let hour = 0; hour < HOURS; hour += 1) {
    const ms = first + hour * HOUR_MS;
    tell(ms);
    const day = dayHere(ms);
    // The day's work is done at many hours of the year: at night too, when it is two days on the globe.
    if (hour % 25 === 0) {
      upkeep(db, new Date(), writer);
      for (const { id, to, text } of outbox(db)) {
        letterSent(db, id, new Date().toISOString());
        const slug = to.split('@')[0] ?? '';
        asked[slug]?.push(day);
        const url = text.match(/https?:\S+\/passer\/\S+/)?.[0] ?? '';
        // Half past eleven at night by Greenwich: by then it is tomorrow here, summer and winter.
        if (slug === 'svarer') unanswered = { hash: createHash('sha256').update(url).digest('hex'), at: ms };
      }
    }
    if (unanswered && new Date(ms).getUTCHours() === 23) {
      expect(answerAsk(db, unanswered.hash, { is: 'right' }, new Date().toISOString())).toBe('svarer');
      said = day;
      unanswered = null;
    }
    if (hour % SELDOM !== 0 && !isNearEdge(ms)) continue;
    const now = served();
    const is = (what: string, got: unknown, wanted: unknown) => {
      if (JSON.stringify(got) !== JSON.stringify(wanted))
        wrong.push(`${new Date(ms).toISOString()} ${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
    };
    is('day', now.day, day);
    is('there', [...now.bySlug.keys()], ['lukket', 'svarer', 'tier']);
    const card = (slug: string) => now.bySlug.get(slug)?.card;
    const isOld = day >= addDays(addMonths(BEGUN, 1), UNCONFIRMED_AFTER);
    is('old', card('tier')?.trust, { year: 2026, confirmed: BEGUN, ...(isOld && { isOld }) });
    is('confirmed', card('svarer')?.trust, { year: 2026, confirmed: said });
    const near = CLOSED.find(({ from, to }) => to >= day && addDays(from, -ANNOUNCED_DAYS) <= day);
    is('closed', card('lukket')?.closed, near);
    if (isOld) seen.old += 1;
    if (near) seen.closed += 1;
    if (hour % SELDOM === 0 && isOld) {
      const [old] = finding(EMPTY_QUERY, now.index, now.day).hits.slice(-1);
      is('last', old?.card.slug, 'tier');
      seen.lower += 1;
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(asked.tier).toHaveLength(3);
  expect(asked.svarer).toHaveLength(4);
  // Nothing was shown if nothing ever was old, or closed.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
}, 120_000);

const at = (slug: string) => {
  const entry = entryOf(slug);
  if (!entry) throw new Error(`${slug} is not shown`);
  return entry;
};
const times = (slug: string) => timesOf(at(slug), new Date().toISOString()).times;

it('the next time keeps its hour on the wall when the clocks are changed, and skips what is closed', () => {
  // The clocks are changed on Easter Day in 2027, and they are open.
  const openHolidays = { value: 'yes' } as const;
  own('soendag', 12, { recurring: [{ every: 'week', weekday: 'sun', start: '10:00' }] as never, openHolidays });
  own('lukket', 12, { closures: [{ from: '2027-07-01', to: '2027-07-31' }] });
  // The night before the change in spring: an hour is lost, and it is still at ten.
  tell('2027-03-27T23:30:00Z');
  expect(at('soendag').card.next).toBe('2027-03-28T10:00:00+02:00');
  tell('2027-03-20T12:00:00Z');
  expect(at('soendag').card.next).toBe('2027-03-21T10:00:00+01:00');
  // Nobody has confirmed the time for a year by the autumn of 2027: so the one before it is looked at.
  tell('2026-10-24T22:30:00Z');
  expect(at('soendag').card.next).toBe('2026-10-25T10:00:00+01:00');
  tell('2026-10-18T12:00:00Z');
  expect(times('soendag').map(({ start }) => start)).toEqual([
    '2026-10-25T10:00:00+01:00',
    '2026-11-01T10:00:00+01:00',
    '2026-11-08T10:00:00+01:00',
  ]);
  // Tuesdays, but none in July.
  tell('2027-06-30T21:30:00Z');
  expect(at('lukket').card).toMatchObject({
    closed: { from: '2027-07-01', to: '2027-07-31' },
    next: '2027-08-03T19:00:00+02:00',
  });
  tell('2027-07-31T21:59:59Z');
  expect(at('lukket').card.closed).toEqual({ from: '2027-07-01', to: '2027-07-31' });
  tell('2027-07-31T22:00:00Z');
  expect(at('lukket').card.closed).toBeUndefined();
});

it('a public holiday is no time where they keep it, a question where nobody has said, and a time where they are open', () => {
  const thursdays = [{ every: 'week', weekday: 'thu', start: '19:00' }] as never;
  for (const value of ['no', 'unknown', 'yes'] as const)
    own(value, 12, { recurring: thursdays, openHolidays: { value } });
  // 2027-05-06 is Kristi himmelfartsdag.
  tell('2027-05-05T22:30:00Z');
  expect(at('no').card.next).toBe('2027-05-13T19:00:00+02:00');
  expect(times('no')[0]?.day).toBe('2027-05-13');
  expect(at('unknown').card.next).toBe('2027-05-13T19:00:00+02:00');
  expect(times('unknown')[0]).toMatchObject({ day: '2027-05-06', sure: false, holiday: 'Kristi himmelfartsdag' });
  expect(at('yes').card.next).toBe('2027-05-06T19:00:00+02:00');
  expect(times('yes')[0]).toMatchObject({ day: '2027-05-06', sure: true });
  // The day after it is Thursday next week for all of them again, and nobody had to do anything.
  tell('2027-05-06T22:00:00Z');
  for (const slug of ['no', 'unknown', 'yes']) expect(at(slug).card.next).toBe('2027-05-13T19:00:00+02:00');
});

it('what nobody answered for stands behind what somebody did, from midnight here, and before the others again once it is answered', () => {
  own('tier', 1);
  own('svarer', 12);
  const order = () => finding(EMPTY_QUERY, served().index, served().day).hits.map(({ card }) => card.slug);
  // Due 2026-11-01, and 56 days later it is 2026-12-27: which begins at 23:00 the evening before, by Greenwich.
  tell('2026-12-26T22:59:59Z');
  expect(at('tier').card.trust.isOld).toBeUndefined();
  tell('2026-12-26T23:00:00Z');
  expect(at('tier').card.trust.isOld).toBe(true);
  expect(standing(at('tier').card, served().day)).toBe(0);
  expect(order()).toEqual(['svarer', 'tier']);
  const writer = countedWriter();
  upkeep(db, new Date(), writer);
  const hash = createHash('sha256')
    .update(writer.urls[0] ?? '')
    .digest('hex');
  expect(answerAsk(db, hash, { is: 'right' }, new Date().toISOString())).toBe('tier');
  expect(at('tier').card.trust).toEqual({ year: 2026, confirmed: '2026-12-27' });
  expect(standing(at('tier').card, served().day)).toBe(standing(at('svarer').card, served().day));
});
