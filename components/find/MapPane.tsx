'use client';
/** The same hits on the map. Fetched, and Leaflet after it, only when the map is in sight. */
import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useMemo } from 'react';
import { MapOfOffers } from '@/components/map/MapOfOffers';
import type { BasemapSettings, MapWords } from '@/components/map/words';
import { OfferCard } from '@/components/offer/OfferCard';
import type { NameOf } from '@/components/offer/reason';
import type { Card } from '@/domain/card';
import type { Hit } from '@/domain/find';
import { topOf } from '@/domain/topic';
import css from './find.module.css';
import type { FindWords } from './types';

const ICON_WITHOUT_TOPIC = 'users';

export default function MapPane({
  fullScreen,
  hits,
  selected,
  pointed,
  select,
  point,
  words,
  nameOf,
  basemap,
  today,
  compact = false,
  skipTo = 'bund',
}: {
  fullScreen: boolean;
  hits: Hit[];
  selected: string | null;
  pointed: string | null;
  select: (slug: string | null) => void;
  point: (slug: string | null) => void;
  words: FindWords;
  nameOf: NameOf;
  basemap: BasemapSettings;
  today: string;
  /** A small map beside something else. */
  compact?: boolean;
  /** Id of what comes after the map. */
  skipTo?: string;
}): ReactNode {
  const t = useTranslations('map');
  const cards = useMemo(() => hits.map(({ card }) => card), [hits]);
  const labels = useMemo<MapWords>(
    () => ({
      region: t('region'),
      keys: t('keys'),
      skip: t('skip'),
      loading: t('loading'),
      zoomIn: t('zoomIn'),
      zoomOut: t('zoomOut'),
      twoFingers: t('twoFingers'),
      schematic: t('schematic'),
      coastCredit: t('coastCredit'),
      basemapGone: t('basemapGone'),
      join: t('join'),
      give: t('give'),
      about: t('about'),
      close: t('close'),
      offer: (card: Card) => card.title,
      cluster: (count: number) => t('cluster', { count }),
      clusterList: (count: number) => t('clusterList', { count }),
      area: (count: number, town: string) => t('area', { count, town }),
      areas: (count: number, town: string) => t('areas', { count, town }),
      around: (town: string) => t('around', { town }),
      sameAddress: (count: number) => t('sameAddress', { count }),
      closeTogether: (count: number) => t('closeTogether', { count }),
      nearby: (count: number) => t('nearby', { count }),
      nowhere: (count: number) => t('nowhere', { count }),
    }),
    [t],
  );
  const iconOf = useCallback(
    (card: Card) => words.topicIcons[topOf(card.topics[0] ?? '')] ?? ICON_WITHOUT_TOPIC,
    [words],
  );
  const hrefOf = useCallback((card: Card) => words.card.href.replace('*', card.slug), [words]);
  const hit = fullScreen ? hits.find(({ card }) => card.slug === selected) : undefined;
  return (
    <>
      <MapOfOffers
        cards={cards}
        towns={words.filter.towns}
        labels={labels}
        basemap={basemap}
        iconOf={iconOf}
        hrefOf={hrefOf}
        selected={selected}
        hovered={pointed}
        onSelect={select}
        onHover={point}
        fullScreen={fullScreen}
        compact={compact}
        skipTo={skipTo}
      />
      {hit && (
        <div className={css.picked}>
          <button type="button" className={css.put} onClick={() => select(null)}>
            {t('close')}
          </button>
          <OfferCard hit={hit} words={words.card} nameOf={nameOf} today={today} selected />
        </div>
      )}
    </>
  );
}
