'use client';
/** What the first-visit cards and the paper need of the page they are on; and where one says one starts, in its memory only. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

export type Surroundings = {
  /** Address of the first-visit facts of all offers; null when there are none to fetch. */
  visits: string | null;
  journeyUrl: string;
  /** Whom one can ring: it stands on the paper. */
  municipality: { name: string; phone: string };
  /** 2026-11-23 in Copenhagen. */
  today: string;
};

type Around = Surroundings & {
  /** Slug of the town one starts from; null until one has said. */
  start: string | null;
  setStart: (town: string | null) => void;
};

const NOWHERE: Around = {
  visits: null,
  journeyUrl: 'https://www.rejseplanen.dk/',
  municipality: { name: '', phone: '' },
  today: '',
  start: null,
  setStart: () => {},
};
const Context = createContext<Around>(NOWHERE);

export function VisitAround({ around, children }: { around: Surroundings; children: ReactNode }) {
  const [start, setStart] = useState<string | null>(null);
  const value = useMemo(() => ({ ...around, start, setStart }), [around, start]);
  return <Context value={value}>{children}</Context>;
}

export const useAround = (): Around => useContext(Context);
