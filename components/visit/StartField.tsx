'use client';
/** Where one starts: a town, for estimates of the way. In the page's memory only, and the same for every place. */
import { useTranslations } from 'next-intl';
import type { VisitFile } from '@/domain/visits';
import { useAround } from './around';
import css from './visit.module.css';

export function StartField({ towns, id }: { towns: VisitFile['towns']; id: string }) {
  const t = useTranslations('visit');
  const { start, setStart } = useAround();
  const named = Object.entries(towns).toSorted(([, [a]], [, [b]]) => a.localeCompare(b, 'da'));
  return (
    <p className={css.start}>
      <label htmlFor={`start-${id}`}>{t('start')}</label>
      <select id={`start-${id}`} value={start ?? ''} onChange={({ target }) => setStart(target.value || null)}>
        <option value="">{t('startNone')}</option>
        {named.map(([slug, [name]]) => (
          <option key={slug} value={slug} lang="da">
            {name}
          </option>
        ))}
      </select>
      <span className="stone">{t('startHint')}</span>
    </p>
  );
}
