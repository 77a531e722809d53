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

/** The page's heading, with a plan and without: where one stands when the one becomes the other. */
export const TITLE_ID = 'plan-overskrift';

/** After the page is drawn anew. */
export const focusOn = (id: string): void => {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
};

/** As soon as it is there, for it may have to be fetched first; unless one has gone elsewhere meanwhile. */
export function focusOnceThere(id: string, frames = 600): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(id);
    if (document.activeElement && document.activeElement !== document.body) return;
    if (field) field.focus();
    else if (frames > 0) focusOnceThere(id, frames - 1);
  });
}

/** To a field; what lies folded is opened, so that it can have the focus. */
export function goTo(id: string): void {
  const field = document.getElementById(id);
  for (let fold = field?.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  focusOn(id);
}
