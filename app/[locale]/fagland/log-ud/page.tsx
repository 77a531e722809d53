/** The way out of Fagland: here, or on every device. A form, so that no link anywhere can log somebody out. */
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { addressIn } from '@/app/locales';
import { cameByProvider } from '@/app/oidc-visit';
import { settings } from '@/app/settings';
import { currentMember, LOG_IN } from '@/app/staff';
import { logOutAction } from '@/app/staff-action';
import css from '@/components/fagland/log-in.module.css';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.logOut');
  return { title: t('title') };
}

export default async function LogOutPage({ params }: Props) {
  const { locale } = await params;
  if (!(await currentMember())) redirect(addressIn(locale, LOG_IN));
  const t = await getTranslations('staff.logOut');
  return (
    <div className={css.room}>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {(await cameByProvider()) && <p>{t('there', { municipality: settings.municipality.name })}</p>}
      <form action={logOutAction} className={css.acts}>
        <button type="submit" name="where" value="here" className="button">
          {t('here')}
        </button>
        <button type="submit" name="where" value="everywhere" className="button-quiet">
          {t('everywhere')}
        </button>
      </form>
    </div>
  );
}
