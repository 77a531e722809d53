'use client';
/**
 * What one may mean while one types: the list of an editable combobox (ARIA 1.2, chosen by hand). The focus stays in
 * the field, and nothing of what is typed leaves the page. Fetched by itself, when the field is first used.
 */
import { useTranslations } from 'next-intl';
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react';
import { CONTENT_LANGUAGE } from '@/components/offer/Danish';
import { Icon } from '@/components/shell/Icon';
import type { Query } from '@/domain/query';
import { search } from '@/domain/search/search';
import { type Suggestion, suggest } from '@/domain/search/suggest';
import { addressOf, type Pages, withSuggestion } from './suggested';
import css from './suggestions.module.css';
import { useCatalogue } from './useCatalogue';

export type Suggesting = {
  /** Address of the catalogue's snapshot. */
  snapshot: string;
  /** Key of a topic, slug of a town → its name. */
  names: { topics: Record<string, string>; towns: Record<string, string> };
  pages: Pages;
  /** To the page of an association or a place. */
  go: (address: string) => void;
  /** To what is asked, with the topic or the town in it instead of the words for it. */
  choose: (change: (query: Query) => Query) => void;
};

const LIST = 'forslag';
const idOf = (n: number) => `${LIST}-${n}`;
/** The groups in their order, each with its drawing. */
const KINDS = [
  ['topic', 'search'],
  ['town', 'map-pin'],
  ['organisation', 'users'],
  ['offer', 'calendar-days'],
] as const;

/** Which suggestion the arrows come to; −1 is the field itself, which lies between the last and the first. */
const NEXT: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => (at === last ? -1 : at + 1),
  ArrowUp: (at, last) => (at === -1 ? last : at - 1),
};
/** They move in the words, so the words are what one is at. */
const IN_FIELD = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];

type Field = { input: RefObject<HTMLInputElement | null>; typed: string; write: (text: string) => void };

export default function Suggestions(props: Suggesting & Field): ReactNode {
  const { input, typed, write, snapshot, names, pages, go, choose } = props;
  const t = useTranslations('find');
  const { catalogue } = useCatalogue(snapshot);
  const [at, setAt] = useState(-1);
  // Whoever has gone on while this was fetched is not called back.
  const [shut, setShut] = useState(() => document.activeElement !== input.current);
  const found = useMemo(() => {
    // When words ask for help, help is the whole answer.
    if (!catalogue || catalogue.asksForHelp(typed)) return [];
    return suggest(catalogue.index, typed, names);
  }, [catalogue, typed, names]);
  const open = !shut && found.length > 0;

  const close = () => {
    setShut(true);
    setAt(-1);
  };
  const take = (suggestion: Suggestion) => {
    close();
    const address = addressOf(suggestion, pages);
    const heard = catalogue ? search(catalogue.index.index, typed).heard : [];
    if (address) go(address);
    else choose((query) => withSuggestion({ ...query, words: typed }, suggestion, heard));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, isComposing, altKey } = event;
    if (isComposing) return;
    const move = NEXT[key];
    const here = found[at];
    if (move && found.length > 0) {
      event.preventDefault();
      if (altKey) return key === 'ArrowUp' ? close() : setShut(false);
      setShut(false);
      setAt(move(open ? at : -1, found.length - 1));
    } else if (key === 'Enter') {
      if (!open || !here) return close(); // and the form is sent, as without suggestions
      event.preventDefault();
      take(here);
    } else if (key === 'Escape' && (open || input.current?.value)) {
      event.preventDefault(); // some browsers would clear the field at once
      if (open) close();
      else write('');
    } else if (IN_FIELD.includes(key)) setAt(-1);
  });
  const onInput = useEffectEvent(() => {
    setShut(false);
    setAt(-1);
  });
  const onLeave = useEffectEvent(close);
  // Before it is painted: who sees the list can close it, and Escape does not clear the field instead.
  useLayoutEffect(() => {
    const field = input.current;
    field?.addEventListener('keydown', onKey);
    field?.addEventListener('input', onInput);
    field?.addEventListener('blur', onLeave);
    return () => {
      field?.removeEventListener('keydown', onKey);
      field?.removeEventListener('input', onInput);
      field?.removeEventListener('blur', onLeave);
    };
  }, [input]);

  // The field was drawn before the list came, so the list says of it what only the list knows.
  useEffect(() => {
    const field = input.current;
    field?.setAttribute('aria-expanded', String(open));
    field?.setAttribute('aria-controls', LIST);
    if (open && at >= 0) field?.setAttribute('aria-activedescendant', idOf(at));
    else field?.removeAttribute('aria-activedescendant');
    document.getElementById(idOf(at))?.scrollIntoView({ block: 'nearest' });
  }, [input, open, at]);

  return (
    <>
      <p role="status" className="for-reader">
        {open ? t('suggestions.count', { count: found.length }) : ''}
      </p>
      {/* A press must not take the focus from the field. */}
      <div
        id={LIST}
        role="listbox"
        aria-label={t('suggestions.title')}
        className={css.list}
        hidden={!open}
        onMouseDown={(event) => event.preventDefault()}
      >
        {KINDS.map(([kind, icon]) => {
          const group = found.flatMap((suggestion, n) => (suggestion.kind === kind ? [{ ...suggestion, n }] : []));
          return group.length === 0 ? null : (
            // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, and no fieldset
            <div key={kind} role="group" aria-labelledby={`${LIST}-${kind}`}>
              <p id={`${LIST}-${kind}`} role="presentation" className={css.kind}>
                {t(`suggestions.${kind}`)}
              </p>
              {group.map(({ n, ...suggestion }) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the focus is in the field, which hears the keys
                <div
                  key={suggestion.key}
                  id={idOf(n)}
                  role="option"
                  aria-selected={n === at}
                  tabIndex={-1}
                  className={css.suggestion}
                  lang={kind === 'topic' ? undefined : CONTENT_LANGUAGE}
                  onClick={() => {
                    take(suggestion);
                    document.getElementById('antal')?.focus(); // and a phone's keyboard makes way for the list
                  }}
                >
                  <Icon name={icon} />
                  <span>{suggestion.label}</span>
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </>
  );
}
