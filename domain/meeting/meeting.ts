/**
 * Being met: what somebody may ask a place for, what the place may answer, and a number left to be rung at. Never why. Told the
 * day it is; it knows no clock.
 */
export const MEETING_KINDS = ['door', 'along', 'ring', 'message'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
export const MEETING_ANSWERS = ['come', 'ring', 'full'] as const;
export type MeetingAnswer = (typeof MEETING_ANSWERS)[number];

export const NAME_MAX = 40;
export const REACH_MAX = 100;
export const WHEN_MAX = 120;
export const STEP_MAX = 300;
export const WHO_MAX = 40;

/** Days of silence until the place is reminded; and until an editor sees that it does not answer. */
export const REMIND_AFTER = 3;
export const SILENT_AFTER = 7;
/** Days that a meeting, and a number, are kept at the longest. */
export const MEETING_DAYS = 30;
export const CALL_DAYS = 14;
/** Days that whoever was rung can read what was agreed. */
export const STEP_DAYS = 7;
const DAY_MS = 86_400_000;
/** @param at ISO 8601 @returns that moment so many days on */
export const daysAfter = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY_MS).toISOString();

/** So many answers before we say what is typical: fewer would tell of one. */
export const ENOUGH_ANSWERS = 5;

/** `when`: in their own words, or empty. */
export type Caller = { firstName: string; phone: string; when: string };
export type Wish = { kind: MeetingKind; firstName: string; reach: string; when: string };

const line = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
const isText = (text: string, most: number): boolean => text !== '' && text.length <= most;
/** A number that can be dialled: eight digits, or more with a country. */
export const isPhone = (text: string): boolean => {
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d\s().-]+$/.test(text) && digits >= 8 && digits <= 15;
};
/** Good enough to be written to; whether it is theirs is not ours to know. */
export const isEmail = (text: string): boolean => /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"().]{2,}$/.test(text);

/** Words that begin any sentence, and so tell of nobody who is called the same. */
const SMALL = ['de', 'den', 'der', 'det', 'du', 'en', 'et', 'i', 'nu', 'så', 'vi', 'vil'];
/**
 * Whether a sentence tells who they are: it stands longer than name and number, and may hold neither. A name has a capital;
 * «per» in the middle of a sentence is a word.
 */
export function tellsWho(sentence: string, { firstName, reach }: { firstName: string; reach: string }): boolean {
  const digits = reach.replace(/\D/g, '').slice(-8);
  if (digits.length === 8 && sentence.replace(/[^\p{L}\d]/gu, '').includes(digits)) return true;
  if (isEmail(reach) && sentence.toLowerCase().includes(reach.toLowerCase())) return true;
  const names = (firstName.toLowerCase().match(/\p{L}+/gu) ?? []).filter((name) => !SMALL.includes(name));
  return (sentence.match(/\p{Lu}\p{L}*/gu) ?? [])
    .map((word) => word.toLowerCase())
    .some((word) => names.some((name) => word === name || word === `${name}s`));
}

/** What the place says when it answers: `words` a day, or a time in its own words; `who`: whom of them to look for. */
export type Said = { answer: MeetingAnswer; words: string; who: string };
/** @param field what stands in a field of the form, by its name. The day of `full` is read elsewhere: it needs a calendar. */
export function timeSaid(field: (name: string) => string): Read<{ words: string; who: string }> {
  const value = { words: line(field('at')), who: line(field('who')) };
  const wrong = [...(value.words.length <= WHEN_MAX ? [] : ['at']), ...(value.who.length <= WHO_MAX ? [] : ['who'])];
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, value };
}

/** How it stands with a message, for whoever sent it. */
export const MEETING_STATES = ['sent', 'reminded', 'silent', 'never', ...MEETING_ANSWERS] as const;
export type MeetingState = (typeof MEETING_STATES)[number];
/** @param at ISO 8601, now */
export function stateOf(
  { answer, sentAt, remindedAt }: { answer: MeetingAnswer | null; sentAt: string; remindedAt: string | null },
  at: string,
): MeetingState {
  if (answer) return answer;
  if (at >= daysAfter(sentAt, MEETING_DAYS)) return 'never';
  if (at >= daysAfter(sentAt, SILENT_AFTER)) return 'silent';
  return remindedAt ? 'reminded' : 'sent';
}

export type Read<Value> = { ok: true; value: Value } | { ok: false; wrong: string[] };

/** @param field what stands in a field of the form, by its name */
export function callerFrom(field: (name: string) => string): Read<Caller> {
  const value = { firstName: line(field('firstName')), phone: line(field('phone')), when: line(field('when')) };
  const wrong = [
    ...(isText(value.firstName, NAME_MAX) ? [] : ['firstName']),
    ...(isPhone(value.phone) ? [] : ['phone']),
    ...(value.when.length <= WHEN_MAX ? [] : ['when']),
  ];
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, value };
}

/** @param field what stands in a field of the form, by its name */
export function wishFrom(field: (name: string) => string): Read<Wish> {
  const kind = MEETING_KINDS.find((each) => each === field('kind'));
  const value = { firstName: line(field('firstName')), reach: line(field('reach')), when: line(field('when')) };
  const isReach =
    value.reach.length <= REACH_MAX && (isPhone(value.reach) || (kind !== 'ring' && isEmail(value.reach)));
  const wrong = [
    ...(kind ? [] : ['kind']),
    ...(isText(value.firstName, NAME_MAX) ? [] : ['firstName']),
    ...(isReach ? [] : ['reach']),
    ...(value.when.length <= WHEN_MAX ? [] : ['when']),
  ];
  return kind && wrong.length === 0 ? { ok: true, value: { kind, ...value } } : { ok: false, wrong };
}

/** How long it took until somebody rang for the first time; `never`: nobody did before it was let go. */
export const WAITS = ['hour', 'day', 'threeDays', 'later', 'never'] as const;
export type Wait = (typeof WAITS)[number];
const HOUR_MS = 3_600_000;
/** @param ms from the number was left until the first ring */
export function waitOf(ms: number): Wait {
  const hours = ms / HOUR_MS;
  return hours <= 1 ? 'hour' : hours <= 24 ? 'day' : hours <= 72 ? 'threeDays' : 'later';
}

/** Days that half of the answers come within; null when there are too few to say. @param counts how many took so many days */
export function typicalDays(counts: readonly { days: number; count: number }[]): number | null {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all < ENOUGH_ANSWERS) return null;
  let seen = 0;
  for (const { days, count } of counts.toSorted((a, b) => a.days - b.days)) {
    seen += count;
    if (seen * 2 >= all) return days;
  }
  return null;
}
