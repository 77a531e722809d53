'use client';
/** The menu of a narrow screen: a native disclosure, which opens before any script and closes when one has gone on. */
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import css from './shell.module.css';

export function NarrowMenu({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details key={usePathname()} className={css.narrow}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
