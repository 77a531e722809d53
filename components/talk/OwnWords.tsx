'use client';
/** The field for one's own words, with a promise beside it. Enter sends what is written; it never leaves the page. */
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Icon } from '@/components/shell/Icon';
import { FIELDS } from '@/domain/talk/act';
import type { Looker } from '@/domain/talk/table';
import css from './words.module.css';

/** As much as is read: see domain/ask/understand.ts. */
const WORDS_MAX = 1000;

export type Own = {
  looker: Looker;
  /** What became of the words written last. */
  said: string;
};

export function OwnWords({ looker, said, label }: Own & { label?: string }) {
  const t = useTranslations('talk');
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div className={css.words}>
      <label htmlFor="egne-ord">{label ?? t('words.label', { looker })}</label>
      <p id="egne-ord-hjaelp" className="stone">
        {t('words.hint')}
      </p>
      <textarea
        id="egne-ord"
        name={FIELDS.words}
        rows={2}
        maxLength={WORDS_MAX}
        aria-describedby="egne-ord-hjaelp egne-ord-loefte"
        enterKeyHint="send"
        spellCheck={false} // some browsers would send the words away to be spelled
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (event.currentTarget.value.trim()) button.current?.form?.requestSubmit(button.current);
        }}
      />
      <div className={css.row}>
        <button ref={button} type="submit" name={FIELDS.act} value="hear" className="button-quiet">
          {t('hear')}
        </button>
        <p id="egne-ord-loefte" className="stone">
          <Icon name="lock" size={18} />
          {t('words.promise')}
        </p>
      </div>
      {/* Read out from the table itself; here it stands for the eye. */}
      <p className={css.said}>{said}</p>
    </div>
  );
}
