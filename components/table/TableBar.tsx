'use client';
/** What belongs to the table on every step: whose turn it is, reading aloud, a pause, and clearing it. Meant for both. */
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { Icon } from '@/components/shell/Icon';
import type { Table } from '@/domain/talk/table';
import css from './bar.module.css';
import { ClearTable } from './ClearTable';
import { fetchForPlaces } from './OnPlace';
import { Pause } from './Pause';
import { paused } from './pausing';
import { ReadAloud } from './ReadAloud';
import { Turn } from './Turn';

/** Steps that show places lie across the whole screen: nothing may stand beside them. */
const WHOLE_WIDTH = ['found', 'compare'];

export function TableBar({ table: { looker, step, turn }, onDo }: { table: Table; onDo: (word: string) => void }) {
  const t = useTranslations('table');
  const pass = useCallback(() => onDo('turn'), [onDo]);
  const [isScript, setScript] = useState(false);
  useEffect(() => setScript(true), []);
  const isFlat = WHOLE_WIDTH.includes(step);
  useEffect(() => {
    if (isFlat) fetchForPlaces();
  }, [isFlat]);
  return (
    <section className={css.bar} aria-label={t('name')} data-beside={!isFlat || undefined}>
      <div className={css.ways}>
        {isScript && (
          <>
            <ReadAloud step={step} className={css.way} />
            <button type="button" className={css.way} onClick={() => paused.set(true)}>
              <Icon name="coffee" />
              <span>{t('pause.start')}</span>
            </button>
          </>
        )}
        <ClearTable className={css.way} />
      </div>
      {looker === 'together' && <Turn turn={turn} pass={pass} isFlat={isFlat} />}
      {isScript && <Pause />}
    </section>
  );
}
