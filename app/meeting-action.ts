'use server';
/** What a person may ask without logging in: to be met, and to be rung up; and what the place answers, by its link. */
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { Answered, Mending } from '@/components/meeting/AnswerMeeting';
import type { Asking } from '@/components/meeting/asking';
import { askForCall } from '@/db/calls';
import { answerMeeting, meetingBehind, sendMeeting } from '@/db/meetings';
import { hashOfToken, newToken } from '@/db/token';
import { meetingLetter, tellerFor } from '@/db/upkeep-writer';
import { callerFrom, MEETING_ANSWERS, tellsWho, timeSaid, wishFrom } from '@/domain/meeting/meeting';
import { oneLine, type Trouble, type Troubles, type Typed } from '@/domain/register/form';
import { dayOf } from '@/domain/register/times';
import { copenhagenDay } from '@/domain/when/today';
import { database } from './catalogue';
import { addressIn } from './locales';
import { wakePost } from './post';
import { markAt, sendingOf } from './sending';
import { settings } from './settings';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
const typedIn = (form: FormData) =>
  Object.fromEntries(['kind', 'firstName', 'reach', 'phone', 'when'].map((name) => [name, text(form, name)] as const));
function wrongOf(names: readonly string[], typed: Typed): Troubles {
  const of = (name: string): Trouble => {
    if (name === 'kind') return 'choose';
    if (name === 'firstName') return typed.firstName?.trim() ? 'long' : 'empty';
    if (name === 'when') return 'long';
    return name === 'reach' && typed.kind !== 'ring' ? 'dialOrMail' : 'dial';
  };
  return Object.fromEntries(names.map((name) => [name, of(name)] as const));
}
const go = async (path: string): Promise<never> => redirect(addressIn(await getLocale(), path));

const sender = () => {
  const { name, department, phone } = settings.municipality;
  return { municipality: name, department, phone };
};
/** Whether letters leave by themselves: only then whoever asks to be met is written to, for no person here is to see them. */
const leaves = settings.letters.smtpUrl !== undefined;

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
  if (!read.ok) return state({ why: 'wrong', wrong: wrongOf(read.wrong, typed) });
  if (text(form, 'go') === 'write') return state({});
  if (text(form, 'go') !== 'send') return state({ phase: 'read' });
  const sending = sendingOf(form, await headers(), now);
  if (sending === 'robot') return go('/moedt/sendt');
  if (sending !== 'fine')
    return state({ phase: 'read', why: sending === 'again' ? 'again' : 'later', mark: markAt(now) });
  const offer = text(form, 'slug');
  const written = meetingLetter(database(), { offer, kind: read.value.kind }, false, {
    from: sender(),
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
  const at = now.toISOString();
  const hash = hashOfToken(text(form, 'token'));
  const answer = MEETING_ANSWERS.find((each) => each === text(form, 'answer'));
  const behind = meetingBehind(database(), hash, at);
  if (!answer || !behind) return { is: 'gone' };
  const typed = { at: text(form, 'at'), who: text(form, 'who'), until: text(form, 'until') };
  const mend = (wrong: Mending) => ({ is: 'mend', wrong, typed, n: now.getTime() }) as const;
  const until = answer === 'full' ? dayOf(oneLine(typed.until)) : '';
  if (until === null || (until !== '' && until < copenhagenDay(now))) return mend('until');
  const time = timeSaid((name) => text(form, name));
  if (!time.ok && answer !== 'full') return mend(time.wrong[0] === 'who' ? 'who' : 'at');
  // What the place writes stands longer than who they are may.
  if (answer !== 'full' && tellsWho(typed.at, behind)) return mend('named');
  const said = time.ok && answer !== 'full' ? { answer, ...time.value } : { answer, words: until, who: '' };
  const found = answerMeeting(database(), hash, said, at, tellerFor(sender(), settings.publicUrl, leaves));
  if (!found) return { is: 'gone' };
  wakePost();
  const { kind, firstName, reach, when } = found;
  return { is: 'done', asker: { kind, firstName, reach, when }, answer };
}

/**
 * A first name, a number and a time: nothing else is asked, and the number is in no address and no log. Whoever asks gets a
 * link of their own, where the agreed next step can be read.
 */
export async function callMeAction(_: Asking, form: FormData): Promise<Asking> {
  const now = Date.now();
  const typed = typedIn(form);
  const state = (more: Partial<Asking>): Asking => ({
    ...{ phase: 'write', typed, wrong: {}, why: null, mark: text(form, 'mark'), n: now },
    ...more,
  });
  const read = callerFrom((name) => typed[name] ?? '');
  if (!read.ok) return state({ why: 'wrong', wrong: wrongOf(read.wrong, typed) });
  const sending = sendingOf(form, await headers(), now);
  if (sending === 'robot') return go('/ring-mig?tak=1');
  if (sending !== 'fine') return state({ why: sending === 'again' ? 'again' : 'later', mark: markAt(now) });
  const own = newToken();
  const call = { ...read.value, id: randomUUID(), ownHash: hashOfToken(own) };
  if (!askForCall(database(), call, new Date(now).toISOString())) return state({ why: 'later' });
  return go(`/ring-mig/${own}`);
}
