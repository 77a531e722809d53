'use client';
/** Brings what understands and finds into the page, on the snapshot that the finding pages fetch: nothing comes twice. */
import { useCallback, useEffect, useState } from 'react';
import type { TownOption } from '@/components/find/types';
import { useCatalogue } from '@/components/find/useCatalogue';
import type { Engine } from './engine';

/** `gone` when it could not be had; asking again may bring it. */
export function useEngine(
  address: string | null,
  towns: TownOption[],
  isWanted: boolean,
): { engine: Engine | null; gone: boolean; again: () => void } {
  const [resting, setResting] = useState(false);
  const { catalogue, gone } = useCatalogue(address, isWanted && !resting);
  const [engine, setEngine] = useState<Engine | null>(null);
  const [failed, setFailed] = useState(false);
  // Resting for a moment is how it is asked for again.
  useEffect(() => {
    if (resting) setResting(false);
  }, [resting]);
  const again = useCallback(() => setResting(true), []);
  useEffect(() => {
    if (!catalogue) return;
    let isHere = true;
    import('./engine').then(
      ({ engineOf }) => isHere && setEngine(engineOf(catalogue, towns)),
      () => isHere && setFailed(true),
    );
    return () => {
      isHere = false;
    };
  }, [catalogue, towns]);
  return { engine, gone: gone || failed, again };
}
