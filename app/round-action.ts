'use server';
/** The round of telephone calls: what an editor heard. Each act asks anew who it is. */
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { confirmWhole, foundGone, rangInVain } from '@/db/freshness';
import { database } from './catalogue';
import { addressIn } from './locales';
import { memberFor } from './staff';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** «Ringet, passer» · «Fik ikke fat i nogen» · «Findes ikke mere»: one press. */
export async function rangAction(form: FormData): Promise<void> {
  const { id } = await memberFor('decide');
  const by = { actor: id, at: new Date().toISOString() };
  const slug = text(form, 'slug');
  const heard = text(form, 'heard');
  if (heard === 'right') confirmWhole(database(), slug, by);
  if (heard === 'vain') rangInVain(database(), slug, by);
  if (heard === 'gone') foundGone(database(), slug, by);
  redirect(addressIn(await getLocale(), '/fagland/ringerunde'));
}
