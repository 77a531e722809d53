/** A GET form that shows what is chosen as soon as it is chosen; without script its button does the same. */
'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useRef } from 'react';

/** Long enough for the next tick in a row of them. */
const PAUSE_MS = 250;

export function LiveForm(props: {
  action: string;
  result: string;
  className: string | undefined;
  children: ReactNode;
}) {
  const { action, result, className, children } = props;
  const router = useRouter();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      const filled = [...new FormData(currentTarget)].flatMap(([name, value]) =>
        typeof value === 'string' && value !== '' ? [[name, value]] : [],
      );
      router.replace(`${action}?${new URLSearchParams(filled)}`, { scroll: false });
    }, PAUSE_MS);
  };
  return (
    <form method="get" action={`${action}#${result}`} className={className} onChange={show}>
      {children}
    </form>
  );
}
