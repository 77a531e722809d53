'use client';
/** «Er I der stadig?»: asked half a minute before the table clears itself, on every page that belongs to the table. */
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';
import css from './dialog.module.css';
import { stay, useCountdown } from './idle';
import { SAID_AGAIN } from './idle-time';
import { recallTable } from './memory';

export function IdleWarning() {
  const seconds = useCountdown();
  return seconds === null ? null : <Question seconds={seconds} />;
}

function Question({ seconds }: { seconds: number }) {
  const t = useTranslations('table');
  const dialog = useRef<HTMLDialogElement>(null);
  const who = recallTable()?.looker ?? 'together';
  useLayoutEffect(() => {
    const open = dialog.current;
    open?.showModal(); // which gives the button the focus
    return () => open?.close(); // and this gives it back to where it was
  }, []);
  return (
    <dialog
      ref={dialog}
      className={css.question}
      aria-labelledby="stadig"
      aria-describedby="stadig-hvorfor"
      onCancel={stay} // Escape is an answer too: somebody is there
    >
      <h2 id="stadig">{t('idle.title', { who })}</h2>
      <p id="stadig-hvorfor">{t('idle.why')}</p>
      {/* For the eye each second; for the ear at the beginning, with the dialog, and once more near the end. */}
      <p className={css.seconds} aria-hidden="true">
        {t('idle.seconds', { seconds })}
      </p>
      <p role="status" className="for-reader">
        {seconds <= SAID_AGAIN && t('idle.soon', { seconds: SAID_AGAIN })}
      </p>
      <button type="button" className="button" onClick={stay}>
        {t('idle.stay')}
      </button>
    </dialog>
  );
}
