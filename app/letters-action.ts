'use server';
/** Somebody in the staff has sent a letter by post, from their own mail, or said it on the telephone. */
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { letterPosted } from '@/db/letters';
import { database } from './catalogue';
import { addressIn } from './locales';
import { memberFor } from './staff';

export async function postedAction(form: FormData): Promise<void> {
  const member = await memberFor('readLetters');
  const id = Number(form.get('letter'));
  const isDone =
    Number.isSafeInteger(id) && letterPosted(database(), id, { actor: member.id, at: new Date().toISOString() });
  redirect(addressIn(await getLocale(), `/fagland/breve${isDone ? '?sendt=1' : ''}`));
}
