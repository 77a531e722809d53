'use server';
/** What anybody may send: something new, a correction, that it has closed, the proof that it was them, and an answer to us. */
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { GO, type Registering } from '@/components/register/registering';
import type { Sent } from '@/components/register/sent';
import { find } from '@/db/noun';
import { offers } from '@/db/offers';
import { keepPhoto } from '@/db/photos';
import { type Also, answer, prove, submit } from '@/db/proposals';
import { unprovenTo } from '@/db/senders';
import { hashOfToken } from '@/db/token';
import { rhythmIn, USUAL_RHYTHM } from '@/domain/freshness/freshness';
import { edited } from '@/domain/proposal/edit';
import { NOTE_MAX, type Sender } from '@/domain/proposal/proposal';
import { clean, oneLine, typedOf } from '@/domain/register/form';
import { senderOf, valuesFrom } from '@/domain/register/values';
import { database, served } from './catalogue';
import { askProof, sayReceived } from './letters';
import { addressIn } from './locales';
import { known, readForm, stays, stepped, toMend } from './registering';
import { markAt, sendingOf, waitToStep } from './sending';

const SENDER = 'afsender';
/** Links that one address is sent in a day while none of them is followed: it may be a stranger's. */
const LINKS_A_DAY = 3;
const DAY_MS = 86_400_000;
const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\u0000', '') : '';
};
const go = async (path: string): Promise<never> => redirect(addressIn(await getLocale(), path));
const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
const refused = (form: FormData, why: Sent['why'], now: number, wrong: string[] = []): Sent => ({
  ...{ why, wrong, typed: typedIn(form), mark: markAt(now), n: now },
});

/** Something is wrong on an offer's page, or it has closed. Who leaves an e-mail address shows first that it is theirs. */
export async function correctAction(_: Sent | null, form: FormData): Promise<Sent> {
  const now = Date.now();
  const slug = text(form, 'slug');
  // Anybody may tell, of what is public.
  const offer = served().bySlug.has(slug) ? find(database(), offers, slug) : null;
  const sending = sendingOf(form, await headers(), now);
  if (sending === 'robot') return go(`/ret/${encodeURIComponent(slug)}?tak=1`);
  if (sending !== 'fine') return refused(form, sending === 'again' ? 'again' : 'later', now);
  if (!offer) return refused(form, 'gone', now);

  const isClosed = text(form, 'closed') === 'yes';
  const note = text(form, 'note').trim();
  const email = text(form, 'email').trim();
  // Who runs the place may have nothing to mend, and want to be asked all the same.
  const isOurs = !isClosed && text(form, 'ours') === 'yes';
  const rhythm = isOurs ? (rhythmIn(text(form, 'asked')) ?? USUAL_RHYTHM) : null;
  const change = edited({ offer }, (name) => (form.has(name) ? text(form, name) : null));
  const wrong = [
    ...(isClosed ? [] : change.wrong),
    ...(note.length > NOTE_MAX ? ['note'] : []),
    ...(email && !z.email().safeParse(email).success ? ['email'] : []),
  ];
  if (wrong.length > 0) return refused(form, 'wrong', now, wrong);
  if (isOurs && !email) return refused(form, 'noMail', now, ['email']);
  if (!isClosed && !isOurs && !change.isChanged && !note) return refused(form, 'nothing', now, ['note']);

  if (email && unprovenTo(database(), email, new Date(now - DAY_MS).toISOString()) >= LINKS_A_DAY)
    return refused(form, 'proveFirst', now, ['email']);

  const at = new Date(now).toISOString();
  const told = {
    ...{ id: randomUUID(), target: slug, note, formKey: text(form, 'formKey').slice(0, 64) || null },
    ...(isClosed
      ? ({ kind: 'closed', values: {} } as const)
      : ({ kind: 'change', values: change.values, base: { offer } } as const)),
  };
  const by = { actor: SENDER, at };
  const who: Pick<Sender, 'relation' | 'rhythm'> = rhythm ? { relation: 'ours', rhythm } : { relation: 'visitor' };
  const sender: Sender = { ...who, answer: 'email', email };
  if (email) submit(database(), { ...told, status: 'unproven', sender }, by, askProof(at));
  else submit(database(), { ...told, status: 'waiting', sender: { relation: 'visitor', answer: 'none' } }, by);
  return go(`/ret/${encodeURIComponent(slug)}?tak=${email ? 'mail' : '1'}`);
}

