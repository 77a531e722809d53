/** Marks and names in Leaflet's own pane, as real buttons in list order: Enter, Space and names come with them. */
import { type Map as Leaflet, latLngBounds } from 'leaflet';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMap, useMapEvents } from 'react-leaflet';
import { gives } from '../../domain/filter';
import { isOneAddress, type Marks as Marked } from '../../domain/geo/positions';
import type { Landmark } from '../../domain/landmarks';
import { clustersOf } from './clusters';
import { MarkButton } from './MarkButton';
import { buttonsOf, coveredOf, paneOf } from './manners';
import css from './marks.module.css';
import type { Together } from './SameAddress';
import { LANDMARK_ZOOM, type Mark, sceneOf, type View } from './scene';
import type { MapProps, Spot } from './words';

/** More stops than this on the way through the page is a wall; beyond it, the list is the way (it always is one). */
const TAB_STOPS = 50;

type Props = Pick<MapProps, 'labels' | 'iconOf' | 'onSelect' | 'onHover' | 'onArea'> & {
  marks: Marked;
  towns: Spot[];
  withNames: boolean;
  selected: string | null;
  hovered: string | null;
  compact: boolean;
  fullScreen: boolean;
  maxZoom: number;
  onTogether: (together: Together) => void;
};

/** The view as values, and anew each time the map has moved. While two fingers pull, once a frame. */
function useView(fullScreen: boolean): View {
  const map = useMap();
  const read = useCallback((): View => {
    const box = map.getBounds().pad(0.08);
    const { x: left, y: top } = map.containerPointToLayerPoint([0, 0]);
    const { x: width, y: height } = map.getSize();
    const covered = coveredOf(map, fullScreen);
    const zoom = buttonsOf(map);
    return {
      box: { west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth() },
      room: { left, top: top + covered.top, right: left + width, bottom: top + height - covered.bottom },
      buttons: { left: left + zoom.left, top: top + zoom.top, right: left + zoom.right, bottom: top + zoom.bottom },
      zoom: map.getZoom(),
      toPixel: ([lat, lng]) => map.latLngToLayerPoint([lat, lng]),
    };
  }, [map, fullScreen]);
  const [view, setView] = useState(read);
  const again = useCallback(() => setView(read()), [read]);
  useMapEvents({ moveend: again, zoomend: again, zoom: again, viewreset: again, resize: again });
  return view;
}

/** Leaflet knows whether its last pull moved the map (`Map.Drag.moved`, 1.9), but its types do not. */
const wasDragged = (map: Leaflet): boolean => {
  const { dragging } = map as { dragging?: { moved?: () => boolean } };
  return dragging?.moved?.() ?? false;
};

/** Places everybody knows, fetched when one comes near enough to see them. Without them it is still a map. */
function useLandmarks(near: boolean): Landmark[] {
  const [landmarks, setLandmarks] = useState<Landmark[]>([]);
  useEffect(() => {
    if (near)
      import('../../domain/landmarks').then(
        ({ LANDMARKS }) => setLandmarks(LANDMARKS),
        () => {},
      );
  }, [near]);
  return landmarks;
}

/** True when the card is in this mark, alone or among others. */
function holds(mark: Mark, slug: string): boolean {
  if (mark.kind === 'single') return mark.key === slug;
  if (mark.kind === 'area') return mark.areas.some(({ cards }) => cards.some((card) => card.slug === slug));
  return mark.points.some(({ card }) => card.slug === slug);
}

function useHolder(marks: readonly Mark[], slug: string | null): string | null {
  return useMemo(() => (slug ? (marks.find((mark) => holds(mark, slug))?.key ?? null) : null), [marks, slug]);
}

