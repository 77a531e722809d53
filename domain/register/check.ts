/** What is to be mended on each screen, before it is left. Only three facts are required: what, where, and how to reach them. */
import { z } from 'zod';
import { SUMMARY_MAX, TITLE_MAX } from '../offer';
import { nameOfField, type PlaceField, placeSaid } from '../place-search/fields';
import { type PlaceRead, type PlaceTrouble, placeFrom } from '../place-search/place';
import { NOTE_MAX } from '../proposal/proposal';
import { CHILD_UNTIL, clean, EMAIL_MAX, oneLine, STEPS, type Step, type Troubles, type Typed, WHATS } from './form';
import type { Known } from './known';
import { dayOf, timesFrom, WHENS } from './times';

const FIRST_VISIT_LINES = 6;
const HOURS_MAX = 120;
const REACH_MAX = 200;
const AGE_MAX = 120;
export const SENDERS = ['email', 'letter', 'phone'] as const;

export const isEmail = (said: string): boolean => said.length <= EMAIL_MAX && z.email().safeParse(said).success;

/** «kolding.dk» → «https://kolding.dk/». Null when it is no address of the web. */
export function websiteOf(said: string): string | null {
  const whole = /^[a-z]+:/i.test(said) ? said : `https://${said}`;
  const read = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).safeParse(whole);
  return read.success && whole.length <= SUMMARY_MAX ? whole : null;
}

/** As a person writes it: six to fifteen digits, and what stands between them. */
export const isPhone = (said: string): boolean =>
  /^\+?[\d ()./-]{6,30}$/.test(said) && /^\d{6,15}$/.test(said.replace(/\D/g, ''));

/** Whole years. Null when it is none. */
export const ageOf = (said: string): number | null =>
  /^\d{1,3}$/.test(said) && Number(said) <= AGE_MAX ? Number(said) : null;
/** «50», «49,50 kr.». Null when it is no sum. */
export function amountOf(said: string): number | null {
  const [, kroner] = said.match(/^(\d{1,5}(?:[.,]\d{1,2})?)\s*(?:kr\.?|,-)?$/i) ?? [];
  return kroner === undefined ? null : Number(kroner.replace(',', '.'));
}

/** Whether children come who are not yet fifteen. Who comes with their parents is a family. */
export function hasChildren(typed: Typed): boolean {
  const isTicked = 'audience.aud.children' in typed || 'audience.aud.teens' in typed;
  const ages = [typed.ageMin, typed.ageMax].map((said) => ageOf(oneLine(said)));
  return isTicked || ages.some((age) => age !== null && age < CHILD_UNTIL);
}

export const placeRead = (typed: Typed, known: Known): PlaceRead =>
  placeFrom(
    placeSaid((name) => typed[name] ?? ''),
    known,
  );
/** What is to be mended of the place, by the place's own fields. */
export function placeTroubles(typed: Typed, known: Known): Partial<Record<PlaceField, PlaceTrouble>> {
  const read = placeRead(typed, known);
  return read.ok ? {} : read.errors;
}

const ROWS: Record<Step, (typed: Typed, known: Known) => Troubles> = {
  what: ({ what }): Troubles => (WHATS.some((each) => each === what) ? {} : { what: 'choose' }),
  about: (typed) => ({
    ...(oneLine(typed.title) === '' && { title: 'empty' as const }),
    ...tooLong(typed, { title: TITLE_MAX, summary: SUMMARY_MAX, organisation: TITLE_MAX }),
  }),
  who: (typed, { today }) => ({ ...agesWrong(typed), ...declarationWrong(typed, today) }),
  when: (typed) => ({
    ...(typed.when && !WHENS.some((each) => each === typed.when) && { when: 'choose' as const }),
    ...timesFrom(typed).wrong,
  }),
  where: (typed, known) =>
    Object.fromEntries(
      Object.keys(placeTroubles(typed, known)).map((field) => [nameOfField(field as PlaceField), 'place' as const]),
    ),
  facts: ({ amount }): Troubles =>
    oneLine(amount) !== '' && amountOf(oneLine(amount)) === null ? { amount: 'amount' } : {},
  contact: contactWrong,
  send: sendWrong,
};

function tooLong(typed: Typed, most: Record<string, number>): Troubles {
  return Object.fromEntries(
    Object.entries(most).flatMap(([name, max]) => (clean(typed[name]).length > max ? [[name, 'long' as const]] : [])),
  );
}

function agesWrong(typed: Typed): Troubles {
  const wrong: Troubles = {};
  const [min, max] = (['ageMin', 'ageMax'] as const).map((name) => {
    const said = oneLine(typed[name]);
    const age = said === '' ? undefined : ageOf(said);
    if (age === null) wrong[name] = 'age';
    return age ?? undefined;
  });
  if (min !== undefined && max !== undefined && max < min) wrong.ageMax = 'ages';
  return wrong;
}

function declarationWrong(typed: Typed, today: string): Troubles {
  const said = oneLine(typed.declaration);
  if (said === '') return hasChildren(typed) ? { declaration: 'declaration' } : {};
  const day = dayOf(said);
  if (day === null) return { declaration: 'day' };
  return day > today ? { declaration: 'past' } : {};
}

function contactWrong(typed: Typed): Troubles {
  const [phone, email, website] = ['phone', 'email', 'website'].map((name) => oneLine(typed[name])) as [
    string,
    string,
    string,
  ];
  return {
    ...(!phone && !email && !website && { phone: 'reach' as const }),
    ...(phone && !isPhone(phone) && { phone: 'phone' as const }),
    ...(email && !isEmail(email) && { email: 'email' as const }),
    ...(website && websiteOf(website) === null && { website: 'website' as const }),
    ...tooLong(typed, { hours: HOURS_MAX, metName: 40, metWhere: 120 }),
    ...(firstVisitOf(typed).some((line) => line.length > SUMMARY_MAX) && { firstVisit: 'long' as const }),
    ...(firstVisitOf(typed).length > FIRST_VISIT_LINES && { firstVisit: 'long' as const }),
  };
}

function sendWrong(typed: Typed): Troubles {
  const [email, reach] = [oneLine(typed.senderEmail), oneLine(typed.reach)];
  const sender = SENDERS.find((each) => each === (typed.sender ?? 'email'));
  return {
    ...(!sender && { sender: 'choose' as const }),
    ...(sender === 'email' && !isEmail(email) && { senderEmail: email ? ('email' as const) : ('empty' as const) }),
    ...((sender === 'letter' || sender === 'phone') && reach === '' && { reach: 'empty' as const }),
    ...(sender === 'phone' && reach !== '' && !/\d{6}/.test(reach.replace(/\D/g, '')) && { reach: 'phone' as const }),
    ...tooLong(typed, { reach: REACH_MAX, note: NOTE_MAX }),
  };
}

export const firstVisitOf = ({ firstVisit }: Typed): string[] =>
  clean(firstVisit)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** By the names of the fields; empty when the screen may be left. */
export const troublesOn = (step: Step, typed: Typed, known: Known): Troubles => ROWS[step](typed, known);
export const troublesIn = (typed: Typed, known: Known): Troubles =>
  Object.assign({}, ...STEPS.map((step) => troublesOn(step, typed, known)));
