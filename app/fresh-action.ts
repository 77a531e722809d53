'use server';
/** Who runs an offer answers whether it is still right: by a link that works once, and without logging in. */
import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { type Answer, answerAsk } from '@/db/freshness';
import { hashOfToken } from '@/db/token';
import { addMonths, rhythmIn } from '@/domain/freshness/freshness';
import { dayOf } from '@/domain/register/times';
import { copenhagenDay } from '@/domain/when/today';
import { database } from './catalogue';
import { addressIn } from './locales';

/** A pause is no end: who stays away for longer says that it is gone, and comes back when it is there again. */
const PAUSE_MONTHS = 12;

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Null when the day of a pause cannot be read, is over, or too far away. */
function answerIn(form: FormData, today: string): Answer | null {
  const is = text(form, 'answer');
  if (is === 'right' || is === 'back') return { is, rhythm: rhythmIn(text(form, 'rhythm')) };
  if (is === 'change' || is === 'stop') return { is };
  if (is === 'gone') return { is, id: randomUUID() };
  const until = dayOf(text(form, 'until').trim());
  const isFine = is === 'pause' && until !== null && until >= today && until <= addMonths(today, PAUSE_MONTHS);
  return isFine ? { is, until } : null;
}

export async function freshAction(form: FormData): Promise<void> {
  const now = new Date();
  const token = text(form, 'token');
  const to = async (path: string): Promise<never> => redirect(addressIn(await getLocale(), path));
  const answer = answerIn(form, copenhagenDay(now));
  if (!answer) return to(`/passer/${encodeURIComponent(token)}?dag=1#until`);
  const slug = answerAsk(database(), hashOfToken(token), answer, now.toISOString());
  if (slug === null) return to('/passer/brugt');
  if (answer.is === 'change') return to(`/ret/${slug}`);
  const asked = 'rhythm' in answer && answer.rhythm ? `&om=${answer.rhythm}` : '';
  return to(`/passer/tak?svar=${answer.is}${asked}`);
}
