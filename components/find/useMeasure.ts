'use client';
/** Where one looks from: a chosen town, or one's own position, which never leaves this file. */
import { useEffect, useMemo, useState } from 'react';
import type { Measure } from '@/domain/find';
import type { measureFrom } from '@/domain/geo/measure';
import type { Query } from '@/domain/query';
import type { TownOption } from './types';

type Spot = [number, number];

/** Kept in the page's own memory, so that Back still knows; ended by stopping, clearing the table or closing. */
let position: Spot | null = null;

export const hasPosition = (): boolean => position !== null;
export const forgetPosition = (): void => {
  position = null;
};

/** Asks the device, on a tap only. Resolves to false when it is refused or cannot be found. */
export const askPosition = (): Promise<boolean> =>
  new Promise((answer) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        position = [coords.latitude, coords.longitude];
        answer(true);
      },
      () => answer(false),
      { maximumAge: 60_000, timeout: 10_000 },
    );
  });

/** Undefined when one looks from nowhere; `coming` while the way to measure is being fetched. */
export function useMeasure({ near, town }: Query, towns: TownOption[]): Measure | undefined | 'coming' {
  const [make, setMake] = useState<{ from: typeof measureFrom } | null>(null);
  const start = useMemo<Spot | null>(() => {
    if (near) return position;
    const chosen = towns.find(({ slug }) => slug === town);
    return chosen ? [chosen.lat, chosen.lng] : null;
  }, [near, town, towns]);

  // The coast, which the fjord rule needs, is only fetched by those who look from somewhere.
  useEffect(() => {
    if (start && !make) import('@/domain/geo/measure').then(({ measureFrom }) => setMake({ from: measureFrom }));
  }, [start, make]);

  return useMemo(() => (start ? (make ? make.from(start) : 'coming') : undefined), [start, make]);
}
