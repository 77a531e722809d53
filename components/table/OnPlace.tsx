'use client';
/** What leads back from a place's page: to the conversation when there is one, else wherever the page says. */
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { isTalking } from './memory';
import type { StripProps } from './Strip';

type Props = StripProps & { children: ReactNode };

/** Only those who come from a conversation need it. */
const fetchStrip = (): Promise<{ default: ComponentType<Props> }> =>
  import('./Strip').catch(() => ({ default: ({ children }: Props) => children }));
const Strip = lazy(fetchStrip);

/** While one sits at the table, so that looking at a place brings it at once. */
export const fetchForPlaces = fetchStrip;

/** @param children the page's own way back */
export function OnPlace(props: Props) {
  const [isFromTable] = useState(isTalking);
  if (!isFromTable) return props.children;
  return (
    <Suspense fallback={props.children}>
      <Strip {...props} />
    </Suspense>
  );
}
