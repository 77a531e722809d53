'use client';
/** Each step of the conversation is an entry in the browser's history, so Back goes one step back, also on a phone. */
import { useEffect, useRef } from 'react';
import type { Step } from '@/domain/talk/table';
import { isBehind, numberNow, standOn, stepAt, stepOn, whereNow } from './trail';

/** An entry that means nothing, such as one from before the table was cleared, leads to the beginning. */
const BEGINNING: Step = 'start';

/** @param go puts the table at a step that somebody went back or forward to */
export function useSteps(step: Step, go: (step: Step) => void): void {
  const going = useRef(go);
  going.current = go;
  const isHere = useRef(false);

  useEffect(() => {
    if (!isHere.current) {
      isHere.current = true;
      // A place that was looked at stands in the place of the step it was opened from: Back, or the link back, both lead
      // to that step, whichever entry they come upon.
      standOn(numberNow() ?? whereNow(), step);
    } else if (stepAt(whereNow()) === step) standOn(whereNow(), step);
    // The page's own «Tilbage» goes the way of the browser's, so that Back never leads forward.
    else if (isBehind(step)) history.back();
    else stepOn(step);
    // A step begins at its top; the places that were found stand as they were left.
    history.scrollRestoration = step === 'found' ? 'auto' : 'manual';
  }, [step]);

  useEffect(() => {
    const { pathname } = location;
    const moved = () => {
      if (location.pathname !== pathname) return; // another page, which comes in a moment
      const number = numberNow();
      const step = stepAt(number) ?? BEGINNING;
      standOn(number ?? whereNow(), step);
      going.current(step);
    };
    addEventListener('popstate', moved);
    return () => {
      removeEventListener('popstate', moved);
      history.scrollRestoration = 'auto';
      isHere.current = false;
    };
  }, []);
}
