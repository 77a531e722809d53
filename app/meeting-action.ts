'use server';
/** What a person may ask without logging in: to be met, and to be rung up; and what the place answers, by its link. */
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { Answered } from '@/components/meeting/AnswerMeeting';
import type { Asking } from '@/components/meeting/asking';
import { askForCall } from '@/db/calls';
import { answerMeeting, meetingBehind, sendMeeting } from '@/db/meetings';
import { hashOfToken, newToken } from '@/db/token';
import { meetingLetter } from '@/db/upkeep-writer';
import { callerFrom, MEETING_ANSWERS, wishFrom } from '@/domain/meeting/meeting';
import { oneLine, type Troubles } from '@/domain/register/form';
import { dayOf } from '@/domain/register/times';
import { copenhagenDay } from '@/domain/when/today';
import { database } from './catalogue';
import { addressIn } from './locales';
import { wakePost } from './post';
import { markAt, sendingOf } from './sending';
import { settings } from './settings';

const TROUBLE: Troubles = { kind: 'choose', firstName: 'empty', reach: 'phone', phone: 'phone', when: 'long' };
const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
const typedIn = (form: FormData) =>
  Object.fromEntries(['kind', 'firstName', 'reach', 'phone', 'when'].map((name) => [name, text(form, name)] as const));
const wrongOf = (names: readonly string[]): Troubles =>
  Object.fromEntries(names.map((name) => [name, TROUBLE[name] ?? 'empty'] as const));
const go = async (path: string): Promise<never> => redirect(addressIn(await getLocale(), path));

/** What came in stays in the page until it is read through; then it is sent, and nothing of it is written down elsewhere. */
export async function meetAction(_: Asking, form: FormData): Promise<Asking> {
  const now = Date.now();
  const typed = typedIn(form);
  const mark = text(form, 'mark');
  const state = (more: Partial<Asking>): Asking => ({
    phase: 'write',
    typed,
    wrong: {},
    why: null,
    mark,
    n: now,
    ...more,
  });
  const read = wishFrom((name) => typed[name] ?? '');
  if (!read.ok) return state({ why: 'wrong', wrong: wrongOf(read.wrong) });
  if (text(form, 'go') === 'write') return state({});
  if (text(form, 'go') !== 'send') return state({ phase: 'read' });
  const sending = sendingOf(form, await headers(), now);
  if (sending === 'robot') return go('/moedt/sendt');
  if (sending !== 'fine')
    return state({ phase: 'read', why: sending === 'again' ? 'again' : 'later', mark: markAt(now) });
  const offer = text(form, 'slug');
  const { name, department, phone } = settings.municipality;
  const from = { municipality: name, department, phone };
  const written = meetingLetter(database(), { offer, kind: read.value.kind }, false, {
    from,
    site: settings.publicUrl,
  });
  const own = newToken();
  const sent = written && { ...read.value, id: randomUUID(), offer, hash: written.hash, ownHash: hashOfToken(own) };
  const done = sent ? sendMeeting(database(), sent, written.letter, new Date(now).toISOString()) : 'gone';
  if (done === 'gone') return go('/findes-ikke');
  if (done === 'later') return state({ phase: 'read', why: 'later' });
  wakePost();
  return go(`/moedt/${own}`);
}

/** The place answers, once; and is shown whom to reach, for the last time. */
export async function answerMeetingAction(_: Answered | null, form: FormData): Promise<Answered> {
  const now = new Date();
  const hash = hashOfToken(text(form, 'token'));
  const answer = MEETING_ANSWERS.find((each) => each === text(form, 'answer'));
  if (!answer || !meetingBehind(database(), hash, now.toISOString())) return 'gone';
  const until = answer === 'full' ? dayOf(oneLine(text(form, 'until'))) : '';
  if (until === null || (until !== '' && until < copenhagenDay(now))) return 'day';
  const found = answerMeeting(database(), hash, { answer, words: until }, now.toISOString());
  if (!found) return 'gone';
  const { kind, firstName, reach, when } = found;
  return { asker: { kind, firstName, reach, when }, answer };
}

/** A first name, a number and a time: nothing else is asked, and the number is in no address and no log. */
export async function callMeAction(_: Asking, form: FormData): Promise<Asking> {
  const now = Date.now();
  const typed = typedIn(form);
  const state = (more: Partial<Asking>): Asking => ({
    ...{ phase: 'write', typed, wrong: {}, why: null, mark: text(form, 'mark'), n: now },
    ...more,
  });
  const read = callerFrom((name) => typed[name] ?? '');
  if (!read.ok) return state({ why: 'wrong', wrong: wrongOf(read.wrong) });
  const sending = sendingOf(form, await headers(), now);
  if (sending === 'robot') return go('/ring-mig?tak=1');
  if (sending !== 'fine') return state({ why: sending === 'again' ? 'again' : 'later', mark: markAt(now) });
  const isKept = askForCall(database(), { ...read.value, id: randomUUID() }, new Date(now).toISOString());
  if (!isKept) return state({ why: 'later' });
  return go('/ring-mig?tak=1');
}
