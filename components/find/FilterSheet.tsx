'use client';
/**
 * The sheet that holds the filters. A dialog that is also a popover: before the script a native popover opens it,
 * after it the same element opens as a true modal, which keeps the focus inside.
 */
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Icon } from '@/components/shell/Icon';
import type { Ask } from '@/domain/ask';
import { FIELD } from '@/domain/ask-fields';
import { Filters } from './Filters';
import css from './sheet.module.css';
import type { FilterWords } from './types';

const ID = 'valg';

/** For other buttons on the page that open the same sheet, once there is a script. */
export const openSheet = (): void => {
  const sheet = document.getElementById(ID);
  if (sheet instanceof HTMLDialogElement && !sheet.open) sheet.showModal();
};

export function FilterSheet({
  total,
  reset,
  ...filters
}: {
  ask: Ask;
  change: (ask: Ask) => void;
  options: FilterWords;
  saysYes?: (condition: string) => number;
  total: number;
  near: Parameters<typeof Filters>[0]['near'];
  reset: () => void;
}) {
  const t = useTranslations('find');
  const sheet = useRef<HTMLDialogElement>(null);
  const open = (event: React.MouseEvent) => {
    event.preventDefault(); // the popover, which is for pages without script
    sheet.current?.showModal();
  };
  const close = (event: React.MouseEvent) => {
    if (!sheet.current?.open) return;
    event.preventDefault();
    sheet.current.close();
  };
  return (
    <>
      <button type="button" className={css.open} data-opens-sheet popoverTarget={ID} onClick={open}>
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
          <Filters {...filters} />
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
