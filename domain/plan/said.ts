/** What a plan and a first visit hold, said in the fixed sentences of one language: days, times, prices, how old, who has the ball. */
import type { CardTime, Trust } from '../card';
import { filled, formatOf, type PaperWords } from '../paper-words';
import type { VisitFacts } from '../visits';
import { WEEKDAYS, type Weekday } from '../vocabulary';
import type { Told } from './first-visit';
import type { Ball, Holder } from './plan';

/** A Monday, so that day n of its week is weekday n. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** Hard spaces inside a date: it is never broken. */
const held = (text: string): string => text.replaceAll(' ', '\u00a0');
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** «tirsdag den 24. november 2026». @param day 2026-11-24 */
export const longDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(formatOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));

/** «tirsdag den 24. november»: a day that is near needs no year. */
export const nearDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(formatOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));

/** «12. november 2026» */
export const shortDay = (day: string, language: string): string =>
  held(
    new Intl.DateTimeFormat(formatOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T12:00:00Z`),
    ),
  );

const weekdayIn = (weekday: Weekday, language: string): string =>
  new Intl.DateTimeFormat(formatOf(language), { weekday: 'long', timeZone: 'UTC' }).format(
    MONDAY + WEEKDAYS.indexOf(weekday) * DAY,
  );

/** «14», «19.30» in Danish; «14:00» elsewhere. */
export function clockIn(time: string, language: string): string {
  if (language !== 'da') return time;
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}.${minutes}`;
}

function timeIn(time: CardTime, { time: words, language }: PaperWords): string {
  const name = weekdayIn(time.weekday, language);
  const nth = time.nth ?? 1;
  const rhythm =
    time.every === 'month'
      ? filled(nth < 0 ? words.last : words.nth, { day: name, n: nth })
      : time.weeks
        ? filled(words[time.weeks], { day: name })
        : name;
  if (!time.start) return capital(rhythm);
  const [from, to] = [time.start, time.end].map((clock) => clock && clockIn(clock, language));
  return capital(filled(to ? words.fromTo : words.from, { day: rhythm, from: from ?? '', to: to ?? '' }));
}

/** «Tirsdag kl. 14–16. Torsdag kl. 10.», or the place's own words for it. */
export function timesIn({ times = [], timeNote }: VisitFacts, words: PaperWords): string {
  if (times.length > 0) return `${times.map((time) => timeIn(time, words)).join('. ')}.`;
  return timeNote ? stopped(timeNote) : words.time.unknown;
}

/** Ends a sentence that somebody else wrote. */
export const stopped = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

export function priceIn({ price }: VisitFacts, { price: words }: PaperWords): string {
  const said = ((): string => {
    if (!price || price.kind === 'unknown') return words.unknown;
    const { kind, amount } = price;
    if (kind === 'free' || amount === 0) return words.free;
    if (amount === undefined)
      return kind === 'membership' ? words.member : kind === 'paid' ? words.paid : words.unknown;
    const sentence = {
      per_season: words.season,
      membership: words.memberAmount,
      per_time: words.amount,
      paid: words.amount,
    };
    return filled(sentence[kind], { amount });
  })();
  return price?.note ? `${said} ${stopped(price.note)}` : said;
}

export function trustIn(since: Trust, words: PaperWords): string {
  if (since.confirmed) return filled(words.confirmed, { date: shortDay(since.confirmed, words.language) });
  return since.year ? filled(words.year, { year: since.year }) : words.undated;
}

/** A told thing as a sentence, the place's own words after it. */
export function toldIn({ key, values = {}, note }: Told, words: PaperWords): string {
  const { time } = values;
  const text = typeof time === 'string' ? clockIn(time, words.language) : (values.text ?? '');
  const said = filled(words.told[key], { ...values, text });
  return note ? `${stopped(said)} ${stopped(note)}` : said;
}

/** How old a row's answers are: one sentence for all that share it. */
export function agesIn(told: readonly Told[], words: PaperWords): string[] {
  return [...new Set(told.flatMap(({ since }) => (since ? [trustIn(since, words)] : [])))];
}

/** «Kommunen har bolden.» @param taker who «another» is, in the citizen's words */
export function ballIn(ball: Ball, taker: string, words: PaperWords): string[] {
  const named = (holder: Holder): boolean => holder === 'other' && taker !== '';
  const has = named(ball.holder) ? filled(words.holderNamed, { name: taker }) : words.holder[ball.holder];
  if (!ball.offered) return [has];
  return [has, named(ball.offered) ? filled(words.offeredNamed, { name: taker }) : words.offered[ball.offered]];
}
