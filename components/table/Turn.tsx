'use client';
/**
 * Whose turn it is, in sun at the edge of the one who has it, and a button at the other edge that passes it. The arrow
 * keys pass it to the side they point at.
 */
import { useTranslations } from 'next-intl';
import { type MouseEvent, useCallback, useEffect, useState } from 'react';
import { Icon } from '@/components/shell/Icon';
import { FIELDS } from '@/domain/talk/act';
import type { Turn as Side } from '@/domain/talk/table';
import { usesArrows } from './arrows';
import css from './turn.module.css';

const KEYS = ['ArrowLeft', 'ArrowRight'] as const;
type Hand = 'left' | 'right';

/** The start is at the left, except where one reads from the right. */
const handOf = (side: Side, isFromRight: boolean): Hand => ((side === 'start') === isFromRight ? 'right' : 'left');
const isFromRight = (): boolean => getComputedStyle(document.documentElement).direction === 'rtl';

/** @param isFlat what is on the table takes the whole width, so no tab may lie over it */
export function Turn({ turn, pass, isFlat }: { turn: Side; pass: () => void; isFlat: boolean }) {
  const t = useTranslations('table');
  const [mirrored, setMirrored] = useState(false);
  const [said, setSaid] = useState('');
  const other: Side = turn === 'start' ? 'end' : 'start';
  useEffect(() => setMirrored(isFromRight()), []);
  const passing = useCallback(() => {
    pass();
    setSaid(t('turn.said', { hand: handOf(other, isFromRight()) }));
  }, [pass, other, t]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const key = KEYS.find((each) => each === event.key);
      // With Alt an arrow is the browser's Back.
      if (!key || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return;
      if (event.defaultPrevented || document.querySelector('dialog:modal') || usesArrows(event.target)) return;
      const hand: Hand = key === 'ArrowLeft' ? 'left' : 'right';
      if (hand !== handOf(other, isFromRight())) return;
      event.preventDefault();
      passing();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [other, passing]);
  return (
    <div className={css.turn} data-turn={turn} data-flat={isFlat || undefined}>
      <p className={css.yours}>
        <Icon name="message-circle" />
        <span>
          {t('turn.yours')}
          <span className="for-reader">{t('turn.who', { hand: handOf(turn, mirrored) })}</span>
        </span>
      </p>
      <button
        type="submit"
        name={FIELDS.act}
        value="turn"
        className={css.pass}
        aria-keyshortcuts="ArrowLeft ArrowRight"
        onClick={(event: MouseEvent) => {
          event.preventDefault();
          passing();
        }}
      >
        <Icon name="arrow-right" className={css.arrow} />
        <span>{t('turn.pass')}</span>
      </button>
      <p role="status" className="for-reader">
        {said}
      </p>
    </div>
  );
}
