/**
 * What is planted in the page before its own script runs. These functions are sent as text and stand alone there:
 * they may use nothing from outside themselves.
 */

/** Milliseconds since the address was asked for, except `blocking`, which is a sum, and `shift`, which has no unit. */
export type Noted = {
  largest: number;
  shift: number;
  blocking: number;
  lastLongTask: number;
  firstMarker: number | null;
  slowestKey: number;
  lastTap: number;
  /** What came of the last word: see `watchChange`. */
  changed: Changed | null;
};
export type Changed = { list: number | null; map: number | null };
export type Watching = { bench: Noted };

export function watchPage(): void {
  const noted: Noted = {
    largest: 0,
    shift: 0,
    blocking: 0,
    lastLongTask: 0,
    firstMarker: null,
    slowestKey: 0,
    lastTap: 0,
    changed: null,
  };
  Object.assign(globalThis, { bench: noted });
  const watch = (type: string, each: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', (entry) => {
    noted.largest = entry.startTime;
  });
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) noted.shift += value;
  });
  // What a task takes beyond 50 ms is time in which nobody is answered.
  watch('longtask', (entry) => {
    noted.blocking += entry.duration - 50;
    noted.lastLongTask = entry.startTime + entry.duration;
  });
  watch(
    'event',
    (entry) => {
      if (/^(key|input)/.test(entry.name)) noted.slowestKey = Math.max(noted.slowestKey, entry.duration);
    },
    { durationThreshold: 16 },
  );
  document.addEventListener('click', (event) => (noted.lastTap = event.timeStamp), { capture: true });
  const seen = new MutationObserver(() => {
    if (!document.querySelector('[data-mark]')) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => (noted.firstMarker = performance.now()), 0));
  });
  seen.observe(document, { subtree: true, childList: true });
}

/** From the next input in the page to the last change that follows it, in the list and on the map, once painted. */
export function watchChange(): void {
  const changed: Changed = { list: null, map: null };
  Object.assign((globalThis as unknown as Watching).bench, { changed });
  const begin = (event: Event) => {
    const note = (records: MutationRecord[]) => {
      const places = records.map(({ target }) => (target instanceof Element ? target : target.parentElement));
      const list = places.some((place) => place?.closest('form ol, [role=status]'));
      const map = places.some((place) => place?.closest('.leaflet-container'));
      const painted = () => {
        const took = performance.now() - event.timeStamp;
        if (list) changed.list = took;
        if (map) changed.map = took;
      };
      requestAnimationFrame(() => setTimeout(painted, 0));
    };
    const all = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(note).observe(document.body, all);
  };
  document.addEventListener('input', begin, { capture: true, once: true });
}
