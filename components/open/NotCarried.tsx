/** What a file cannot hold, by the names of our own model: for whoever reads it in elsewhere. */
import { useTranslations } from 'next-intl';
import { NOT_CARRIED } from '@/domain/exchange/carries';
import css from './open.module.css';

const NAMES = { csv: 'CSV', geojson: 'GeoJSON', jsonl: 'JSON Lines', hsds: 'HSDS' } as const;

export function NotCarried() {
  const t = useTranslations('open');
  return (
    <details className={css.more}>
      <summary>{t('notCarried')}</summary>
      <p>{t('notCarriedText')}</p>
      <dl>
        {(Object.keys(NAMES) as (keyof typeof NAMES)[]).map((file) => (
          <div key={file}>
            <dt>{NAMES[file]}</dt>
            <dd>
              {NOT_CARRIED[file].length === 0
                ? t('nothingLost')
                : NOT_CARRIED[file].map((path) => (
                    <code key={path} className={css.path} translate="no">
                      {path}
                    </code>
                  ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
