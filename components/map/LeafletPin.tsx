'use client';
/** A map with one pin: press where it is, or move the map under its middle and set it there; arrows move the pin itself. */
import 'leaflet/dist/leaflet.css';
import type { Map as Leaflet } from 'leaflet';
import { type KeyboardEvent, lazy, Suspense, useCallback, useEffect, useId, useState } from 'react';
import { createPortal } from 'react-dom';
import { MapContainer, useMap, useMapEvents } from 'react-leaflet';
import type { At } from '../../domain/geo/at';
import { COAST_BOX, COAST_CREDIT, HOME_BOX, isSea } from '../../domain/geo/land';
import { marksOf } from '../../domain/geo/positions';
import { Coast } from './Coast';
import { Marks } from './Marks';
import { boundsOf, paneOf, useManners } from './manners';
import css from './map.module.css';
import pin from './pin.module.css';
import type { BasemapSettings, MapWords, Spot } from './words';

/** As near as the other map comes without a base map. */
const EMBEDDED_MAX_ZOOM = 16;
/** How near a pin is looked at when it was set before. */
const PIN_ZOOM = 12;
/** Pixels that one press of an arrow moves the pin. */
const STEP = 8;
const STEPS: Record<string, readonly [x: number, y: number]> = {
  ...{ ArrowUp: [0, -STEP], ArrowDown: [0, STEP], ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0] },
};

const BaseMap = lazy(() => import('./BaseMap'));

type Props = {
  at: At | null;
  /** @param isExact false where the map under the pin shows no streets */
  onPin: (at: At, isSea: boolean, isExact: boolean) => void;
  towns: Spot[];
  basemap: BasemapSettings;
  labels: Pick<
    MapWords,
    'loading' | 'zoomIn' | 'zoomOut' | 'twoFingers' | 'schematic' | 'coastCredit' | 'basemapGone' | 'region' | 'keys'
  > & { middle: string; here: string };
  /** Every word of the map, for the names on it. */
  names: MapWords;
};

const NO_CARDS: [] = [];
const NOTHING = () => undefined;
const NO_ICON = () => '';

function Pin({ at, label, onMove }: { at: At; label: string; onMove: (at: At) => void }) {
  const map = useMap();
  const [pane] = useState(() => paneOf(map, 'pin', 640));
  const [, draw] = useState(0);
  useMapEvents({ zoomend: () => draw((n) => n + 1), viewreset: () => draw((n) => n + 1) });
  const { x, y } = map.latLngToLayerPoint([at[0], at[1]]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault(); // the page must not roll
    const { lat, lng } = map.layerPointToLatLng([x + step[0], y + step[1]]);
    onMove([lat, lng]);
  };
  // Leaflet hears the keys of all that lies in it; on the pin they are the pin's.
  useEffect(() => {
    const onFocus = () => map.keyboard.disable();
    const onBlur = () => map.keyboard.enable();
    pane.addEventListener('focusin', onFocus);
    pane.addEventListener('focusout', onBlur);
    return () => {
      pane.removeEventListener('focusin', onFocus);
      pane.removeEventListener('focusout', onBlur);
    };
  }, [map, pane]);
  return createPortal(
    <button
      type="button"
      className={pin.pin}
      aria-label={label}
      style={{ transform: `translate(${Math.round(x) - 24}px, ${Math.round(y) - 44}px)` }}
      onKeyDown={onKeyDown}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 22c5-6 8-9 8-13a8 8 0 1 0-16 0c0 4 3 7 8 13Z" />
        <circle cx="12" cy="9" r="3" />
      </svg>
    </button>,
    pane,
  );
}

function Pressed({ onPress }: { onPress: (at: At) => void }) {
  useMapEvents({
    click: ({ latlng: { lat, lng }, originalEvent: { target } }) => {
      if (!(target instanceof Element && target.closest('button'))) onPress([lat, lng]);
    },
  });
  return null;
}

export function LeafletPin({ at, onPin, towns, basemap, labels, names }: Props) {
  const [map, setMap] = useState<Leaflet | null>(null);
  const [gone, setGone] = useState(false);
  const keys = useId();
  const foreign = basemap.kind !== 'embedded' && !gone;
  const maxZoom = basemap.kind === 'embedded' ? EMBEDDED_MAX_ZOOM : Math.max(EMBEDDED_MAX_ZOOM, basemap.maxZoom ?? 0);
  const [marks] = useState(() => marksOf(NO_CARDS, towns));
  const [first] = useState(at);
  const hint = useManners(map, {
    ...{ cards: NO_CARDS, bounds: null, nearest: PIN_ZOOM, fullScreen: false, compact: true },
    ...{ region: labels.region, keysId: keys },
  });
  useEffect(() => {
    if (map && first) map.setView([first[0], first[1]], PIN_ZOOM, { animate: false });
  }, [map, first]);
  const set = useCallback((spot: At) => onPin(spot, isSea(spot), foreign), [onPin, foreign]);
  const onGone = useCallback(() => setGone(true), []);
  const toMiddle = () => {
    const middle = map?.getCenter();
    if (middle) set([middle.lat, middle.lng]);
  };
  return (
    <div className={css.whole}>
      <MapContainer
        ref={setMap}
        className={css.leaflet}
        bounds={boundsOf(HOME_BOX)}
        maxZoom={maxZoom}
        maxBounds={boundsOf(COAST_BOX)}
        maxBoundsViscosity={1}
        zoomSnap={foreign ? 1 : 0.1}
        zoomControl={false}
        attributionControl={false}
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
        <Pressed onPress={set} />
        <Marks
          {...{ marks, towns, maxZoom }}
          withNames={!foreign}
          compact={false}
          fullScreen={false}
          labels={names}
          iconOf={NO_ICON}
          selected={null}
          hovered={null}
          onSelect={NOTHING}
          onTogether={NOTHING}
        />
        {at ? <Pin at={at} label={labels.here} onMove={set} /> : null}
      </MapContainer>
      <p id={keys} className={css.unseen}>
        {labels.keys}
      </p>
      <span className={pin.cross} aria-hidden="true" />
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
          <button type="button" className={pin.middle} onClick={toMiddle}>
            {labels.middle}
          </button>
          <p className={css.credit}>
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
    </div>
  );
}
