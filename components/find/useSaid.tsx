/** Brings what is said about an answer into the page, before there is anything to say. */
import { type ComponentType, lazy, useEffect, useState } from 'react';
import type { UnderstoodProps } from './Understood';
import type { WaysOnProps } from './WaysOn';

type Said = { Understood: ComponentType<UnderstoodProps>; WaysOn: ComponentType<WaysOnProps> };

const LazyUnderstood = lazy(() => import('./said').then(({ Understood }) => ({ default: Understood })));
const LazyWaysOn = lazy(() => import('./said').then(({ WaysOn }) => ({ default: WaysOn })));

/** Drawn on the server for those without script, and nothing to the rest: how many and who to ask is said anyway. */
export const WITHOUT_SCRIPT: Said = {
  Understood: (props) => (
    <noscript>
      <LazyUnderstood {...props} />
    </noscript>
  ),
  WaysOn: (props) => (
    <noscript>
      <LazyWaysOn {...props} />
    </noscript>
  ),
};

/** Kept in the page, so that Back has it at once and nothing moves. */
let here: Said | null = null;

/**
 * Null until it is known what is said. Nothing is answered in the page before that: what is said stands above and
 * between the buttons, and would push one away under the finger that presses it.
 * @param isWanted false while nobody uses the page, and nothing need be fetched
 */
export function useSaid(isWanted: boolean): Said | null {
  const [said, setSaid] = useState(here);
  useEffect(() => {
    if (!isWanted) return;
    import('./said').then(
      (come) => {
        here = come;
        setSaid(come);
      },
      () => setSaid(WITHOUT_SCRIPT), // the list is still an answer
    );
  }, [isWanted]);
  return said;
}
