/** A calm map of the towns for the front page: drawn on the server, links only, no script. Land is the page's paper. */
import { type At, toPixel } from '../../domain/geo/at';
import { COAST_CREDIT } from '../../domain/geo/land';
import { DRAWN_LAND, DRAWN_SHORES } from '../../domain/geo/shore';
import coast from './coast.module.css';
import { eased, joined, placed } from './placing';
import { areaRadius } from './scene';
import css from './town.module.css';
import type { Spot } from './words';

export type TownMapWords = {
  /** Name of the map to a screen reader: "Steder i byerne". */
  region: string;
  /** "19 steder i Vamdrup": the link's name. */
  town: (count: number, name: string) => string;
  /** "steder", in the largest circle. */
  places: string;
  schematic: string;
  coastCredit: string;
};

type Props = {
  /**
   * Those with a count above zero become circles, unless a larger one is too near; the rest are names.
   * Neighbourhoods are never circles here: give the town the count that its own page shows.
   */
  towns: (Spot & { count: number })[];
  hrefOf: (slug: string) => string;
  labels: TownMapWords;
};

/** What the drawing shows: the kommune, and the sea to the east of it. South of 55.20° N we know no coast. */
const CORNER: At = [55.605, 9.185];
const FOOT: At = [55.285, 9.745];
/** At this zoom the drawing is about 700 px high, as on a common desk: letters are then the page's own size. */
const ZOOM = 10.75;
const MOST_NAMES = 12;

const corner = toPixel(CORNER, ZOOM);
const foot = toPixel(FOOT, ZOOM);
const WIDTH = Math.round(foot.x - corner.x);
const HEIGHT = Math.round(foot.y - corner.y);

const draw = (at: At): { x: number; y: number } => {
  const { x, y } = toPixel(at, ZOOM);
  return { x: Math.round(x - corner.x), y: Math.round(y - corner.y) };
};
const BELT = draw([55.4, 9.69]);

const isNear = ({ x, y }: { x: number; y: number }): boolean =>
  x > -200 && x < WIDTH + 200 && y > -200 && y < HEIGHT + 200;

/** A path of [lng, lat] that is lifted where the line is far outside the drawing, so that the page stays light. */
function shorePath(line: readonly (readonly number[])[]): string {
  const points = line.map(([lng = 0, lat = 0]) => draw([lat, lng]));
  let pen = 'M';
  return points
    .map((point) => {
      if (!isNear(point)) {
        pen = 'M';
        return '';
      }
      const stroke = `${pen}${point.x} ${point.y}`;
      pen = 'L';
      return stroke;
    })
    .join('');
}

/** Land goes as whole rings but without the far points' detail: what lies far outside is moved to a far frame. */
function landPath(ring: readonly (readonly number[])[]): string {
  const clamp = (n: number, most: number) => Math.round(Math.min(most + 220, Math.max(-220, n)));
  const points = ring
    .map(([lng = 0, lat = 0]) => draw([lat, lng]))
    .map(({ x, y }) => (isNear({ x, y }) ? { x, y } : { x: clamp(x, WIDTH), y: clamp(y, HEIGHT) }));
  const path = points.filter(({ x, y }, i) => i === 0 || x !== points[i - 1]?.x || y !== points[i - 1]?.y);
  return `M${path.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}

const LAND_PATH = DRAWN_LAND.flat().map(landPath).join('');
const SHORE_PATH = DRAWN_SHORES.map(shorePath).join('');

export function TownMap({ towns, hrefOf, labels }: Props) {
  const discs = towns
    .filter(({ count, kind }) => count > 0 && kind !== 'neighbourhood')
    .sort((a, b) => b.count - a.count)
    .map((town) => ({
      key: town.slug,
      town,
      ...draw([town.lat, town.lng]),
      r: 8 + areaRadius(town.count) * (town.count > 99 ? 1.2 : 0.7),
    }))
    .filter(({ x, y }) => x > 0 && x < WIDTH && y > 0 && y < HEIGHT);
  // Villages beside a town would lie upon it: the largest stays, the list below the map has them all.
  const shown = eased(
    joined(discs, 50).flatMap(([first]) => first ?? []),
    [],
    42,
    10,
  );
  const circled = new Set(shown.map(({ key }) => key));
  const [largest] = shown;
  const names = placed(
    [
      ...shown.map(({ key, town, x, y, r }) => ({ key, text: town.name, x, y, r, must: true })),
      ...towns
        .filter(({ slug, kind }) => !circled.has(slug) && (kind === 'town' || kind === 'village'))
        .map(({ slug, name, lat, lng }) => ({ key: slug, text: name, ...draw([lat, lng]), r: 0, must: false }))
        .filter(({ x, y }) => x > 60 && x < WIDTH - 60 && y > 20 && y < HEIGHT - 20),
    ],
    shown,
    MOST_NAMES,
  );
  const nameOf = new Map(names.map((name) => [name.key, name]));

  return (
    <figure className={css.figure}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups links in a drawing */}
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="xMaxYMid meet"
        role="group"
        aria-label={labels.region}
        className={css.map}
      >
        <g>
          <rect x={-200} y={-200} width={WIDTH + 900} height={HEIGHT + 400} className={coast.water} />
          <defs>
            <path id="shore" d={SHORE_PATH} />
          </defs>
          <use href="#shore" className={coast.offshoreLine} />
          <use href="#shore" className={coast.offshoreGap} />
          <path d={LAND_PATH} className={coast.land} fillRule="evenodd" />
          <use href="#shore" className={coast.shore} />
          <text x={BELT.x} y={BELT.y} className={css.belt} lang="da">
            Lillebælt
          </text>
          {names
            .filter(({ r }) => r === 0)
            .map(({ key, text, x, y, textX, textY }) => (
              <g key={key} className={css.name}>
                <circle cx={x} cy={y} r={2.5} />
                <text x={textX} y={textY}>
                  {text}
                </text>
              </g>
            ))}
        </g>
        {shown.map(({ key, town, x, y, r }) => (
          <a key={key} href={hrefOf(key)} aria-label={labels.town(town.count, town.name)} className={css.town}>
            <circle cx={x} cy={y} r={r} />
            <text
              x={x}
              y={key === largest?.key && town.count > 99 ? y - 8 : y}
              className={town.count > 99 ? css.large : css.count}
            >
              {town.count}
            </text>
            {key === largest?.key && town.count > 99 ? (
              <text x={x} y={y + 17} className={css.unit}>
                {labels.places}
              </text>
            ) : null}
            <text x={nameOf.get(key)?.textX ?? x} y={nameOf.get(key)?.textY ?? y + r + 12} className={css.townName}>
              {town.name}
            </text>
          </a>
        ))}
      </svg>
      <figcaption className={css.credit}>
        {labels.schematic} ·{' '}
        <a href={COAST_CREDIT.url} rel="noopener noreferrer license">
          {labels.coastCredit}
        </a>
      </figcaption>
    </figure>
  );
}
