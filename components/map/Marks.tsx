/** Marks and names in Leaflet's own pane, as real buttons in list order: Enter, Space and names come with them. */
import type { Map as Leaflet } from 'leaflet';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Pane, useMap, useMapEvents } from 'react-leaflet';
import type { Card } from '../../domain/card';
import type { Marks as Marked } from '../../domain/geo/positions';
import { LANDMARKS } from '../../domain/landmarks';
import { clustersOf } from './clusters';
import { MarkButton } from './MarkButton';
import css from './marks.module.css';
import type { Together } from './SameAddress';
import { type Mark, sceneOf, type View } from './scene';
import type { MapProps, Spot } from './words';

/** Pixels at the head or the foot where the credit stands, and no name should. */
const CREDIT = 28;

/** More stops than this on the way through the page is a wall; beyond it, the list is the way (it always is one). */
const TAB_STOPS = 50;

type Props = Pick<MapProps, 'labels' | 'iconOf' | 'onSelect' | 'onHover' | 'onArea'> & {
  marks: Marked;
  towns: Spot[];
  withNames: boolean;
  gives: (card: Card) => boolean;
  selected: string | null;
  hovered: string | null;
  compact: boolean;
  maxZoom: number;
  onTogether: (together: Together) => void;
};

/** The view as values, and anew each time the map has moved. While two fingers pull, once a frame. */
function useView(): View {
  const map = useMap();
  const read = useCallback((): View => {
    const box = map.getBounds().pad(0.08);
    const { x: left, y: top } = map.containerPointToLayerPoint([0, 0]);
    const { x: width, y: height } = map.getSize();
    return {
      box: { west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth() },
      room: { left, top: top + CREDIT, right: left + width, bottom: top + height - CREDIT },
      zoom: map.getZoom(),
      toPixel: ([lat, lng]) => map.latLngToLayerPoint([lat, lng]),
    };
  }, [map]);
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

/** True when the card is in this mark, alone or among others. */
function holds(mark: Mark, slug: string): boolean {
  if (mark.kind === 'single') return mark.key === slug;
  if (mark.kind === 'area') return mark.areas.some(({ cards }) => cards.some((card) => card.slug === slug));
  return mark.points().some(({ card }) => card.slug === slug);
}

function useHolder(marks: readonly Mark[], slug: string | null): string | null {
  return useMemo(() => (slug ? (marks.find((mark) => holds(mark, slug))?.key ?? null) : null), [marks, slug]);
}

export function Marks(props: Props) {
  const { marks: marked, towns, labels, iconOf, gives, onSelect, onHover, onArea, onTogether } = props;
  const { selected, hovered, withNames, compact, maxZoom } = props;
  const map = useMap();
  const view = useView();
  const clusters = useMemo(() => clustersOf(marked.points, maxZoom), [marked, maxZoom]);
  const { marks, names } = useMemo(
    () => sceneOf(view, { clusters, areas: marked.areas, towns, landmarks: LANDMARKS, selected, withNames, compact }),
    [view, clusters, marked, towns, selected, withNames, compact],
  );
  const selectedIn = useHolder(marks, selected);
  const hoveredIn = useHolder(marks, hovered);
  const townName = (slug?: string): string => towns.find((town) => town.slug === slug)?.name ?? slug ?? '';

  // Chosen in the list: bring it into view, but leave the map alone when it is there already.
  useEffect(() => {
    const point = marked.points.find(({ card }) => card.slug === selected);
    const at = point?.at ?? marked.areas.find(({ cards }) => cards.some(({ slug }) => slug === selected))?.at;
    if (at && !map.getBounds().pad(-0.08).contains([at[0], at[1]])) map.panTo([at[0], at[1]], { animate: false });
  }, [map, marked, selected]);

  function goTo(at: readonly [number, number], zoom: number) {
    map.setView([at[0], at[1]], Math.min(zoom, maxZoom), { animate: false });
    map.getContainer().focus({ preventScroll: true }); // the pressed mark is gone; the map is where one was
  }

  function press(mark: Mark) {
    if (mark.kind === 'single') return onSelect(mark.key === selected ? null : mark.key);
    if (mark.kind === 'cluster') {
      const opensAt = mark.opensAt();
      if (opensAt <= maxZoom) return goTo(mark.at, Math.max(opensAt, map.getZoom() + 1));
      const title = opensAt === Number.POSITIVE_INFINITY ? labels.sameAddress : labels.closeTogether;
      return onTogether({ title: title(mark.count), cards: mark.points().map(({ card }) => card), mark: mark.key });
    }
    const [area] = mark.areas;
    if (!area) return;
    if (mark.areas.length > 1 && map.getZoom() < maxZoom) return goTo(area.at, map.getZoom() + 1.5);
    if (onArea && mark.areas.length === 1) return onArea(area.town);
    const cards = mark.areas.flatMap((each) => each.cards);
    onTogether({ title: labels.area(mark.count, townName(area.town)), cards, mark: mark.key });
  }

  function labelOf(mark: Mark): string {
    if (mark.kind === 'single') return labels.offer(mark.point.card);
    if (mark.kind === 'cluster') return labels.cluster(mark.count);
    const say = mark.areas.length > 1 ? labels.areas : labels.area;
    return say(mark.count, townName(mark.areas[0]?.town));
  }

  return (
    <>
      <Pane name="names" style={{ zIndex: 610 }}>
        {/* The names are in the marks' own names and in the list; here they are for the eye. */}
        <div className={css.names} dir="ltr" lang="da" aria-hidden="true">
          {names.map(({ key, text, x, y, r, textX, textY, look }) => (
            <div key={key} data-look={look}>
              {r === 0 && look !== 'water' ? <i style={{ transform: `translate(${x}px, ${y}px)` }} /> : null}
              <span
                style={{
                  transform: `translate(${look === 'water' ? x : textX}px, ${look === 'water' ? y : textY}px) translate(-50%, -50%)`,
                }}
              >
                {text}
              </span>
            </div>
          ))}
        </div>
      </Pane>
      <Pane name="marks" style={{ zIndex: 620 }}>
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
              tabIndex={marks.length > TAB_STOPS ? -1 : 0}
              wasDragged={() => wasDragged(map)}
              onPress={() => press(mark)}
              onHover={(inside) => {
                if (mark.kind === 'single') onHover?.(inside ? mark.key : null);
              }}
            />
          ))}
        </div>
      </Pane>
    </>
  );
}
