/** Field by field: what is public today, and what is proposed, with words struck and added. Said, not only coloured. */
import { useTranslations } from 'next-intl';
import css from './review.module.css';
import type { Row } from './types';

export function Differences({ rows, isNew }: { rows: Row[]; isNew: boolean }) {
  const t = useTranslations('fagland');
  return (
    <dl className={css.rows}>
      {rows.map(({ key, label, before, after, pieces }) => (
        <div key={key} className={css.row}>
          <dt>{label}</dt>
          {!isNew && (
            <dd>
              <span className={css.side}>{t('review.before')}</span>
              <Lines lines={before} none={t('review.nothing')} />
            </dd>
          )}
          <dd>
            <span className={isNew ? 'for-reader' : css.side}>{t('review.after')}</span>
            {pieces ? <Pieces pieces={pieces} /> : <Lines lines={after} none={t('review.removed')} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Lines({ lines, none }: { lines: string[]; none: string }) {
  if (lines.length === 0) return <span className={css.none}>{none}</span>;
  return lines.map((line, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a page drawn once
    <bdi key={n} className={css.line}>
      {line}
    </bdi>
  ));
}

function Pieces({ pieces }: { pieces: NonNullable<Row['pieces']> }) {
  return (
    <span className={css.words}>
      {pieces.map(({ word, is }, n) => {
        const Word = is === 'gone' ? 'del' : is === 'new' ? 'ins' : 'span';
        // biome-ignore lint/suspicious/noArrayIndexKey: words of a page drawn once
        return <Word key={n}>{is === 'gone' ? `${word.trimEnd()} ` : word}</Word>;
      })}
    </span>
  );
}
