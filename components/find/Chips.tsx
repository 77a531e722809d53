'use client';
/** What is chosen, each with a cross that takes it away, and one way to take it all away. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import type { Chosen, Query } from '@/domain/query';
import { FIELD } from '@/domain/query-fields';
import css from './find.module.css';
import type { FindWords } from './types';
import { useChosenName } from './useChosenName';

/** The chip that stands where this one stood, so that focus is not lost with it. */
const neighbourOf = (button: HTMLElement): HTMLElement | null => {
  const item = button.closest('li');
  return (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector('button') ?? null;
};

/** Focus goes on once React has drawn: to `wanted` if it is still there, else to what opens the sheet. */
const focusSoon = (wanted: HTMLElement | null): void => {
  requestAnimationFrame(() => {
    if (wanted?.isConnected) return wanted.focus();
    const openers = document.querySelectorAll<HTMLElement>('[data-opens-sheet]');
    [...openers].find((opener) => opener.offsetParent !== null)?.focus();
  });
};

export function Chips({
  chosen,
  words,
  drop,
  reset,
  script,
}: {
  chosen: Chosen[];
  words: FindWords;
  drop: (without: Query) => void;
  reset: () => void;
  /** With script the cross works at once; without, the same button posts the form. */
  script: boolean;
}) {
  const t = useTranslations('find');
  const name = useChosenName(words);
  if (chosen.length === 0) return null;
  return (
    <ul className={`bare ${css.chips}`} aria-label={t('chosen')}>
      {chosen.map((one) => (
        <li key={`${one.kind}:${one.key}`}>
          <button
            type={script ? 'button' : 'submit'}
            name={FIELD.without}
            value={`${one.kind}:${one.key}`}
            className={css.chip}
            aria-label={t('drop', { name: name(one) })}
            onClick={
              script
                ? (event) => {
                    const next = neighbourOf(event.currentTarget);
                    drop(one.without);
                    focusSoon(next);
                  }
                : undefined
            }
          >
            {name(one)}
            <Icon name="x" size={20} />
          </button>
        </li>
      ))}
      <li>
        <button
          type={script ? 'button' : 'submit'}
          name={FIELD.reset}
          value="ja"
          className={css.reset}
          onClick={
            script
              ? () => {
                  reset();
                  focusSoon(null);
                }
              : undefined
          }
        >
          {t('reset')}
        </button>
      </li>
    </ul>
  );
}
