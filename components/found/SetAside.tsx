'use client';
/** What was put away, at the end of the list, with the reason that only its owner sees; each can be brought back. */
import { useTranslations } from 'next-intl';
import { CONTENT_LANGUAGE } from '@/components/offer/Danish';
import { Icon } from '@/components/shell/Icon';
import type { Match } from '@/domain/ask/matching';
import { FIELDS } from '@/domain/talk/act';
import type { Aside } from '@/domain/talk/table';
import { focusBeside } from './focus';
import css from './found.module.css';

export function SetAside({ matches, aside }: { matches: readonly Match[]; aside: readonly Aside[] }) {
  const t = useTranslations('found');
  if (matches.length === 0) return null;
  return (
    <section aria-labelledby="lagt-vaek" className="no-print">
      <h2 id="lagt-vaek">{t('aside.title')}</h2>
      <ul className={`bare ${css.away}`}>
        {matches.map(({ card: { slug, title } }) => {
          const reason = aside.find((each) => each.slug === slug)?.reason;
          return (
            <li key={slug} data-place>
              <span>
                <span lang={CONTENT_LANGUAGE}>{title}</span>
                {reason && <span className="stone"> {t(`aside.reason.${reason}`)}</span>}
              </span>
              <button
                type="submit"
                name={FIELDS.act}
                value={`bring:${slug}`}
                className="button-quiet"
                aria-label={t('aside.bringName', { title })}
                onClick={({ currentTarget }) => focusBeside(currentTarget, 'button')}
              >
                <Icon name="undo-2" />
                {t('aside.bring')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
