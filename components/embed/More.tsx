/** More choices behind a word. It begins open when something in it is chosen, and is after that the reader's own to open and close. */
'use client';

import { type ReactNode, useState } from 'react';

type Props = { begins: boolean; name: string; className: string | undefined; children: ReactNode };

export function More({ begins, name, className, children }: Props) {
  // Never told again: a page drawn anew must not shut it under somebody's hand.
  const [open] = useState(begins);
  return (
    <details className={className} open={open}>
      <summary>{name}</summary>
      {children}
    </details>
  );
}
