'use client';
/**
 * The sheet that holds the filters. A dialog that is also a popover: before the script a native popover opens it,
 * after it the same element opens as a true modal, which keeps the focus inside.
 */
import { useTranslations } from 'next-intl';
import { type ComponentType, lazy, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from '@/components/shell/Icon';
import { FIELD } from '@/domain/query-fields';
import type { FiltersProps } from './Filters';
import css from './sheet.module.css';

const ID = 'valg';

/** The fields and their counting are fetched when somebody reaches for the sheet: most visits never open it. */
const fetchFilters = () => import('./Filters');
/** Drawn on the server, for those without script. */
const Filters = lazy(() => fetchFilters().then(({ Filters }) => ({ default: Filters })));

function NoFilters() {
  return <p>{useTranslations('find')('noFilters')}</p>;
}

/** One sheet and its state, for all the buttons that open it. The fields are drawn when they have come, and then stay. */
export function useSheet() {
  const sheet = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [Fields, setFields] = useState<ComponentType<FiltersProps> | null>(null);
  /** A finger or the focus is on its way, so the fields are here when the sheet opens. */
  const reached = useCallback(() => {
    fetchFilters().then(
      ({ Filters }) => setFields(() => Filters),
      () => setFields(() => NoFilters),
    );
  }, []);
  const open = useCallback(() => {
    reached();
    flushSync(() => setOpen(true));
    sheet.current?.showModal();
  }, [reached]);
  const closed = useCallback(() => setOpen(false), []);
  return { sheet, Fields, isOpen, open, closed, opener: { onPointerEnter: reached, onFocus: reached } };
}

export function FilterSheet({
  total,
  reset,
  sheet: { sheet, Fields, open, closed, opener },
  ...filters
}: FiltersProps & {
  total: number;
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
        {...opener}
        onClick={(event) => {
          event.preventDefault(); // the popover, which is for pages without script
          open();
        }}
      >
        <Icon name="sliders-horizontal" />
        {t('choose')}
      </button>
      <dialog ref={sheet} id={ID} popover="auto" className={css.sheet} aria-labelledby="valg-titel" onClose={closed}>
        <div className={css.head}>
          <h2 id="valg-titel">{t('chooseTitle')}</h2>
          <button type="button" className="button-word" popoverTarget={ID} popoverTargetAction="hide" onClick={close}>
            <Icon name="x" />
            {t('close')}
          </button>
        </div>
        <div className={css.body}>
          {/* A hundred fields: without script they stand here, with it they come when asked for. */}
          {Fields ? (
            <Fields {...filters} />
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
