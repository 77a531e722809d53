'use client';
/**
 * Brings the catalogue into the page: its snapshot once per version, after the first paint, and the search that answers
 * from it when somebody begins to use the page.
 */
import { useEffect, useState } from 'react';
import type { Snapshot } from '@/domain/card';
import type { PageCatalogue } from './engine';

type Coming = { address: string; snapshot: Promise<Snapshot>; open: Promise<PageCatalogue> | null };

/** The newest, so that going from page to page fetches and builds nothing again, and Back paints at once. */
let newest: Coming | null = null;
let here: { address: string; catalogue: PageCatalogue } | null = null;

async function fetchSnapshot(address: string): Promise<Snapshot> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The snapshot answered ${answer.status}.`);
  return (await answer.json()) as Snapshot;
}

function bring(address: string): Coming {
  if (newest?.address === address) return newest;
  const coming: Coming = { address, snapshot: fetchSnapshot(address), open: null };
  newest = coming;
  coming.snapshot.catch(() => forget(coming));
  return coming;
}

/** So that the next page may try again. */
function forget(coming: Coming): void {
  if (newest === coming) newest = null;
}

async function open(address: string): Promise<PageCatalogue> {
  const coming = bring(address);
  coming.open ??= Promise.all([coming.snapshot, import('./engine')]).then(([snapshot, { openCatalogue }]) =>
    openCatalogue(snapshot),
  );
  try {
    const catalogue = await coming.open;
    here = { address, catalogue };
    return catalogue;
  } catch (cause) {
    forget(coming);
    throw cause;
  }
}

export type Brought = { catalogue: PageCatalogue | null; gone: boolean };

/**
 * Null until it is there. `gone` when there is none to fetch, or it cannot be had: the server then answers instead.
 * @param isWanted false while nobody uses the page: the snapshot comes, the search does not
 */
export function useCatalogue(address: string | null, isWanted = true): Brought {
  const [brought, setBrought] = useState<Brought>(() => ({
    catalogue: here?.address === address ? here.catalogue : null,
    gone: address === null,
  }));
  useEffect(() => {
    if (!address) return;
    if (!isWanted) {
      bring(address);
      return;
    }
    let isHere = true;
    open(address).then(
      (catalogue) => isHere && setBrought({ catalogue, gone: false }),
      () => isHere && setBrought({ catalogue: null, gone: true }),
    );
    return () => {
      isHere = false;
    };
  }, [address, isWanted]);
  return brought;
}
