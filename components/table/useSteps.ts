'use client';
/** Each step of the conversation is an entry in the browser's history, so Back goes one step back, also on a phone. */
import { useEffect, useRef } from 'react';
import type { Step } from '@/domain/talk/table';
import { numberNow, standOn, stepAt, stepOn, whereNow } from './trail';

/** An entry that means nothing, such as one from before the table was cleared, leads to the beginning. */
const BEGINNING: Step = 'start';

/** @param go puts the table at a step that somebody went back or forward to */
export function useSteps(step: Step, go: (step: Step) => void): void {
  const going = useRef(go);
  going.current = go;
  const isHere = useRef(false);

  useEffect(() => {
    const number = numberNow();
    if (!isHere.current) {
      isHere.current = true;
      const known = stepAt(number);
      // An entry of ours that another page stood in the place of has no number: it is one further on.
      standOn(number ?? whereNow() + 1, known ?? step);
      if (known && known !== step) going.current(known);
    } else if (stepAt(whereNow()) === step) standOn(whereNow(), step);
    // The page's own «Tilbage» goes the way of the browser's, so that Back never leads forward.
    else if (stepAt(whereNow() - 1) === step) history.back();
    else stepOn(step);
    // A step begins at its top; the places that were found stand as they were left.
    history.scrollRestoration = step === 'found' ? 'auto' : 'manual';
  }, [step]);

  useEffect(() => {
    const { pathname } = location;
    const moved = () => {
      if (location.pathname !== pathname) return; // another page, which comes in a moment
      const number = numberNow();
      const before = stepAt(whereNow());
      const known = stepAt(number);
      const isBack = number !== null && number < whereNow();
      standOn(number ?? whereNow(), known ?? BEGINNING);
      // Somebody had been away and come back to the same step: there is nothing to see between.
      if (isBack && known && known === before) history.back();
      else going.current(known ?? BEGINNING);
    };
    addEventListener('popstate', moved);
    return () => {
      removeEventListener('popstate', moved);
      history.scrollRestoration = 'auto';
      isHere.current = false;
    };
  }, []);
}
