'use client';
/** Brings the first-visit facts of all offers into the page, once per version, and only when somebody needs them. */
import { useEffect, useState } from 'react';
import { LANGUAGE_NAMES, type PaperWords, paperWords } from '@/domain/paper-words';
import type { Known } from '@/domain/plan/first-visit';
import type { VisitFile, VisitTown } from '@/domain/visits';

let newest: { address: string; file: Promise<VisitFile> } | null = null;

async function fetchVisits(address: string): Promise<VisitFile> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The first-visit facts answered ${answer.status}.`);
  return (await answer.json()) as VisitFile;
}

function bring(address: string): Promise<VisitFile> {
  if (newest?.address === address) return newest.file;
  const file = fetchVisits(address);
  newest = { address, file };
  // So that another try may fetch it.
  file.catch(() => {
    if (newest?.file === file) newest = null;
  });
  return file;
}

/** `gone`: it cannot be had now; `again` tries once more. Until it is there, `file` is null. */
export type Brought = { file: VisitFile | null; gone: boolean; again: () => void };

/** @param address null while nothing is wanted, or where there is none */
export function useVisits(address: string | null): Brought {
  const [brought, setBrought] = useState<{ file: VisitFile | null; gone: boolean }>({ file: null, gone: false });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is asked for by counting
  useEffect(() => {
    if (!address) return;
    let isHere = true;
    bring(address).then(
      (file) => isHere && setBrought({ file, gone: false }),
      () => isHere && setBrought({ file: null, gone: true }),
    );
    return () => {
      isHere = false;
    };
  }, [address, tries]);
  return { ...brought, again: () => setTries((before) => before + 1) };
}

/** The fixed sentences of one language; null until they are there. `locale` that has none is Danish. */
export function usePaperWords(language: string | null): PaperWords | null {
  const [words, setWords] = useState<PaperWords | null>(null);
  useEffect(() => {
    if (language === null) {
      setWords(null);
      return;
    }
    let isHere = true;
    paperWords(Object.hasOwn(LANGUAGE_NAMES, language) ? language : 'da').then(
      (found) => isHere && setWords(found),
      () => {}, // the page goes on without them
    );
    return () => {
      isHere = false;
    };
  }, [language]);
  return language !== null && words?.language === language ? words : null;
}

export const townOf = (file: VisitFile, slug: string | null | undefined): VisitTown | undefined =>
  slug && Object.hasOwn(file.towns, slug) ? file.towns[slug] : undefined;

/** What is known of a place, from where one starts. Null for a place of one's own, or one that is no longer there. */
export function knownOf(file: VisitFile | null, offer: string | null, start: string | null): Known | null {
  const facts = file && offer && Object.hasOwn(file.offers, offer) ? file.offers[offer] : undefined;
  if (!file || !facts) return null;
  const from = townOf(file, start);
  return { facts, town: townOf(file, facts.town), start: from ? { name: from[0], at: [from[1], from[2]] } : null };
}
