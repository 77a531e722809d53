'use client';
/** A cover over the whole table while somebody is away from it. Nothing behind it can be seen, heard, found or reached. */
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';
import { ClearTable } from './ClearTable';
import css from './pause.module.css';
import { paused, usePaused } from './pausing';
import { RoundTable } from './RoundTable';

export function Pause() {
  return usePaused() && <Cover />;
}

function Cover() {
  const t = useTranslations('table');
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const cover = dialog.current;
    cover?.showModal();
    const title = document.title;
    document.title = t('pause.title');
    return () => {
      document.title = title;
      cover?.close();
    };
  }, [t]);
  return (
    // Dialogs should close on Escape; this one must not, for a key pressed by accident would show the table to whoever
    // walked by. Nobody is trapped: «Fortsæt» has the focus from the beginning.
    <dialog
      ref={dialog}
      className={css.pause}
      aria-labelledby="pause"
      closedby="none"
      onCancel={(event) => event.preventDefault()}
      onClose={() => {
        if (paused.get()) dialog.current?.showModal(); // a browser may insist on the second Escape
      }}
    >
      <RoundTable />
      <h2 id="pause">{t('pause.title')}</h2>
      <p>{t('pause.text')}</p>
      <button type="button" className="button" onClick={() => paused.set(false)}>
        {t('pause.on')}
      </button>
      <ClearTable className="button-word" />
    </dialog>
  );
}
