'use server';
/** Those who wait to be rung up: taken, rung, and closed with the next step that was agreed. Each act asks anew who it is. */
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { closeCall, rang, takeCall } from '@/db/calls';
import { database } from './catalogue';
import { addressIn } from './locales';
import { memberFor } from './staff';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export async function callAction(form: FormData): Promise<void> {
  const { id: actor } = await memberFor('call');
  const by = { actor, at: new Date().toISOString() };
  const [call, what] = [text(form, 'call'), text(form, 'what')];
  const done =
    what === 'take' || what === 'letGo'
      ? takeCall(database(), call, by, what === 'take')
      : what === 'rang'
        ? rang(database(), call, by)
        : what === 'close' && closeCall(database(), call, text(form, 'nextStep'), by);
  const said = done ? what : what === 'close' ? 'noStep' : 'taken';
  redirect(addressIn(await getLocale(), `/fagland/ring-op?sket=${said}`));
}
