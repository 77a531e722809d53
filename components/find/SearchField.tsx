'use client';
/** The one field: what would you like? */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { WORDS_MAX } from '@/domain/ask';
import { FIELD } from '@/domain/ask-fields';
import css from './field.module.css';

export function SearchField({ words, onChange }: { words?: string; onChange?: (text: string) => void }) {
  const t = useTranslations('find');
  return (
    <div className={css.field}>
      <label className="for-reader" htmlFor="ord">
        {t('question')}
      </label>
      <Icon name="search" size={24} />
      <input
        id="ord"
        type="search"
        name={FIELD.words}
        maxLength={WORDS_MAX}
        placeholder={t('question')}
        autoComplete="off"
        enterKeyHint="search"
        {...(onChange ? { value: words, onChange: (event) => onChange(event.target.value) } : { defaultValue: words })}
      />
      <button type="submit">{t('find')}</button>
    </div>
  );
}
