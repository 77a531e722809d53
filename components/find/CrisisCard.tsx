/** Help first, above everything found, when the words ask for it. Nothing about it is counted or kept. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import css from './crisis.module.css';

export type HelpNow = { href: string; numbers: { name: string; number: string; display: string }[] };

export function CrisisCard({ help }: { help: HelpNow }) {
  const t = useTranslations('find');
  return (
    <section className={css.crisis} aria-labelledby="hjaelp-nu">
      <h2 id="hjaelp-nu">{t('crisis.title')}</h2>
      <p>{t('crisis.text')}</p>
      <ul className="bare">
        {help.numbers.map(({ name, number, display }) => (
          <li key={number}>
            <a href={`tel:${number}`}>
              <Icon name="phone" />
              {t('crisis.call', { display, name })}
            </a>
          </li>
        ))}
        <li>
          <Link href={help.href} prefetch={false}>
            <Icon name="life-buoy" />
            {t('crisis.more')}
          </Link>
        </li>
      </ul>
    </section>
  );
}
