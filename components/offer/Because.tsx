/** The because-line: the citizen's own words, each with what it led to. One calm line, and none where the card says it. */
import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import css from './card.module.css';
import { Danish } from './Danish';
import type { Reason } from './reason';

const PARTS = {
  mark: (chunks: ReactNode) => <mark>{chunks}</mark>,
  // The arrow is for the eye; the ear is told in words.
  arrow: (chunks: ReactNode) => <span aria-hidden="true">{chunks}</span>,
  say: (chunks: ReactNode) => <span className="for-reader">{chunks}</span>,
  own: (chunks: ReactNode) => <Danish>{chunks}</Danish>,
};

export function Because({ reasons }: { reasons: Reason[] }) {
  const t = useTranslations('offer');
  if (reasons.length === 0) return null;
  return (
    <p className={css.because}>
      {reasons.map(({ say, word, match }, n) => (
        <Fragment key={word}>
          {n > 0 && ' · '}
          {t.rich(`because.${say}`, { ...PARTS, word, match })}
        </Fragment>
      ))}
    </p>
  );
}
