/** /tilmeld/bekraeft/[token]: the link of a letter. Looking uses nothing up, for mail programs look too; the button does. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { database } from '@/app/catalogue';
import { titleOf } from '@/app/letters';
import { proveAction } from '@/app/register-action';
import { settings } from '@/app/settings';
import { isolated } from '@/components/register/isolated';
import css from '@/components/register/register.module.css';
import { Icon } from '@/components/shell/Icon';
import { behind } from '@/db/links';
import { findProposal } from '@/db/proposals';
import { hashOfToken } from '@/db/token';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register.prove');
  return { title: t('title'), robots: { index: false } };
}

export default async function ProvePage({ params }: Props) {
  const { token } = await params;
  const t = await getTranslations('register.prove');
  const db = database();
  const id = behind(db, hashOfToken(token), 'prove', Date.now());
  const proposal = id === null ? null : findProposal(db, id);
  return (
    <div className={`wrap ${css.room}`}>
      <h1>{t('title')}</h1>
      {proposal ? (
        <form action={proveAction} className={css.form}>
          <p>{t('lead', { title: isolated(titleOf(db, proposal)) })}</p>
          <input type="hidden" name="token" value={token} />
          <button type="submit" className="button">
            <Icon name="check" />
            {t('go')}
          </button>
        </form>
      ) : (
        <p className={css.said} role="status">
          {token === 'tak' ? t('done') : t('gone', { phone: settings.municipality.phone })}
        </p>
      )}
    </div>
  );
}
