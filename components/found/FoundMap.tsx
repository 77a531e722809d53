'use client';
/** The same places on a small map beside the list; fetched only on a wide screen. */
import { useMemo } from 'react';
import MapPane from '@/components/find/MapPane';
import type { BasemapSettings } from '@/components/map/words';
import type { Match } from '@/domain/ask/matching';
import css from './found.module.css';
import type { FoundProps } from './types';

/** Nothing was searched for: the reasons stand on the cards. */
const noName = () => undefined;

export default function FoundMap({
  matches,
  words,
  basemap,
  today,
  pointed,
  selected,
  point,
  select,
}: {
  matches: readonly Match[];
  basemap: BasemapSettings;
  pointed: string | null;
  selected: string | null;
  point: (slug: string | null) => void;
  select: (slug: string | null) => void;
} & Pick<FoundProps, 'words' | 'today'>) {
  const hits = useMemo(() => matches.map(({ card, travel }) => ({ card, travel, why: [], unknown: [] })), [matches]);
  const choose = (slug: string | null) => {
    select(slug);
    if (slug) document.getElementById(`sted-${slug}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className={`${css.map} no-print`}>
      <MapPane
        compact
        fullScreen={false}
        hits={hits}
        selected={selected}
        pointed={pointed}
        select={choose}
        point={point}
        words={words}
        nameOf={noName}
        basemap={basemap}
        today={today}
        skipTo="efter-kort"
      />
      <span id="efter-kort" tabIndex={-1} />
    </div>
  );
}
