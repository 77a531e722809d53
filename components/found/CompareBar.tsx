'use client';
/** How many places are laid beside each other, and the way to see them so. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { FIELDS } from '@/domain/talk/act';
import { COMPARED_AT_MOST } from '@/domain/talk/table';
import css from './found.module.css';

export function CompareBar({ count }: { count: number }) {
  const t = useTranslations('found');
  if (count === 0) return null;
  return (
    <div className={`${css.bar} no-print`}>
      <p>
        {t('compare.chosen', { count })}
        {count >= COMPARED_AT_MOST && <span className="stone"> {t('full')}</span>}
      </p>
      {count > 1 && (
        <button type="submit" name={FIELDS.act} value="go:compare" className="button">
          <Icon name="columns-3" />
          {t('compare.go', { count })}
        </button>
      )}
    </div>
  );
}
