'use client';
/**
 * The sheet that holds the filters. A dialog that is also a popover: before the script a native popover opens it,
 * after it the same element opens as a true modal, which keeps the focus inside.
 */
import { useTranslations } from 'next-intl';
import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from '@/components/shell/Icon';
import type { Ask } from '@/domain/ask';
import { FIELD } from '@/domain/ask-fields';
import { Filters } from './Filters';
import css from './sheet.module.css';
import type { FilterWords } from './types';

const ID = 'valg';

/** One sheet and its state, for all the buttons that open it. The fields are drawn when it first opens. */
export function useSheet() {
  const sheet = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  const open = useCallback(() => {
    flushSync(() => setOpened(true));
    sheet.current?.showModal();
  }, []);
  return { sheet, opened, open };
}

export function FilterSheet({
  total,
  reset,
  sheet: { sheet, opened, open },
  ...filters
}: {
  ask: Ask;
  change: (ask: Ask) => void;
  options: FilterWords;
  saysYes?: (condition: string) => number;
  total: number;
  near: Parameters<typeof Filters>[0]['near'];
  reset: () => void;
  sheet: ReturnType<typeof useSheet>;
}) {
  const t = useTranslations('find');
  const close = (event: React.MouseEvent) => {
    if (!sheet.current?.open) return;
    event.preventDefault();
    sheet.current.close();
  };
  return (
    <>
      <button
        type="button"
        className={css.open}
        data-opens-sheet
        popoverTarget={ID}
        onClick={(event) => {
          event.preventDefault(); // the popover, which is for pages without script
          open();
        }}
      >
        <Icon name="sliders-horizontal" />
        {t('choose')}
      </button>
      <dialog ref={sheet} id={ID} popover="auto" className={css.sheet} aria-labelledby="valg-titel">
        <div className={css.head}>
          <h2 id="valg-titel">{t('chooseTitle')}</h2>
          <button type="button" className="button-word" popoverTarget={ID} popoverTargetAction="hide" onClick={close}>
            <Icon name="x" />
            {t('close')}
          </button>
        </div>
        <div className={css.body}>
          {/* A hundred fields that most visits never open: without script they stand here, with it they come when asked for. */}
          {opened ? (
            <Filters {...filters} />
          ) : (
            <noscript>
              <Filters {...filters} />
            </noscript>
          )}
        </div>
        <div className={css.foot}>
          <button
            type="submit"
            name={FIELD.reset}
            value="ja"
            className="button-word"
            onClick={(event) => {
              if (!sheet.current?.open) return;
              event.preventDefault();
              reset();
            }}
          >
            {t('reset')}
          </button>
          {/* The count outside the sheet is out of reach while it is open. */}
          <p role="status" className="for-reader">
            {t('places', { count: total })}
          </p>
          <button
            type="submit"
            className="button"
            onClick={(event) => {
              close(event);
              document.getElementById('antal')?.focus();
            }}
          >
            {t('showPlaces', { count: total })}
          </button>
        </div>
      </dialog>
    </>
  );
}
