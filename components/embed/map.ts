/** The map sketch in the frame: drawn on the server, of the same list, by the numbers of the cards. */
import { placed } from '@/components/map/placing';
import type { Card } from '@/domain/card';
import { gathered, RADIUS, spotsOf } from '@/domain/embed/gathered';
import { html, type Markup } from '@/domain/embed/markup';
import { type At, toPixel } from '@/domain/geo/at';
import { COAST_CREDIT } from '@/domain/geo/land';
import { HEIGHT, sketchOf, WIDTH } from '@/domain/geo/sketch';
import type { FrameWords } from './words';

export type FrameTown = { slug: string; name: string; kind: string; lat: number; lng: number };

const MOST_NAMES = 7;
/** So near a mark, a town is where that place is. */
const AT_HOME = 34;
/** Names are placed as if written at 16 px, and drawn larger: half of it is left on a phone. */
const LARGER = 22 / 16;

const apart = (a: At, b: At): number => {
  const [from, to] = [toPixel(a, 10), toPixel(b, 10)];
  return Math.hypot(from.x - to.x, from.y - to.y);
};

/** Nothing when no place is known. */
export function mapMarkup(cards: readonly Card[], towns: readonly FrameTown[], words: FrameWords): Markup | null {
  const { embed } = words;
  const { spots, missing } = spotsOf(cards, towns);
  const [first] = spots;
  if (!first) return null;
  // Towns before their parts, and what is near the places before what is far.
  const weighed = towns
    .map(({ name, lat, lng, kind }) => ({ name, at: [lat, lng] as const, isPart: kind === 'neighbourhood' }))
    .toSorted((a, b) => Number(a.isPart) - Number(b.isPart) || apart(a.at, first.at) - apart(b.at, first.at));
  const sketch = sketchOf(spots, weighed);
  if (!sketch) return null;
  const signs = gathered(sketch.marks, (count) => embed('mapMany', { count }));
  // A wide mark is a row of discs to whoever looks for room.
  const discs = signs.flatMap(({ label, x, y, width }) => {
    const reach = width / 2 - RADIUS;
    const steps = Math.ceil(reach / RADIUS);
    return Array.from({ length: 2 * steps + 1 }, (_, n) => ({
      key: `${label} ${n}`,
      x: (x + (steps === 0 ? 0 : ((n - steps) / steps) * reach)) / LARGER,
      y: y / LARGER,
      r: (RADIUS + 2) / LARGER,
    }));
  });
  // The town that a mark lies in is named beside it; the others where there is room.
  const homes = signs.flatMap(({ x, y, width }) => {
    const home = sketch.towns.find(
      (town) => Math.abs(town.x - x) < width / 2 + AT_HOME - RADIUS && Math.abs(town.y - y) < AT_HOME,
    );
    return home ? [{ key: home.name, text: home.name, x, y, r: RADIUS + 2, must: true }] : [];
  });
  const named = new Set(homes.map(({ key }) => key));
  const names = placed(
    [
      ...homes.filter(({ key }, n) => homes.findIndex((home) => home.key === key) === n),
      ...sketch.towns
        .filter(({ name }) => !named.has(name))
        .map(({ name, x, y }) => ({ key: name, text: name, x, y, r: 0, must: false })),
    ].map((name) => ({ ...name, x: name.x / LARGER, y: name.y / LARGER, r: name.r / LARGER })),
    discs,
    MOST_NAMES,
    { left: 4, top: 4, right: WIDTH / LARGER - 4, bottom: HEIGHT / LARGER - 4 },
  );
  const told = cards.map((card, n) => (missing.includes(n + 1) ? '' : `${n + 1}. ${card.title}`)).filter(Boolean);
  const isUnsure = spots.some(({ isExact }) => !isExact);
  const on = (n: number) => Math.round(n * LARGER);
  return html`<section class="map" id="kort"><h2>${embed('mapTitle')}</h2><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="kt kd"><title id="kt">${embed('mapTitle')}</title><desc id="kd">${told.join('. ')}</desc><rect width="${WIDTH}" height="${HEIGHT}" class="water"/><path d="${sketch.land}" class="land" fill-rule="evenodd"/><path d="${sketch.shore}" class="shore"/>${names.map(
    ({ text, x, y, r, textX, textY }) =>
      html`${r === 0 && html`<circle cx="${on(x)}" cy="${on(y)}" r="4" class="dot"/>`}<text x="${on(textX)}" y="${on(textY)}" class="town" lang="da">${text}</text>`,
  )}${signs.map(
    ({ label, isExact, x, y, width }) =>
      html`<rect x="${x - width / 2}" y="${y - RADIUS}" width="${width}" height="${2 * RADIUS}" rx="${RADIUS}" class="mark${!isExact && ' about'}"/><text x="${x}" y="${y}" class="sign">${label}</text>`,
  )}</svg>${isUnsure && html`<p class="stone">${embed('mapUnsure')}</p>`}${
    missing.length > 0 && html`<p class="stone">${embed('mapMissing', { numbers: missing.join(', ') })}</p>`
  }<p class="stone"><a href="${COAST_CREDIT.url}" target="_blank" rel="noopener">${COAST_CREDIT.text}</a></p></section>`;
}
