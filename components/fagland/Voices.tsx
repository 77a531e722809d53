/** Who said what, and from where: behind one press, for whoever wonders. */
import { useFormatter, useTranslations } from 'next-intl';
import css from './review.module.css';

/** `at`: ISO 8601. `from`: a file's name or an address; null where it was said here. */
export type Voiced = { field: string; label: string; lines: string[]; who: string; at: string; from: string | null };

export function Voices({ voices }: { voices: Voiced[] }) {
  const t = useTranslations('fagland.voices');
  const format = useFormatter();
  if (voices.length === 0) return null;
  return (
    <details>
      <summary>{t('title')}</summary>
      <dl className={css.rows}>
        {voices.map(({ field, label, lines, who, at, from }) => (
          <div key={field} className={css.row}>
            <dt>{label}</dt>
            <dd>
              {lines.map((line) => (
                <bdi key={line} className={css.line}>
                  {line}
                </bdi>
              ))}
            </dd>
            <dd>
              <span className={css.side}>{t('by')}</span>
              <span className={css.line}>
                {who}, {format.dateTime(new Date(at), { dateStyle: 'long' })}
              </span>
              {from && <bdi className={css.line}>{t('from', { from })}</bdi>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
