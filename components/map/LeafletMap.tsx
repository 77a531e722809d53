/** The map itself: embedded coast at the bottom, perhaps a foreign map on it, then names, marks and words. */
'use client';

import 'leaflet/dist/leaflet.css';
import { type FitBoundsOptions, type Map as Leaflet, latLngBounds } from 'leaflet';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { MapContainer, useMapEvents } from 'react-leaflet';
import type { Card } from '../../domain/card';
import { COAST_BOX, COAST_CREDIT, HOME_BOX } from '../../domain/geo/land';
import { isGiving, marksOf } from '../../domain/geo/positions';
import { BaseMap } from './BaseMap';
import { Coast } from './Coast';
import { MapKey } from './MapKey';
import { Marks } from './Marks';
import { boundsOf, useManners } from './manners';
import css from './map.module.css';
import { SameAddress, type Together } from './SameAddress';
import type { MapProps } from './words';

/** On a desk; a phone shows the same towns at about 10. */
const START_ZOOM = 11;
const MIN_ZOOM = 9;
const EMBEDDED_MAX_ZOOM = 16;
/** A single card on a small map: near enough to see the quarter, far enough to see the town's name. */
const COMPACT_MAX_ZOOM = 13;

function Background({ onPress }: { onPress: () => void }) {
  useMapEvents({
    click: ({ originalEvent: { target } }) => {
      if (!(target instanceof Element && target.closest('[data-mark]'))) onPress();
    },
  });
  return null;
}

export function LeafletMap(props: MapProps) {
  const { cards, towns, labels, basemap, iconOf, hrefOf, onSelect, onHover, onArea } = props;
  const { selected = null, hovered = null, compact = false, fullScreen = false } = props;
  const [map, setMap] = useState<Leaflet | null>(null);
  const [gone, setGone] = useState(false);
  const [together, setTogether] = useState<Together | null>(null);
  const keys = useId();
  const foreign = basemap.kind !== 'embedded' && !gone;
  const maxZoom = basemap.kind === 'embedded' ? EMBEDDED_MAX_ZOOM : Math.max(EMBEDDED_MAX_ZOOM, basemap.maxZoom ?? 0);

  const marks = useMemo(() => marksOf(cards, towns), [cards, towns]);
  const home = useMemo(() => {
    const all = [...marks.points, ...marks.areas].map(({ at: [lat, lng] }) => [lat, lng] as [number, number]);
    return compact && all.length > 0 ? latLngBounds(all) : boundsOf(HOME_BOX);
  }, [marks, compact]);
  const fit = useMemo(() => {
    // Room for names above and for the key and the credit below.
    const air = { paddingTopLeft: [16, 40], paddingBottomRight: [16, 72] } satisfies FitBoundsOptions;
    const options: FitBoundsOptions = compact
      ? { padding: [48, 48], maxZoom: COMPACT_MAX_ZOOM }
      : { ...air, maxZoom: START_ZOOM };
    return { bounds: home, options };
  }, [home, compact]);
  const hint = useManners(map, { fullScreen, region: labels.region, keysId: keys, fit, minZoom: MIN_ZOOM });

  // Another set of cards: a list of the old ones would tell something that is no longer so.
  const shown = useRef(cards);
  useEffect(() => {
    if (shown.current !== cards) setTogether(null);
    shown.current = cards;
  }, [cards]);

  const close = useCallback(() => {
    const back = together?.mark;
    setTogether(null);
    const mark = back ? map?.getContainer().querySelector<HTMLElement>(`[data-mark="${CSS.escape(back)}"]`) : null;
    (mark ?? map?.getContainer())?.focus({ preventScroll: true });
  }, [map, together]);

  const onTogether = useCallback((next: Together) => setTogether(next), []);
  const onBackground = useCallback(() => {
    setTogether(null);
    onSelect(null);
  }, [onSelect]);
  const onGone = useCallback(() => setGone(true), []);
  const gives = useCallback((card: Card) => isGiving(card), []);

  return (
    <div className={css.whole}>
      <MapContainer
        ref={setMap}
        className={css.leaflet}
        bounds={fit.bounds}
        boundsOptions={fit.options}
        minZoom={MIN_ZOOM}
        maxZoom={maxZoom}
        maxBounds={boundsOf(COAST_BOX)}
        maxBoundsViscosity={1}
        // Tiles are drawn for whole zooms; our own coast fits any.
        zoomSnap={foreign ? 1 : 0.25}
        zoomControl={false}
        attributionControl={false}
        // The page's own rule is at most 150 ms of motion; Leaflet's zoom takes 250 and cannot be hurried.
        zoomAnimation={false}
        fadeAnimation={false}
        scrollWheelZoom={false}
      >
        <Coast />
        {foreign ? <BaseMap basemap={basemap} onGone={onGone} /> : null}
        <Background onPress={onBackground} />
        <Marks
          marks={marks}
          towns={towns}
          withNames={!foreign}
          {...{ labels, iconOf, gives, selected, hovered, onSelect, onHover, onArea, onTogether, compact, maxZoom }}
        />
      </MapContainer>
      <p id={keys} className={css.unseen}>
        {labels.keys}
      </p>
      <div className={css.zoom}>
        <button type="button" aria-label={labels.zoomIn} onClick={() => map?.zoomIn()}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5 12h14M12 5v14" />
          </svg>
        </button>
        <button type="button" aria-label={labels.zoomOut} onClick={() => map?.zoomOut()}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5 12h14" />
          </svg>
        </button>
      </div>
      {compact || fullScreen ? null : (
        <MapKey labels={labels} giving={cards.some(isGiving)} about={marks.areas.length > 0} />
      )}
      <p className={css.credit}>
        {foreign && basemap.attribution ? <span>{basemap.attribution} · </span> : <span>{labels.schematic} · </span>}
        <a href={COAST_CREDIT.url} rel="noopener noreferrer license">
          {labels.coastCredit}
        </a>
      </p>
      <p className={css.gone} role="status">
        {gone ? labels.basemapGone : ''}
      </p>
      <p className={css.hint} data-shown={hint || undefined} aria-hidden="true">
        {labels.twoFingers}
      </p>
      {together ? <SameAddress together={together} {...{ labels, iconOf, hrefOf, onHover }} onClose={close} /> : null}
    </div>
  );
}
