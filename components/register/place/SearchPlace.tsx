'use client';
/** The search: a field, a button, and the answers as choices. Without script the button posts the form, and the page answers. */
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/shell/Icon';
import { type Chosen, SEARCH_FIELD, SEARCH_MAX, SEARCH_MIN } from '@/domain/place-search/fields';
import type { Suggestion } from '@/domain/place-search/suggestion';
import type { PlaceFound } from './PlaceFields';
import css from './place.module.css';

/** So long after the last letter it is asked. */
const PAUSE_MS = 300;
/** Fewer letters than this only when one presses the button. */
const WHILE_WRITING_MIN = 3;

type Props = {
  found: PlaceFound | null;
  ready: boolean;
  townName: (slug: string) => string;
  /** @param isTownOnly nothing but the town is known: what stands in the other fields stays */
  onChosen: (chosen: Chosen, isTownOnly: boolean) => void;
};

const isTownOnly = ({ street, name, position }: Chosen) => !street && !name && !position;

async function asked<Answer>(body: object, signal?: AbortSignal): Promise<Answer | null> {
  try {
    const answer = await fetch('/api/place-search', {
      ...{ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
      ...(signal && { signal }),
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

export function SearchPlace({ found: given, ready, townName, onChosen }: Props) {
  const t = useTranslations('place');
  const [words, setWords] = useState(given?.words ?? '');
  const [found, setFound] = useState(given);
  const [taken, setTaken] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asking = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      clearTimeout(later.current);
      asking.current?.abort();
    },
    [],
  );

  async function search(typed: string) {
    clearTimeout(later.current);
    asking.current?.abort();
    if (typed.trim().length < SEARCH_MIN) return setFound(null);
    const mine = new AbortController();
    asking.current = mine;
    const answer = await asked<Omit<PlaceFound, 'words'>>({ words: typed }, mine.signal);
    if (mine.signal.aborted) return;
    setPicked(null);
    setTaken('');
    setFound({ words: typed, ...(answer ?? { suggestions: [], degraded: true }) });
  }
  function write(typed: string) {
    setWords(typed);
    clearTimeout(later.current);
    if (typed.trim().length >= WHILE_WRITING_MIN) later.current = setTimeout(() => void search(typed), PAUSE_MS);
  }
  async function take(suggestion: Suggestion) {
    setPicked(suggestion.id);
    const { id, label, detail } = suggestion;
    const answer = suggestion.chosen ?? (await asked<{ chosen: Chosen | null }>({ id }))?.chosen;
    // An address without its door is still an address.
    const chosen = answer ?? { street: label, ...(/^\d{4}/.test(detail) && { postalCode: detail.slice(0, 4) }) };
    const place = [chosen.name ?? chosen.street, chosen.town && townName(chosen.town)].filter(Boolean).join(', ');
    setTaken(t('taken', { place }));
    onChosen(chosen, isTownOnly(chosen));
  }

  const detailOf = ({ kind, detail }: Suggestion) =>
    [detail, kind === 'typed' ? t('typed') : ''].filter(Boolean).join(' · ');
  return (
    <div className={css.search}>
      <label htmlFor={SEARCH_FIELD.words}>{t('search')}</label>
      <p id="place.search-hint" className={css.hint}>
        {t('searchHint')}
      </p>
      <div className={css.line}>
        <input
          id={SEARCH_FIELD.words}
          name={SEARCH_FIELD.words}
          type="search"
          value={words}
          maxLength={SEARCH_MAX}
          autoComplete="off"
          enterKeyHint="search"
          aria-describedby="place.search-hint"
          onChange={({ target }) => write(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault(); // the form is not done yet
            void search(words);
          }}
        />
        <button
          type={ready ? 'button' : 'submit'}
          name={SEARCH_FIELD.find}
          value="1"
          formNoValidate
          className="button-quiet"
          onClick={ready ? () => void search(words) : undefined}
        >
          <Icon name="search" />
          {t('find')}
        </button>
      </div>
      <p role="status" className={css.status}>
        {taken || (found ? (found.degraded ? t('degraded') : t('found', { count: found.suggestions.length })) : '')}
      </p>
      {found && found.suggestions.length > 0 ? (
        <fieldset className={css.choices}>
          <legend className="for-reader">{t('choose')}</legend>
          {found.suggestions.map((suggestion) => (
            <label key={suggestion.id} className={css.choice}>
              <input
                type="radio"
                name={SEARCH_FIELD.chosen}
                value={suggestion.id}
                {...(ready && { checked: picked === suggestion.id, onChange: () => void take(suggestion) })}
              />
              <span>
                {suggestion.label}
                <span className={css.hint}>{detailOf(suggestion)}</span>
              </span>
            </label>
          ))}
          {ready ? null : (
            <label className={css.choice}>
              <input type="radio" name={SEARCH_FIELD.chosen} value="" />
              <span>{t('none')}</span>
            </label>
          )}
        </fieldset>
      ) : null}
      {/* Script has written the choice into the fields: they are what counts from now on. */}
      {ready ? <input type="hidden" name="place.filled" value="1" /> : null}
    </div>
  );
}
