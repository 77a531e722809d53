/** What somebody sees who is logged in, and whose role may not see or do this. proxy.ts has it answer 403. */
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { addressIn } from '@/app/locales';
import { HOME } from '@/app/staff';

export default async function NoAccessPage() {
  const t = await getTranslations('staff.forbidden');
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <Link href={addressIn(await getLocale(), HOME)} className="alone">
        {t('back')}
      </Link>
    </>
  );
}