export function Marks(props: Props) {
  const { marks: marked, towns, labels, iconOf, onSelect, onHover, onArea, onTogether } = props;
  const { selected, hovered, withNames, compact, fullScreen, maxZoom } = props;
  const map = useMap();
  const [panes] = useState(() => ({ names: paneOf(map, 'names', 630), marks: paneOf(map, 'marks', 620) }));
  const view = useView(fullScreen);
  const clusters = useMemo(() => clustersOf(marked.points, maxZoom), [marked, maxZoom]);
  const landmarks = useLandmarks(withNames && view.zoom >= LANDMARK_ZOOM);
  const { marks, names } = useMemo(
    () =>
      sceneOf(view, {
        ...{ clusters, towns, selected, withNames, compact },
        areas: marked.areas,
        landmarks,
        around: labels.around,
      }),
    [view, clusters, marked, towns, landmarks, selected, withNames, compact, labels],
  );
  const selectedIn = useHolder(marks, selected);
  const hoveredIn = useHolder(marks, hovered);
  const townName = (slug?: string): string => towns.find((town) => town.slug === slug)?.name ?? slug ?? '';

  function goTo(at: readonly [number, number], zoom: number) {
    map.setView([at[0], at[1]], Math.min(zoom, maxZoom), { animate: false });
    map.getContainer().focus({ preventScroll: true }); // the pressed mark is gone; the map is where one was
  }

  /** Nothing but a list can part it: no zoom does. */
  const isList = (mark: Mark): boolean =>
    mark.kind === 'cluster'
      ? mark.opensAt() > maxZoom
      : mark.kind === 'area' && (mark.areas.length === 1 || map.getZoom() >= maxZoom);

  function listOf(mark: Exclude<Mark, { kind: 'single' }>): Together {
    if (mark.kind === 'area')
      return { title: labelOf(mark), cards: mark.areas.flatMap(({ cards }) => cards), mark: mark.key };
    const { points } = mark;
    const drawnTogether = points.some(({ near }) => near) ? labels.nearby : labels.closeTogether;
    const title = isOneAddress(points) ? labels.sameAddress : drawnTogether;
    return { title: title(mark.count), cards: points.map(({ card }) => card), mark: mark.key };
  }

  function press(mark: Mark) {
    if (mark.kind === 'single') return onSelect(mark.key === selected ? null : mark.key);
    if (!isList(mark)) {
      const zoom = map.getZoom();
      if (mark.kind === 'cluster') return goTo(mark.at, Math.max(mark.opensAt(), zoom + 1));
      const all = latLngBounds(mark.areas.map(({ at: [lat, lng] }) => [lat, lng]));
      return goTo([all.getCenter().lat, all.getCenter().lng], zoom + 1.5);
    }
    if (onArea && mark.kind === 'area' && mark.areas.length === 1) return onArea(mark.areas[0]?.town ?? '');
    onTogether(listOf(mark));
  }

  function labelOf(mark: Mark): string {
    if (mark.kind === 'single') return labels.offer(mark.point.card);
    if (mark.kind === 'cluster') return (isList(mark) ? labels.clusterList : labels.cluster)(mark.count);
    const say = mark.areas.length > 1 ? labels.areas : labels.area;
    return say(mark.count, townName(mark.areas[0]?.town));
  }

  return (
    <>
      {createPortal(
        // The names are in the marks' own names and in the list; here they are for the eye.
        <div className={css.names} dir="ltr" lang="da" aria-hidden="true">
          {names.map(({ key, text, x, y, r, textX, textY, look }) => (
            // A name that is written anew is a new element: a moved one would count as a shift of the page.
            <div key={key + text + textX} data-look={look}>
              {r === 0 ? <i style={{ transform: `translate(${x}px, ${y}px)` }} /> : null}
              <span style={{ transform: `translate(${textX}px, ${textY}px) translate(-50%, -50%)` }}>{text}</span>
            </div>
          ))}
        </div>,
        panes.names,
      )}
      {createPortal(
        <div className={css.marks} dir="ltr">
          {marks.map((mark) => (
            <MarkButton
              key={mark.key}
              mark={mark}
              label={labelOf(mark)}
              icon={mark.kind === 'single' ? iconOf(mark.point.card) : undefined}
              gives={mark.kind === 'single' && gives(mark.point.card)}
              selected={mark.key === selectedIn}
              hovered={mark.key === hoveredIn}
              opensList={isList(mark)}
              tabIndex={marks.length > TAB_STOPS ? -1 : 0}
              wasDragged={() => wasDragged(map)}
              onPress={() => press(mark)}
              onHover={(inside) => {
                if (mark.kind === 'single') onHover?.(inside ? mark.key : null);
              }}
            />
          ))}
        </div>,
        panes.marks,
      )}
    </>
  );
}