/**
 * A screen of the form is left, or all of it is sent. What is typed goes back and forth with the form, and is kept by us
 * only once it is sent: then as a proposal, with its photo and the letter that asks for proof, in one transaction.
 */
export async function registerAction(_: Registering, form: FormData): Promise<Registering> {
  const now = Date.now();
  const asker = await headers();
  const t = await getTranslations('register.new');
  const about = known(now, t('nameless'));
  const isSent = form.get(GO) === 'send';
  if (!isSent && waitToStep(asker, now) > 0) return stays(form, typedOf(form), 'later', about, now);
  const read = await readForm(form);
  if (!isSent) return stepped(form, read, about, now);

  const { typed, photo } = read;
  const sending = sendingOf(form, asker, now);
  if (sending === 'robot') return go('/tilmeld?tak=email');
  if (sending === 'again') return { ...stays(form, typed, 'again', about, now), mark: markAt(now) };
  if (sending !== 'fine') return stays(form, typed, 'later', about, now);
  const wrong = toMend(form, read, about, now);
  if (wrong) return wrong;
  const done = valuesFrom(typed, about);
  if (!done.ok) return stays(form, typed, 'wrong', about, now);
  const again = stays(form, typed, 'same', about, now);
  if (again.alike.length > 0 && !typed.notTheSame) return { ...again, wrong: { notTheSame: 'choose' } };
  const sender = senderOf(typed);
  const { email = '', answer: how } = sender;
  if (email && unprovenTo(database(), email, new Date(now - DAY_MS).toISOString()) >= LINKS_A_DAY)
    return { ...stays(form, typed, 'proveFirst', about, now), wrong: { senderEmail: 'email' } };

  const at = new Date(now).toISOString();
  const also: Also = (tx, proposal) => {
    if (photo && typed['place.how'] !== 'call') keepPhoto(tx, { id: randomUUID(), proposal: proposal.id, ...photo });
    askProof(at)(tx, proposal);
  };
  const told = { kind: 'new', target: null, status: 'unproven', values: done.values, note: clean(typed.note) } as const;
  const formKey = oneLine(form.get('formKey')?.toString()).slice(0, 64) || null;
  submit(database(), { ...told, id: randomUUID(), sender, formKey }, { actor: SENDER, at }, also);
  return go(`/tilmeld?tak=${how}`);
}

/** The sender has the letter with the link, and says that it was them. The link works once. */
export async function proveAction(form: FormData): Promise<void> {
  const at = new Date().toISOString();
  const token = text(form, 'token');
  const proved = prove(database(), hashOfToken(token), { actor: SENDER, at }, sayReceived(at));
  await go(`/tilmeld/bekraeft/${proved ? 'tak' : 'brugt'}`);
}

/** The sender answers what we asked. */
export async function answerAction(_: Sent | null, form: FormData): Promise<Sent> {
  const now = Date.now();
  const sending = sendingOf(form, await headers(), now);
  if (sending === 'robot') return go('/tilmeld/svar/tak');
  if (sending !== 'fine') return refused(form, sending === 'again' ? 'again' : 'later', now);
  const note = text(form, 'note').trim();
  if (note === '' || note.length > NOTE_MAX) return refused(form, note ? 'wrong' : 'nothing', now, ['note']);
  const by = { actor: SENDER, at: new Date(now).toISOString() };
  const done = answer(database(), hashOfToken(text(form, 'token')), { note }, by);
  return done.ok ? go('/tilmeld/svar/tak') : refused(form, 'gone', now);
}
