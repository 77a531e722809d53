'use server';
/** Those who wait to be rung up: taken, rung, and closed with the next step that was agreed. Each act asks anew who it is. */
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { Closing } from '@/components/fagland/CloseCall';
import { closeCall, rang, takeCall } from '@/db/calls';
import { database } from './catalogue';
import { addressIn } from './locales';
import { memberFor, memberStill } from './staff';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
const back = async (said: string): Promise<never> =>
  redirect(addressIn(await getLocale(), `/fagland/ring-op?sket=${said}`));

export async function callAction(form: FormData): Promise<void> {
  const { id: actor } = await memberFor('call');
  const by = { actor, at: new Date().toISOString() };
  const [call, what] = [text(form, 'call'), text(form, 'what')];
  const done =
    what === 'take' || what === 'letGo'
      ? takeCall(database(), call, by, what === 'take')
      : what === 'rang' && rang(database(), call, by);
  return back(done ? what : 'taken');
}

/** What was written is handed back when it cannot be kept: it is somebody's next step, and is not typed twice. */
export async function closeCallAction(_: Closing | null, form: FormData): Promise<Closing> {
  const [call, typed] = [text(form, 'call'), text(form, 'nextStep')];
  const now = new Date();
  const member = await memberStill('call');
  if (!member) return { call, typed, why: 'loggedOut', n: now.getTime() };
  const closed = closeCall(database(), call, typed, { actor: member.id, at: now.toISOString() });
  if (closed === 'closed' || closed === 'taken') return back(closed === 'closed' ? 'close' : 'taken');
  return { call, typed, why: closed, n: now.getTime() };
}
