/**
 * How the map behaves towards the page it lies in: it does not catch the thumb or the wheel on their way past,
 * it has a name and says its keys, it keeps within the coast we know, it minds when its room changes, and it shows
 * all that was found without ever moving under somebody's hand.
 */
import { type LatLngBounds, type Map as Leaflet, latLngBounds } from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import type { Card } from '../../domain/card';
import type { Box } from '../../domain/geo/at';
import { COAST_BOX, HOME_BOX } from '../../domain/geo/land';

export const boundsOf = ({ south, west, north, east }: Box): LatLngBounds => latLngBounds([south, west], [north, east]);

/** A layer of its own in the map's stack, made once. */
export function paneOf(map: Leaflet, name: string, zIndex: number): HTMLElement {
  const pane = map.getPane(name) ?? map.createPane(name);
  pane.style.zIndex = String(zIndex);
  return pane;
}

const HINT_MS = 1_200;
/** So long must it be quiet before the map follows what was found: one may be typing. */
const QUIET_MS = 400;
const MIN_ZOOM = 9;
/** The height of the bar that floats over a full screen's foot, with its air. */
const BAR = 88;
/** Half the largest circle and a name's height, so that what stands at the edge is seen with its name. */
const MARK_AIR = { x: 60, top: 36, bottom: 56 };
/** Hits that would be seen this much nearer are too close together now. */
const MUCH_NEARER = 1;

type Manners = {
  cards: readonly Card[];
  /** All that was found; null when nothing of it is on the map. */
  bounds: LatLngBounds | null;
  /** Not nearer than this by itself. */
  nearest: number;
  fullScreen: boolean;
  compact: boolean;
  region: string;
  keysId: string;
};

/** Pixels at the map's head and foot that words, or the floating bar, lie upon. */
export function coveredOf(map: Leaflet, fullScreen: boolean): { top: number; bottom: number } {
  const notes = map.getContainer().parentElement?.querySelector('[data-notes]')?.clientHeight ?? 0;
  return fullScreen ? { top: notes, bottom: BAR } : { top: 0, bottom: notes };
}

/** The buttons' place in the map, in pixels from its corner. */
export function buttonsOf(map: Leaflet): { left: number; top: number; right: number; bottom: number } {
  const box = map.getContainer();
  const { x, y } = box.getBoundingClientRect();
  const { left, top, right, bottom } = box.nextElementSibling?.getBoundingClientRect() ?? new DOMRect();
  return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
}

/** How to see all of `bounds`, and whether it is well seen already. */
function viewOf(map: Leaflet, { bounds, nearest, fullScreen, compact }: Manners) {
  const all = bounds ?? boundsOf(HOME_BOX);
  const { x: width, y: height } = map.getSize();
  const { top, bottom } = coveredOf(map, fullScreen);
  // The map may be taller than what is left of the window.
  const below = Math.max(0, map.getContainer().getBoundingClientRect().bottom - innerHeight);
  const foot = bottom + (below < height / 3 ? below : 0);
  const x = compact ? 48 : Math.min(MARK_AIR.x, width * 0.18);
  const topLeft: [number, number] = [x, top + MARK_AIR.top];
  const bottomRight: [number, number] = [x, foot + (compact ? 48 : MARK_AIR.bottom)];
  const seen = latLngBounds(map.containerPointToLatLng([0, top]), map.containerPointToLatLng([width, height - foot]));
  const options = { paddingTopLeft: topLeft, paddingBottomRight: bottomRight, maxZoom: nearest, animate: false };
  return {
    show: () => map.fitBounds(all, options),
    isSeen: () => {
      const room = map.getSize().subtract(topLeft).subtract(bottomRight);
      const [a, b] = [all.getNorthWest(), all.getSouthEast()].map((corner) => map.latLngToContainerPoint(corner));
      const part = a && b ? Math.max((b.x - a.x) / room.x, (b.y - a.y) / room.y) : 1;
      const nearer = Math.min(nearest - map.getZoom(), -Math.log2(part));
      return seen.contains(all) && nearer < MUCH_NEARER;
    },
  };
}

