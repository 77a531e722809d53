'use client';
/** Brings the snapshot of the catalogue into the page, once per version, after the first paint. */
import { useEffect, useState } from 'react';
import type { Snapshot } from '@/domain/card';
import { buildIndex, type SearchIndex } from '@/domain/search';
import type { WordMap } from '@/domain/search/words';

export type PageCatalogue = { index: SearchIndex; day: string };

/** By address, so that going from page to page fetches and builds nothing again. */
const fetched = new Map<string, Promise<PageCatalogue>>();

async function fetchCatalogue(address: string): Promise<PageCatalogue> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The snapshot answered ${answer.status}.`);
  const { cards, day, words } = (await answer.json()) as Snapshot & { words: WordMap };
  return { index: buildIndex(cards, words), day };
}

export type Brought = { catalogue: PageCatalogue | null; gone: boolean };

/** Null until it is there. `gone` when there is none to fetch, or it cannot be had: the server then answers instead. */
export function useCatalogue(address: string | null): Brought {
  const [brought, setBrought] = useState<Brought>({ catalogue: null, gone: address === null });
  useEffect(() => {
    if (!address) return;
    let here = true;
    const coming = fetched.get(address) ?? fetchCatalogue(address);
    fetched.set(address, coming);
    coming.then(
      (catalogue) => here && setBrought({ catalogue, gone: false }),
      () => {
        fetched.delete(address);
        if (here) setBrought({ catalogue: null, gone: true });
      },
    );
    return () => {
      here = false;
    };
  }, [address]);
  return brought;
}
