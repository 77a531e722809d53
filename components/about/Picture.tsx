/**
 * Kolding's model as a picture to press: two lands, the person in the middle, three steps as rings, five rules round.
 * Plain links in a drawing: no script, works by keyboard, and is a list of links to a screen reader.
 */
import css from './about.module.css';
import { LANDS, RULES, STEPS } from './model';

const WIDTH = 360;
const HEIGHT = 398;
const MIDDLE = { x: 180, y: 206 };
const TOKEN = { radius: 24, distance: 153 };

type Props = {
  name: string;
  you: { short: string; name: string };
  lands: Record<(typeof LANDS)[number]['key'], { title: string; name: string }>;
  steps: Record<(typeof STEPS)[number]['key'], { short: string; title: string }>;
};

const circle = (r: number): string =>
  `M${MIDDLE.x - r} ${MIDDLE.y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
/** The upper half of a circle from left to right: a line for words to stand on. */
const arch = (r: number): string => `M${MIDDLE.x - r} ${MIDDLE.y}a${r} ${r} 0 0 1 ${2 * r} 0`;
/** Words stand a little under the middle of their ring. */
const lineOf = ({ inner, outer }: (typeof STEPS)[number]): number => (inner + outer) / 2 - 5.5;

const TOKENS = RULES.map((rule) => {
  const turn = ((rule.turn - 90) * Math.PI) / 180;
  return {
    ...rule,
    x: Number((MIDDLE.x + TOKEN.distance * Math.cos(turn)).toFixed(1)),
    y: Number((MIDDLE.y + TOKEN.distance * Math.sin(turn)).toFixed(1)),
  };
});

export function Picture({ name, you, lands, steps }: Props) {
  return (
    <svg className={css.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="list" aria-label={name}>
      <defs>
        {STEPS.map((step) => (
          <path key={step.key} id={`linje-${step.anchor}`} d={arch(lineOf(step))} />
        ))}
      </defs>
      {LANDS.map((land, n) => (
        <g key={land.key} role="listitem">
          <a href={`#${land.anchor}`} aria-label={lands[land.key].name}>
            <path
              className={`${css.shape} ${css[land.key]}`}
              d={
                n === 0
                  ? `M17 1H179V${HEIGHT - 1}H17a16 16 0 0 1-16-16V17a16 16 0 0 1 16-16Z`
                  : `M181 1H${WIDTH - 17}a16 16 0 0 1 16 16V${HEIGHT - 17}a16 16 0 0 1-16 16H181Z`
              }
            />
            <text className={css.land} x={land.middle} y="31" textAnchor="middle">
              {lands[land.key].title}
            </text>
          </a>
        </g>
      ))}
      <g role="listitem">
        <a href="#dig" aria-label={you.name}>
          <path className={`${css.shape} ${css.you}`} d={circle(STEPS[0].inner)} />
          <text className={css.youWord} x={MIDDLE.x} y={MIDDLE.y + 6} textAnchor="middle">
            {you.short}
          </text>
        </a>
      </g>
      {STEPS.map((step) => (
        <g key={step.key} role="listitem">
          <a href={`#${step.anchor}`} aria-label={`${step.number} ${steps[step.key].short}: ${steps[step.key].title}`}>
            <path
              className={`${css.shape} ${css.ring} ${css[step.key]}`}
              fillRule="evenodd"
              d={circle(step.outer) + circle(step.inner)}
            />
            <text className={css.step} textAnchor="middle">
              <textPath href={`#linje-${step.anchor}`} startOffset="50%">
                <tspan className={css.number}>{step.number}</tspan> {steps[step.key].short}
              </textPath>
            </text>
          </a>
        </g>
      ))}
      {/* The five rules have their words in the list beside the picture; here they are the same links for a finger. */}
      <g aria-hidden="true">
        {TOKENS.map((token) => (
          <a key={token.key} href={`#${token.anchor}`} tabIndex={-1} className={css[token.key]}>
            <circle className={`${css.shape} ${css.token}`} cx={token.x} cy={token.y} r={TOKEN.radius} />
            <svg x={token.x - 13} y={token.y - 13} width="26" height="26" className={css.tokenIcon}>
              <use href={`/icons.svg#${token.icon}`} />
            </svg>
          </a>
        ))}
      </g>
    </svg>
  );
}
