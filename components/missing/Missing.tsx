/** What is missing, in pictures that are also words: bars with their number beside them. */
import { useTranslations } from 'next-intl';
import { STATES, type State } from '@/domain/missing/missing';
import css from './missing.module.css';

export type MissingView = {
  /** `atLeast`: 5, 10, 15 … */
  unmet: { wish: string; town: string | null; atLeast: number }[];
  gaps: { town: string; href: string; offers: number; empty: string[] }[];
  shares: Record<State, number>;
};

export function Missing({ view: { unmet, gaps, shares } }: { view: MissingView }) {
  const t = useTranslations('missing');
  const most = Math.max(1, ...unmet.map(({ atLeast }) => atLeast));
  const all = Math.max(
    1,
    Object.values(shares).reduce((sum, each) => sum + each, 0),
  );
  return (
    <>
      <section aria-labelledby="unmet">
        <h2 id="unmet">{t('unmet')}</h2>
        <p>{t(unmet.length > 0 ? 'unmetLead' : 'noUnmet')}</p>
        {unmet.length > 0 && (
          <ul className={`bare ${css.bars}`}>
            {unmet.map(({ wish, town, atLeast }) => (
              <li key={`${wish} ${town}`}>
                <span>{town ? t('wishIn', { wish, town }) : wish}</span>
                <progress max={most} value={atLeast} aria-hidden="true" />
                <span>{t('atLeast', { count: atLeast })}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="gaps">
        <h2 id="gaps">{t('gaps')}</h2>
        <p>{t('gapsLead')}</p>
        <ul className={`bare ${css.gaps}`}>
          {gaps.map(({ town, href, offers, empty }) => (
            <li key={town}>
              <details>
                <summary>{t('gap', { town, count: empty.length, offers })}</summary>
                <p>
                  <a href={href}>{t('see', { town })}</a>
                </p>
                <ul>
                  {empty.map((topic) => (
                    <li key={topic}>{topic}</li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="shares">
        <h2 id="shares">{t('shares')}</h2>
        <ul className={`bare ${css.bars}`}>
          {STATES.map((state) => (
            <li key={state}>
              <span>{t(`state.${state}`)}</span>
              <progress max={all} value={shares[state]} aria-hidden="true" />
              <span>{t('offers', { count: shares[state] })}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
