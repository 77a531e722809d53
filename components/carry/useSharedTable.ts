/**
 * Shares the conversation on this screen with the others at the plan, when there is a plan that is carried. Without one
 * it does nothing, and fetches nothing.
 */
import { type RefObject, useEffect, useRef } from 'react';
import type { Table } from '@/domain/talk/table';
import type { Shared } from './conversation';
import { followThere, isPlanThere } from './isThere';

/** @param now the table as it stands, also before it is drawn @param put draws what came from the others; always the same */
export function useSharedTable(table: Table, now: RefObject<Table>, put: (next: Table) => void): void {
  const shared = useRef<Shared | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the table is another
  useEffect(() => shared.current?.pass(), [table]);
  useEffect(() => {
    let isOn = true;
    let unfollow: (() => void) | null = null;
    const sit = (next: Shared | null) => {
      if (shared.current === next) return;
      shared.current?.end();
      shared.current = next;
      next?.begin({ now: () => now.current, put });
    };
    const fetchTable = () => {
      if (unfollow || !isPlanThere()) return;
      unfollow = () => undefined; // it is on its way
      import('./sharing').then(
        ({ followShared, sharedNow }) => {
          if (!isOn) return;
          unfollow = followShared(() => sit(sharedNow()));
          sit(sharedNow());
        },
        () => {
          unfollow = null; // no net: tried again when something happens with the plan
        },
      );
    };
    fetchTable();
    const endThere = followThere(fetchTable);
    return () => {
      isOn = false;
      endThere();
      unfollow?.();
      sit(null);
    };
  }, [now, put]);
}
