/** The map itself: embedded coast at the bottom, perhaps a foreign map on it, then names, marks and words. */
'use client';

import 'leaflet/dist/leaflet.css';
import { type Map as Leaflet, latLngBounds } from 'leaflet';
import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { MapContainer, useMapEvents } from 'react-leaflet';
import { gives } from '../../domain/filter';
import { COAST_BOX, COAST_CREDIT, HOME_BOX } from '../../domain/geo/land';
import { marksOf } from '../../domain/geo/positions';
import { Coast } from './Coast';
import { MapKey } from './MapKey';
import { Marks } from './Marks';
import { boundsOf, useManners } from './manners';
import css from './map.module.css';
import { SameAddress, type Together } from './SameAddress';
import type { MapProps } from './words';

const EMBEDDED_MAX_ZOOM = 16;
/** The map comes no nearer by itself: one still sees the next town, and for an exact place its quarter. */
const NEAREST_TOWN = 12;
const NEAREST_PLACE = 13;

/** Most houses have none, and then none of it is fetched. */
const BaseMap = lazy(() => import('./BaseMap'));

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
  const bounds = useMemo(() => {
    const all = [...marks.points, ...marks.areas].map(({ at: [lat, lng] }) => [lat, lng] as [number, number]);
    return all.length > 0 ? latLngBounds(all) : null;
  }, [marks]);
  const nearest = marks.points.length > 0 ? NEAREST_PLACE : NEAREST_TOWN;
  const hint = useManners(map, { cards, bounds, nearest, fullScreen, compact, region: labels.region, keysId: keys });

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

  const onBackground = useCallback(() => {
    setTogether(null);
    onSelect(null);
  }, [onSelect]);
  const onGone = useCallback(() => setGone(true), []);

  return (
    <div className={css.whole}>
      <MapContainer
        ref={setMap}
        className={css.leaflet}
        bounds={boundsOf(HOME_BOX)}
        maxZoom={maxZoom}
        maxBounds={boundsOf(COAST_BOX)}
        maxBoundsViscosity={1}
        // Tiles are drawn for whole zooms; our own coast fits any.
        zoomSnap={foreign ? 1 : 0.1}
        zoomControl={false}
        attributionControl={false}
        // The page's own rule is at most 150 ms of motion; Leaflet's zoom takes 250 and cannot be hurried.
        zoomAnimation={false}
        fadeAnimation={false}
        scrollWheelZoom={false}
      >
        <Coast />
        {foreign && map ? (
          <Suspense>
            <BaseMap {...{ map, basemap, onGone }} />
          </Suspense>
        ) : null}
        <Background onPress={onBackground} />
        <Marks
          marks={marks}
          towns={towns}
          withNames={!foreign}
          onTogether={setTogether}
          {...{ labels, iconOf, selected, hovered, onSelect, onHover, onArea, compact, fullScreen, maxZoom }}
        />
      </MapContainer>
      <p id={keys} className={css.unseen}>
        {labels.keys}
      </p>
      <div className={css.over}>
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
        <div className={css.notes} data-notes="">
          {compact ? null : <MapKey labels={labels} giving={cards.some(gives)} about={marks.areas.length > 0} />}
          <p className={css.credit}>
            {marks.nowhere.length > 0 ? <span>{labels.nowhere(marks.nowhere.length)} ·&nbsp;</span> : null}
            <span>{foreign && basemap.attribution ? basemap.attribution : labels.schematic} ·&nbsp;</span>
            <a href={COAST_CREDIT.url} rel="noopener noreferrer license">
              {labels.coastCredit}
            </a>
          </p>
        </div>
      </div>
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
