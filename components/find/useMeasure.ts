'use client';
/** Where one looks from: a chosen town, or one's own position, which never leaves this hook. */
import { useEffect, useMemo, useState } from 'react';
import type { Ask } from '@/domain/ask';
import type { Measure } from '@/domain/find';
import type { measureFrom } from '@/domain/geo/measure';
import type { TownOption } from './types';

type Make = typeof measureFrom;

export function useMeasure(ask: Ask, towns: TownOption[]) {
  const [position, setPosition] = useState<[number, number] | null>(null);
  const [problem, setProblem] = useState(false);
  const [make, setMake] = useState<{ from: Make } | null>(null);
  const town = ask.town ? towns.find(({ slug }) => slug === ask.town) : undefined;
  const start = useMemo<[number, number] | null>(
    () => position ?? (town ? [town.lat, town.lng] : null),
    [position, town],
  );

  // The coast, which the fjord rule needs, is only fetched by those who look from somewhere.
  useEffect(() => {
    if (start && !make) import('@/domain/geo/measure').then(({ measureFrom }) => setMake({ from: measureFrom }));
  }, [start, make]);

  const measure = useMemo<Measure | undefined | 'coming'>(
    () => (start ? (make ? make.from(start) : 'coming') : undefined),
    [start, make],
  );
  const near = {
    asked: position !== null,
    problem,
    ask: () =>
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          setProblem(false);
          setPosition([coords.latitude, coords.longitude]);
        },
        () => setProblem(true),
        { maximumAge: 60_000, timeout: 10_000 },
      ),
    stop: () => setPosition(null),
  };
  return { measure, near };
}
