/**
 * Kolding's model as a picture to press: two lands, the person in the middle, three steps as rings, five rules round.
 * A plain list of links, each with its own drawing laid over the others: no script, works by keyboard and read aloud.
 */
import type { ReactNode } from 'react';
import { LANDS, RULES, STEPS } from './model';
import css from './picture.module.css';

const WIDTH = 360;
const HEIGHT = 398;
const MIDDLE = { x: 180, y: 206 };
const TOKEN = { radius: 24, distance: 153 };

type Props = {
  name: string;
  you: { short: string; name: string };
  lands: Record<(typeof LANDS)[number]['key'], { title: string; name: string }>;
  steps: Record<(typeof STEPS)[number]['key'], { short: string; title: string }>;
  rules: Record<(typeof RULES)[number]['key'], string>;
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

/** Begins with the words that are seen; the full sentence follows where it says more. */
const stepName = (number: number, { short, title }: { short: string; title: string }): string =>
  title === short ? `${number} ${short}` : `${number} ${short}: ${title}`;

/** One part: the link fills nothing, only its drawing can be pressed, so that parts may lie over each other. */
function Piece({ anchor, name, children }: { anchor: string; name: string; children: ReactNode }) {
  return (
    <li>
      <a href={`#${anchor}`}>
        <span className="for-reader">{name}</span>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
          {children}
        </svg>
      </a>
    </li>
  );
}

export function Picture({ name, you, lands, steps, rules }: Props) {
  return (
    <ul className={css.picture} aria-label={name}>
      {LANDS.map(({ key, anchor, middle }, n) => (
        <Piece key={key} anchor={anchor} name={lands[key].name}>
          <path
            className={`${css.shape} ${css[key]}`}
            d={
              n === 0
                ? `M17 1H179V${HEIGHT - 1}H17a16 16 0 0 1-16-16V17a16 16 0 0 1 16-16Z`
                : `M181 1H${WIDTH - 17}a16 16 0 0 1 16 16V${HEIGHT - 17}a16 16 0 0 1-16 16H181Z`
            }
          />
          <text className={css.land} x={middle} y="31" textAnchor="middle">
            {lands[key].title}
          </text>
        </Piece>
      ))}
      <Piece anchor="dig" name={you.name}>
        <path className={`${css.shape} ${css.you}`} d={circle(STEPS[0].inner)} />
        <text className={css.youWord} x={MIDDLE.x} y={MIDDLE.y + 6} textAnchor="middle">
          {you.short}
        </text>
      </Piece>
      {STEPS.map((step) => (
        <Piece key={step.key} anchor={step.anchor} name={stepName(step.number, steps[step.key])}>
          <path id={`linje-${step.anchor}`} className={css.line} d={arch(lineOf(step))} />
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
        </Piece>
      ))}
      {TOKENS.map((token) => (
        <Piece key={token.key} anchor={token.anchor} name={rules[token.key]}>
          <g className={css[token.key]}>
            <circle className={`${css.shape} ${css.token}`} cx={token.x} cy={token.y} r={TOKEN.radius} />
            <use
              href={`/icons.svg#${token.icon}`}
              x={token.x - 13}
              y={token.y - 13}
              width="26"
              height="26"
              className={css.tokenIcon}
            />
          </g>
        </Piece>
      ))}
    </ul>
  );
}
