'use client';
/** Brings the snapshot of the catalogue into the page, once per version, after the first paint. */
import { useEffect, useState } from 'react';
import type { Snapshot } from '@/domain/card';
import { type OpenSnapshot, openSnapshot } from '@/domain/snapshot-file';

export type PageCatalogue = OpenSnapshot;

/** The newest, so that going from page to page fetches and builds nothing again, and Back paints at once. */
let newest: { address: string; coming: Promise<PageCatalogue>; here: PageCatalogue | null } | null = null;

async function fetchCatalogue(address: string): Promise<PageCatalogue> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The snapshot answered ${answer.status}.`);
  return openSnapshot((await answer.json()) as Snapshot);
}

function bring(address: string): Promise<PageCatalogue> {
  if (newest?.address === address) return newest.coming;
  const entry = { address, coming: fetchCatalogue(address), here: null as PageCatalogue | null };
  newest = entry;
  entry.coming.then(
    (catalogue) => {
      entry.here = catalogue;
    },
    () => {
      if (newest === entry) newest = null; // so that the next page may try again
    },
  );
  return entry.coming;
}

export type Brought = { catalogue: PageCatalogue | null; gone: boolean };

/** Null until it is there. `gone` when there is none to fetch, or it cannot be had: the server then answers instead. */
export function useCatalogue(address: string | null): Brought {
  const [brought, setBrought] = useState<Brought>(() => ({
    catalogue: newest?.address === address ? newest.here : null,
    gone: address === null,
  }));
  useEffect(() => {
    if (!address) return;
    let here = true;
    bring(address).then(
      (catalogue) => here && setBrought({ catalogue, gone: false }),
      () => here && setBrought({ catalogue: null, gone: true }),
    );
    return () => {
      here = false;
    };
  }, [address]);
  return brought;
}
