'use client';
/** «Ryd bordet». Without script it posts, and the server answers with an empty table. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { FIELDS } from '@/domain/talk/act';
import { isPlanAtRisk } from '../carry/isThere';
import { clearTable } from './clearing';

export function ClearTable({ className }: { className?: string }) {
  const t = useTranslations('table');
  return (
    <button
      type="submit"
      name={FIELDS.act}
      value="clear"
      className={className}
      formNoValidate
      onClick={(event) => {
        event.preventDefault();
        // The plan's own page has a better way to ask; here one sentence does.
        if (!isPlanAtRisk() || window.confirm(t('planToo'))) clearTable();
      }}
    >
      <Icon name="eraser" />
      <span>{t('clear')}</span>
    </button>
  );
}
