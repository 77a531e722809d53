/** One thing at a time is asked of the server; what came of it is kept until the next is asked. */
import { useCallback, useRef, useState } from 'react';
import type { Answer } from '@/components/carry/here';

export type Why = Extract<Answer, { ok: false }>['why'];

export function useDoing() {
  const [isWaiting, setWaiting] = useState(false);
  const [why, setWhy] = useState<Why | null>(null);
  const isOn = useRef(false);
  const ask = useCallback(async (what: () => Promise<Answer>, then?: () => void): Promise<void> => {
    if (isOn.current) return; // pressed twice
    isOn.current = true;
    setWaiting(true);
    setWhy(null);
    const answer = await what().catch((): Answer => ({ ok: false, why: 'broken' }));
    isOn.current = false;
    setWaiting(false);
    if (answer.ok) then?.();
    else setWhy(answer.why);
  }, []);
  return { isWaiting, why, ask };
}
