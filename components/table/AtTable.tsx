'use client';
/** Lays the table for the conversation: nothing of one sitting is left in the page for the next. */
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { HEADING } from '@/components/talk/useStep';
import { sitDown, useCloth } from './clearing';
import { EmptyTable } from './EmptyTable';
import { IdleWarning } from './IdleWarning';
import { watchIdle } from './idle';

/** @param address the conversation's, in this language */
export function AtTable({ address, children }: { address: string; children: ReactNode }) {
  const { sitting, clearedAt } = useCloth();
  const last = useRef(clearedAt);
  useEffect(() => {
    watchIdle();
    return sitDown();
  }, []);
  useEffect(() => {
    // «Begynd forfra» went away with its table: whoever pressed it goes on at the first question.
    if (last.current !== null && clearedAt === null) document.getElementById(HEADING)?.focus({ preventScroll: true });
    last.current = clearedAt;
  }, [clearedAt]);
  return (
    <>
      {clearedAt === null ? (
        // Another sitting is another table: each field, answer and picture of the last goes with its key.
        <Fragment key={sitting}>{children}</Fragment>
      ) : (
        <EmptyTable at={clearedAt} address={address} />
      )}
      <IdleWarning />
    </>
  );
}
