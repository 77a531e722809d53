'use client';
/**
 * «Tag planen med dig»: to a phone by a link, all of it in the square itself, as a file, or on paper. Nothing leaves the
 * screen before somebody presses.
 */
import { useTranslations } from 'next-intl';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { markLinkOut, markTaken, useHere } from '@/components/carry/here';
import { Icon } from '@/components/shell/Icon';
import { FilePart } from './FilePart';
import { addressOf } from './files';
import { LinkPart } from './LinkPart';
import { MakeLink } from './MakeLink';
import { OtherScreen } from './OtherScreen';
import { SendButtons } from './SendButtons';
import css from './take.module.css';
import { WholePart } from './WholePart';

export type May = 'read' | 'change';

export default function Take({ onClose }: { onClose: () => void }) {
  const t = useTranslations('share.take');
  const line = useTranslations('share.line');
  const here = useHere();
  const dialog = useRef<HTMLDialogElement>(null);
  const [may, setMay] = useState<May>('read');
  /** When the server answered that the plan is not there. Milliseconds. */
  const [removedAt, setRemovedAt] = useState<number | null>(null);
  const [isNew, setNew] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const isThere = here !== null;
  useLayoutEffect(() => {
    const open = dialog.current;
    open?.showModal();
    return () => open?.close();
  }, []);
  useEffect(() => {
    if (!isThere) onClose(); // the table was cleared
  }, [isThere, onClose]);
  if (!here) return null;
  const { carried } = here;
  const live = carried && (carried.state !== 'gone' || isHeld) ? carried : null;
  const link = live && addressOf((may === 'change' && live.links.change) || live.links.read);
  const made = () => {
    setNew(true);
    setRemovedAt(null);
  };
  const print = () => {
    dialog.current?.close();
    // The sheet is gone and the focus is back before the page is printed.
    requestAnimationFrame(() => {
      window.print();
      markTaken();
      if (link) markLinkOut(); // the paper has a square with it
    });
  };
  return (
    <dialog
      ref={dialog}
      className={`no-print ${css.sheet}`}
      aria-labelledby="tag-med"
      onClose={() => dialog.current?.open || onClose()}
    >
      <div className={css.head}>
        <h2 id="tag-med">{t('title')}</h2>
        <button type="button" className="button-word" onClick={() => dialog.current?.close()}>
          <Icon name="x" />
          {t('close')}
        </button>
      </div>
      <div className={css.body}>
        {live && link ? (
          <LinkPart
            carried={live}
            link={link}
            isNew={isNew}
            may={may}
            onMay={setMay}
            onHold={setHeld}
            onRemoved={() => {
              setMay('read');
              setNew(false);
              setRemovedAt(Date.now());
            }}
          />
        ) : !here.mayWrite ? (
          <p>{line('gone')}</p>
        ) : (
          <MakeLink isGone={carried?.state === 'gone'} removedAt={removedAt} onMade={made} />
        )}
        <WholePart doc={here.doc} plan={here.plan} />
        <FilePart here={here} />
        <OtherScreen />
      </div>
      <div className={css.foot}>
        <SendButtons link={link} onPrint={print} />
      </div>
    </dialog>
  );
}
