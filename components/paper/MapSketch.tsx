/** The map sketch of a plan: places by number, black and white, and the same told in words for those who cannot see it. */
import { useId } from 'react';
import { placed } from '@/components/map/placing';
import { type At, toPixel } from '@/domain/geo/at';
import { COAST_CREDIT } from '@/domain/geo/land';
import { HEIGHT, type Spot, sketchOf, WIDTH } from '@/domain/geo/sketch';
import { filled, type PaperWords } from '@/domain/paper-words';
import type { VisitTown } from '@/domain/visits';
import css from './sketch.module.css';

type Props = {
  spots: readonly (Spot & { name: string })[];
  towns: readonly VisitTown[];
  /** Numbers of places that we cannot draw. */
  missing: readonly number[];
  sides: readonly PaperWords[];
};

const RADIUS = 15;
/** A dozen names tell where one is; more would hide it. */
const MOST_NAMES = 9;
/** So near a mark, a town is where that place is. */
const AT_HOME = 28;
/** At this zoom neighbours of Kolding are far enough apart to be told by name. */
const near = (a: At, b: At): number => {
  const [from, to] = [toPixel(a, 10), toPixel(b, 10)];
  return Math.hypot(from.x - to.x, from.y - to.y);
};

export function MapSketch({ spots, towns, missing, sides }: Props) {
  const id = useId();
  const [first] = spots;
  const [words] = sides;
  if (!first || !words) return null;
  // Towns before their parts, and what is near the places before what is far.
  const weighed = towns
    .map(([name, lat, lng, isPart]) => ({ name, at: [lat, lng] as const, isPart: isPart === 1 }))
    .toSorted((a, b) => Number(a.isPart) - Number(b.isPart) || near(a.at, first.at) - near(b.at, first.at));
  const sketch = sketchOf(spots, weighed);
  if (!sketch) return null;
  const discs = sketch.marks.map(({ numbers, x, y }) => ({ key: numbers.join(), x, y, r: RADIUS + 2 }));
  // The town that a place lies in, or nearest to, is named at its mark.
  const homes = discs.flatMap(({ x, y, r }) => {
    const home = sketch.towns.find((town) => Math.hypot(town.x - x, town.y - y) < AT_HOME);
    return home ? [{ key: home.name, text: home.name, x, y, r, must: true }] : [];
  });
  const named = new Set(homes.map(({ key }) => key));
  const names = placed(
    [
      ...homes.filter(({ key }, n) => homes.findIndex((home) => home.key === key) === n),
      ...sketch.towns
        .filter(({ name }) => !named.has(name))
        .map(({ name, x, y }) => ({ key: name, text: name, x, y, r: 0, must: false })),
    ],
    discs,
    MOST_NAMES,
    { left: 4, top: 4, right: WIDTH - 4, bottom: HEIGHT - 4 },
    { left: 0, top: HEIGHT - 44, right: sketch.scale.length + 70, bottom: HEIGHT },
  );
  const isUnsure = sketch.marks.some(({ isExact }) => !isExact);
  const { scale } = sketch;
  const told = spots.map(({ number, name }) => `${number}. ${name}`).join('. ');
  return (
    <section className={css.map}>
      {sides.map((side) => (
        <h2 key={side.language} lang={side.language} dir="auto">
          {side.map}
        </h2>
      ))}
      <svg className={css.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{words.map}</title>
        <desc id={`${id}-d`}>{told}</desc>
        <rect width={WIDTH} height={HEIGHT} className={css.water} />
        <path d={sketch.land} className={css.land} fillRule="evenodd" />
        <path d={sketch.shore} className={css.shore} />
        {names.map(({ key, text, x, y, r, textX, textY }) => (
          <g key={key}>
            {r === 0 && <circle cx={x} cy={y} r={3} className={css.dot} />}
            <text x={textX} y={textY} className={css.town} lang="da">
              {text}
            </text>
          </g>
        ))}
        {sketch.marks.map(({ numbers, isExact, x, y }) => (
          <g key={numbers.join()}>
            <rect
              x={x - RADIUS - (numbers.length - 1) * 8}
              y={y - RADIUS}
              width={2 * RADIUS + (numbers.length - 1) * 16}
              height={2 * RADIUS}
              rx={RADIUS}
              className={`${css.mark} ${isExact ? '' : css.about}`}
            />
            <text x={x} y={y} className={css.number}>
              {numbers.join(', ')}
            </text>
          </g>
        ))}
        <path d={`M16 ${HEIGHT - 22}v6h${scale.length}v-6`} className={css.scale} />
        <text x={scale.length + 24} y={HEIGHT - 14} className={css.km}>
          {filled(words.mapScale, { km: String(scale.km).replace('.', ',') })}
        </text>
      </svg>
      {sides.map((side) => (
        <p key={side.language} lang={side.language} dir="auto" className={css.note}>
          {isUnsure && `${side.mapUnsure} `}
          {missing.length > 0 && filled(side.mapMissing, { numbers: missing.join(', ') })}
        </p>
      ))}
      <p className={css.note} lang="da">
        {COAST_CREDIT.text}
      </p>
    </section>
  );
}
