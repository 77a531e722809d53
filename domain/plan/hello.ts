/**
 * The hej-besked: a short message to a place, made of parts that are each kept or left out. A first name, a day and
 * questions, and never why. It is not told the plan: what it can say stands in `HelloTold`, and there is no more of it.
 */
import { filled, type PaperWords } from '../paper-words';
import type { VisitRow } from './first-visit';
import type { VisitKey } from './plan';
import { clockIn, nearDay } from './said';

export const NAME_MAX = 40;

/** `asked`: the questions that are still open. */
export type HelloTold = { name: string; day: string | null; time: string | null; asked: readonly VisitKey[] };

export type HelloPart = { key: 'greet' | 'name' | 'when' | 'fine' | 'bye' | VisitKey; text: string; isKept: boolean };

/** Asked unless one leaves it out: without it one may stand before a closed door. The rest one chooses. */
const ASKED_FIRST: VisitKey = 'where_in';
/** Questions for oneself: how one gets there is not the place's to answer. */
const OWN_QUESTIONS: readonly VisitKey[] = ['there', 'home'];

/** What may be asked of the place. */
export const askedIn = (rows: readonly VisitRow[]): VisitKey[] =>
  rows.filter(({ key, asks }) => asks && !OWN_QUESTIONS.includes(key)).map(({ key }) => key);

export function helloParts({ name, day, time, asked }: HelloTold, words: PaperWords): HelloPart[] {
  const { hello, rows, language } = words;
  const called = name.trim().slice(0, NAME_MAX);
  const when = day
    ? filled(time ? hello.day_time : hello.day, {
        day: nearDay(day, language),
        time: time ? clockIn(time, language) : '',
      })
    : hello.some_day;
  const part = (key: HelloPart['key'], text: string, isKept = true): HelloPart => ({ key, text, isKept });
  return [
    part('greet', hello.greet),
    ...(called ? [part('name', filled(hello.name, { name: called }))] : []),
    part('when', when),
    part('fine', hello.fine),
    ...asked.map((key) => part(key, rows[key].question, key === ASKED_FIRST)),
    part('bye', called ? filled(hello.bye_name, { name: called }) : hello.bye),
  ];
}

/** The kept parts as one text: a greeting, a middle, a goodbye, each on its own line. */
export function helloText(parts: readonly HelloPart[]): string {
  const kept = parts.filter(({ isKept }) => isKept);
  const said = (is: (key: HelloPart['key']) => boolean) =>
    kept
      .filter(({ key }) => is(key))
      .map(({ text }) => text)
      .join(' ');
  return [said((key) => key === 'greet'), said((key) => key !== 'greet' && key !== 'bye'), said((key) => key === 'bye')]
    .filter(Boolean)
    .join('\n');
}

/** Opens one's own program for text messages; without a number one chooses whom to write to there. RFC 5724. */
export const smsLink = (number: string, text: string): string => `sms:${number}?body=${encodeURIComponent(text)}`;

/** Opens one's own mail program. RFC 6068: a line break is CRLF, and an address is spelled out. */
export const mailLink = (email: string | undefined, text: string): string =>
  `mailto:${email ? encodeURIComponent(email).replaceAll('%40', '@') : ''}?body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
