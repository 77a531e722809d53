'use client';
/** The one field: what would you like? With script it suggests while one types; the list comes when the field is used. */
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/shell/Icon';
import { WORDS_MAX } from '@/domain/query';
import { FIELD } from '@/domain/query-fields';
import css from './field.module.css';
import type { Suggesting } from './Suggestions';

/** A field without its suggestions is still a field. */
const Suggestions = lazy(() => import('./Suggestions').catch(() => ({ default: () => null })));

export function SearchField({
  words,
  onChange,
  suggesting,
}: {
  words?: string;
  onChange?: (text: string) => void;
  /** Undefined where the catalogue is too large for the page: words are not sent away for the sake of suggestions. */
  suggesting?: Suggesting;
}) {
  const t = useTranslations('find');
  const input = useRef<HTMLInputElement>(null);
  const [ready, setReady] = useState(false);
  const [used, setUsed] = useState(false);
  const [typed, setTyped] = useState('');
  // Words that came from elsewhere, as with Back, were not typed here, and open no list.
  const current = onChange && words !== typed ? '' : typed;
  const tell = useRef(onChange);
  tell.current = onChange;
  /** What the field said last. It is the field that holds the words: a letter is never lost to a page that is busy. */
  const said = useRef(words ?? '');
  const asked = useRef(words ?? '');
  asked.current = words ?? '';
  useEffect(() => {
    setReady(true);
    // What was written before the script came counts too.
    const early = input.current?.value ?? '';
    if (!tell.current || early === said.current) return;
    said.current = early;
    setTyped(early);
    tell.current(early);
  }, []);
  useEffect(() => {
    if (!tell.current || words === said.current) return;
    // From elsewhere, or the page is behind the fingers: a moment later it is known which.
    const later = setTimeout(() => {
      if (!input.current || asked.current === said.current) return;
      said.current = asked.current;
      input.current.value = asked.current;
    });
    return () => clearTimeout(later);
  }, [words]);
  const write = (text: string) => {
    if (input.current) input.current.value = text;
    said.current = text;
    onChange?.(text);
    setTyped(text);
  };
  return (
    <div className={css.around}>
      <div className={css.field}>
        <label className="for-reader" htmlFor="ord">
          {t('question')}
        </label>
        <Icon name="search" size={24} />
        <input
          ref={input}
          id="ord"
          type="search"
          name={FIELD.words}
          maxLength={WORDS_MAX}
          placeholder={t('question')}
          autoComplete="off"
          enterKeyHint="search"
          defaultValue={words}
          onChange={(event) => {
            setUsed(true);
            said.current = event.target.value;
            setTyped(event.target.value);
            onChange?.(event.target.value);
          }}
          onFocus={() => setUsed(true)}
          // Without script there is no list, and nothing should say that there is.
          {...(ready && suggesting && { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': false })}
        />
        <button type="submit">{t('find')}</button>
      </div>
      {used && suggesting && (
        <Suspense>
          <Suggestions {...suggesting} input={input} typed={current} write={write} />
        </Suspense>
      )}
    </div>
  );
}
