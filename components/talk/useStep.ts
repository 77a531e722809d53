'use client';
/** A new step begins at its heading: it takes the focus, so that it is read out, and stands at the top. */
import { useEffect, useRef } from 'react';

/** The id that every step's heading bears. */
export const HEADING = 'trin';

export function useStep(step: string, isCrisis: boolean): void {
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    document.getElementById(HEADING)?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [step]);
  // Help stands on top, wherever in the page the words were written.
  useEffect(() => {
    if (isCrisis) window.scrollTo(0, 0);
  }, [isCrisis]);
}
