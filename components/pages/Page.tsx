/** The frame of a page to read: one heading, one opening thought, then calm parts under each other. */
import type { ReactNode } from 'react';
import css from './pages.module.css';

export function Page({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <div className={`wrap ${css.page}`}>
      <h1>{title}</h1>
      {lead ? <p className={css.lead}>{lead}</p> : null}
      {children}
    </div>
  );
}