/** Returns true while the hint "two fingers" should be seen. */
export function useManners(map: Leaflet | null, manners: Manners): boolean {
  const { cards, fullScreen, region, keysId } = manners;
  const [hint, setHint] = useState(false);
  const begun = useRef(false);
  const latest = useRef(manners);
  useEffect(() => {
    latest.current = manners;
  });

  useEffect(() => {
    const container = map?.getContainer();
    container?.setAttribute('role', 'region');
    container?.setAttribute('aria-label', region);
    container?.setAttribute('aria-describedby', keysId);
  }, [map, region, keysId]);

  // A map that was born hidden (the list is shown first on a phone) finds its view when it first gets room.
  useEffect(() => {
    if (!map) return;
    const container = map.getContainer();
    const settle = () => {
      if (container.clientWidth === 0) return;
      map.invalidateSize({ animate: false, pan: begun.current });
      // Not zoomed out so far that the end of the coast data comes into view, unless the towns need it on a narrow phone.
      const [filled, towns] = [map.getBoundsZoom(boundsOf(COAST_BOX), true), map.getBoundsZoom(boundsOf(HOME_BOX))];
      map.setMinZoom(Math.max(MIN_ZOOM, Math.min(filled, towns)));
      if (!begun.current) viewOf(map, latest.current).show();
      begun.current = true;
    };
    settle();
    const watch = new ResizeObserver(settle);
    watch.observe(container);
    return () => watch.disconnect();
  }, [map]);

  // Another set of cards, and not only another order or another one chosen: all of it should be seen.
  const before = useRef<ReadonlySet<string> | null>(null);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!map) return;
    const stop = () => clearTimeout(later.current);
    // Who moves the map has chosen what to see.
    map.on('dragstart zoomstart', stop);
    return () => {
      stop();
      map.off('dragstart zoomstart', stop);
    };
  }, [map]);
  useEffect(() => {
    const [old, now] = [before.current, new Set(cards.map(({ slug }) => slug))];
    before.current = now;
    if (!map || !old || (old.size === now.size && cards.every(({ slug }) => old.has(slug)))) return;
    const follow = () => {
      if (map.getContainer().parentElement?.matches(':hover, :focus-within')) {
        later.current = setTimeout(follow, QUIET_MS);
        return;
      }
      const view = viewOf(map, latest.current);
      if (latest.current.bounds && begun.current && !view.isSeen()) view.show();
    };
    clearTimeout(later.current);
    later.current = setTimeout(follow, QUIET_MS);
  }, [map, cards]);

  useEffect(() => {
    if (!map) return;
    const container = map.getContainer();
    const coarse = matchMedia('(pointer: coarse)');
    const onPointer = () => {
      // Without dragging, Leaflet leaves one finger to the page (`touch-action: pan-x pan-y`); two fingers still move it.
      if (coarse.matches && !fullScreen) map.dragging.disable();
      else map.dragging.enable();
    };
    onPointer();
    coarse.addEventListener('change', onPointer);

    let timer: ReturnType<typeof setTimeout> | undefined;
    const onTouch = (event: TouchEvent) => {
      if (!coarse.matches || fullScreen) return;
      clearTimeout(timer);
      setHint(event.touches.length === 1);
      timer = setTimeout(() => setHint(false), HINT_MS);
    };
    container.addEventListener('touchmove', onTouch, { passive: true });

    // On the way down, before Leaflet's own listener: the wheel is the page's, unless one asks for the map.
    const onWheel = (event: WheelEvent) => {
      const wanted = fullScreen || event.ctrlKey || event.metaKey || container.contains(document.activeElement);
      if (wanted) map.scrollWheelZoom.enable();
      else map.scrollWheelZoom.disable();
    };
    container.addEventListener('wheel', onWheel, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      coarse.removeEventListener('change', onPointer);
      container.removeEventListener('touchmove', onTouch);
      container.removeEventListener('wheel', onWheel, { capture: true });
    };
  }, [map, fullScreen]);

  return hint;
}
