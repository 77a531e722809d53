'use client';
/** What the plan's pieces tell: a line for the ear when something was done, and where the eyes go next. */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const Telling = createContext<(said: string) => void>(() => undefined);
/** Says it once, politely. The same words twice are said twice. */
export const useTell = (): ((said: string) => void) => useContext(Telling);

export function Teller({ children }: { children: ReactNode }) {
  const [told, setTold] = useState({ said: '', n: 0 });
  const tell = useCallback((said: string) => setTold(({ n }) => ({ said, n: n + 1 })), []);
  return (
    <Telling.Provider value={tell}>
      {children}
      <div role="status" className="for-reader">
        <p key={told.n}>{told.said}</p>
      </div>
    </Telling.Provider>
  );
}

/** After the page is drawn anew. */
export const focusOn = (id: string): void => {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
};
