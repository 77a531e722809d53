'use client';
/**
 * Stands round the plan on its page. When the page was opened by a plan's link, or a file was chosen, it asks what to do
 * with it, in place of what is otherwise there; what asks is fetched only then.
 */
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect } from 'react';
import { arrived, takeHash, tellNext, useArrival, useOutcome } from './arrival';

const Arriving = lazy(() => import('./Arriving'));

export function Arrive({ children }: { children?: ReactNode }) {
  const t = useTranslations('share.arrive');
  const arrival = useArrival();
  useLayoutEffect(takeHash, []); // Next writes the address it began with once more when it is ready
  useEffect(() => {
    const wait = setTimeout(tellNext); // it listens from this moment
    addEventListener('hashchange', takeHash);
    return () => {
      clearTimeout(wait);
      removeEventListener('hashchange', takeHash);
    };
  }, []);
  const outcome = useOutcome();
  useEffect(() => {
    if (outcome) focusPlan();
  }, [outcome]);
  return (
    <>
      <div role="status">{outcome && <p className="stone">{t(outcome)}</p>}</div>
      {arrival ? (
        <Suspense fallback={null}>
          <Arriving arrival={arrival} onDone={arrived} />
        </Suspense>
      ) : (
        children
      )}
    </>
  );
}

/** Whoever was asked goes on at the plan's beginning. */
function focusPlan(): void {
  requestAnimationFrame(() => {
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  });
}
