'use client';
/** What belongs to the table on the plan's page: back to the conversation, whose turn it is, a pause, clearing it. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Here } from '@/components/carry/here';
import { useSharedTable } from '@/components/carry/useSharedTable';
import { isEmptyPlan } from '@/domain/plan/plan';
import { EMPTY_TABLE, type Table } from '@/domain/talk/table';
import { Icon } from '../shell/Icon';
import bar from '../table/bar.module.css';
import { clearTable } from '../table/clearing';
import dialogCss from '../table/dialog.module.css';
import { recallTable, rememberTable } from '../table/memory';
import { Pause } from '../table/Pause';
import { paused } from '../table/pausing';
import { Turn } from '../table/Turn';
import type { PlanAddresses } from './types';

export function PlanBar({ here, to, onTake }: { here: Here; to: PlanAddresses; onTake: () => void }) {
  const t = useTranslations('table');
  const plan = useTranslations('plan.bar');
  const [isAsking, setAsking] = useState(false);
  const { whose, isTaken } = here;
  const clear = () => {
    if (whose === 'shared' && !isTaken && !isEmptyPlan(here.plan)) setAsking(true);
    else clearTable();
  };
  return (
    <section className={`no-print ${bar.bar}`} aria-label={t('name')}>
      <div className={bar.ways}>
        <Link href={to.talk} prefetch={false} className={bar.way}>
          <Icon name="messages-square" />
          <span>{plan('talk')}</span>
        </Link>
        {whose === 'shared' && (
          <>
            <button type="button" className={bar.way} onClick={() => paused.set(true)}>
              <Icon name="coffee" />
              <span>{t('pause.start')}</span>
            </button>
            <button type="button" className={bar.way} onClick={clear}>
              <Icon name="eraser" />
              <span>{t('clear')}</span>
            </button>
          </>
        )}
      </div>
      {whose === 'shared' && <WhoseTurn />}
      <Pause />
      {isAsking && (
        <Sure
          onClose={() => setAsking(false)}
          onTake={() => {
            setAsking(false);
            onTake();
          }}
        />
      )}
    </section>
  );
}

/** The turn is the table's: it goes on here as it stood in the conversation, and as it stands on the other screen. */
function WhoseTurn() {
  const [table, setTable] = useState(() => recallTable() ?? EMPTY_TABLE);
  const now = useRef(table);
  const put = useCallback((next: Table) => {
    now.current = next;
    rememberTable(next);
    setTable(next);
  }, []);
  useSharedTable(table, now, put);
  const pass = useCallback(() => {
    const { current } = now;
    put({ ...current, turn: current.turn === 'start' ? 'end' : 'start' });
  }, [put]);
  return table.looker === 'together' ? <Turn turn={table.turn} pass={pass} isFlat /> : null;
}

/** Before a plan that lies only here is cleared away. */
function Sure({ onClose, onTake }: { onClose: () => void; onTake: () => void }) {
  const t = useTranslations('plan.clear');
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const open = dialog.current;
    open?.showModal();
    return () => open?.close();
  }, []);
  return (
    <dialog ref={dialog} className={dialogCss.question} aria-labelledby="ryd-plan" onCancel={onClose}>
      <h2 id="ryd-plan">{t('title')}</h2>
      <p>{t('text')}</p>
      <button type="button" className="button" onClick={onTake}>
        {t('take')}
      </button>
      <button type="button" className="button-word" onClick={() => clearTable()}>
        <Icon name="eraser" />
        {t('anyway')}
      </button>
      <button type="button" className="button-word" onClick={onClose}>
        {t('stay')}
      </button>
    </dialog>
  );
}
