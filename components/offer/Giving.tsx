/** What one can give there. Not known is said, and can be asked: everyone has something to give. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { Danish } from './Danish';
import css from './offer.module.css';

export type GivingLine = { key: string; label: string; own?: string; size?: 'ten_minutes' | 'an_hour' | 'regular' };

export function Giving({
  job,
  lines,
  jobs,
}: {
  /** True when the whole offer is a job. */
  job: boolean;
  lines: GivingLine[];
  /** Jobs of the same organisation: another way in. */
  jobs: { href: string; title: string }[];
}) {
  const t = useTranslations('offer');
  const known = job || lines.length > 0 || jobs.length > 0;
  return (
    <section aria-labelledby="hjaelp-til">
      <h2 id="hjaelp-til" className={css.giving}>
        <Icon name="hand-heart" size={28} />
        {t(job ? 'contribute' : known ? 'contributeToo' : 'contributeUnknown')}
      </h2>
      {known ? (
        <ul>
          {lines.map(({ key, label, own, size }) => (
            <li key={key}>
              {own ? <Danish>{own}</Danish> : label}
              {size && ` (${t(`size.${size}`)})`}
            </li>
          ))}
          {jobs.map(({ href, title }) => (
            <li key={href}>
              <Link href={href} prefetch={false}>
                <Danish>{title}</Danish>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('contributeAsk')}</p>
      )}
    </section>
  );
}
