'use client';
/**
 * A bar while a process reads or writes. With script the page asks again every other second; without it the browser loads it
 * anew. Whoever listens is told at each quarter, and not more.
 */
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import css from './import.module.css';

const EVERY_MS = 2000;
const EVERY_S = 4;
const QUARTER = 25;

type Props = {
  is: 'reading' | 'applying';
  /** Null: nobody knows how far it is. */
  done: number | null;
  total: number | null;
};

export function Progress({ is, done, total }: Props) {
  const t = useTranslations('import.progress');
  const router = useRouter();
  useEffect(() => {
    const again = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(again);
  }, [router]);
  const percent = done === null || !total ? null : Math.min(99, Math.floor((done / total) * 100));
  return (
    <div className={css.progress}>
      <noscript>
        <meta httpEquiv="refresh" content={String(EVERY_S)} />
      </noscript>
      <label htmlFor="progress">{t(is)}</label>
      <progress id="progress" max={100} value={percent ?? undefined} />
      {percent !== null && <p aria-hidden="true">{t('percent', { percent })}</p>}
      <p className="for-reader" role="status" aria-live="polite">
        {percent === null ? t(is) : t('percent', { percent: percent - (percent % QUARTER) })}
      </p>
      <p className="stone">{t(`${is}Hint`)}</p>
    </div>
  );
}
