'use client';
/** «Ikke for mig»: a place is put away without a reason, or with one that only its owner sees. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import type { Card } from '@/domain/card';
import { FIELDS } from '@/domain/talk/act';
import { ASIDE_REASONS } from '@/domain/talk/table';
import css from './card.module.css';
import { focusBeside } from './focus';

export function NotForMe({ card: { slug, title } }: { card: Card }) {
  const t = useTranslations('found');
  const act = { type: 'submit', name: FIELDS.act } as const;
  return (
    <details className={css.opens}>
      <summary data-aside aria-label={t('aside.openName', { title })}>
        <Icon name="circle-minus" />
        {t('aside.open')}
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only looks on when a button in it is pressed */}
      <div
        className={css.inside}
        onClick={({ target }) => target instanceof HTMLButtonElement && focusBeside(target, 'summary[data-aside]')}
      >
        <button {...act} value={`aside:${slug}`} className="button-quiet">
          {t('aside.plain')}
        </button>
        <p>{t('aside.why')}</p>
        <div className={css.buttons}>
          {ASIDE_REASONS.map((reason) => (
            <button key={reason} {...act} value={`aside:${slug}=${reason}`} className="button-quiet">
              {t(`aside.reason.${reason}`)}
            </button>
          ))}
        </div>
      </div>
    </details>
  );
}
