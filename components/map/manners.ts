/**
 * How the map behaves towards the page it lies in: it does not catch the thumb or the wheel on their way past,
 * it has a name and says its keys, it keeps within the coast we know, and it minds when its room changes.
 */
import { type FitBoundsOptions, type LatLngBounds, type Map as Leaflet, latLngBounds } from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import type { Box } from '../../domain/geo/at';
import { COAST_BOX, HOME_BOX } from '../../domain/geo/land';

export const boundsOf = ({ south, west, north, east }: Box): LatLngBounds => latLngBounds([south, west], [north, east]);

const HINT_MS = 1_200;

type Manners = {
  fullScreen: boolean;
  region: string;
  keysId: string;
  fit: { bounds: LatLngBounds; options: FitBoundsOptions };
  minZoom: number;
};

/** Returns true while the hint "two fingers" should be seen. */
export function useManners(map: Leaflet | null, { fullScreen, region, keysId, fit, minZoom }: Manners): boolean {
  const [hint, setHint] = useState(false);
  const begun = useRef(false);

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
      map.setMinZoom(Math.max(minZoom, Math.min(filled, towns)));
      if (!begun.current) map.fitBounds(fit.bounds, { ...fit.options, animate: false });
      begun.current = true;
    };
    settle();
    const watch = new ResizeObserver(settle);
    watch.observe(container);
    return () => watch.disconnect();
  }, [map, fit, minZoom]);

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
