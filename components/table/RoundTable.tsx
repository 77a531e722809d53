/** The round table seen from above, as in the mark: with one free chair, or, once it is cleared, with all chairs free. */
import css from './round.module.css';

const MIDDLE = 120;
const SEATS = [0, 1, 2, 3, 4, 5, 6].map((n) => {
  const turn = ((n * 360) / 7 - 64) * (Math.PI / 180);
  return { x: (MIDDLE + 87 * Math.cos(turn)).toFixed(1), y: (MIDDLE + 87 * Math.sin(turn)).toFixed(1) };
});

export function RoundTable({ isEmpty = false }: { isEmpty?: boolean }) {
  return (
    <svg className={css.round} viewBox="0 0 240 240" aria-hidden="true" focusable="false">
      <circle className={css.top} cx={MIDDLE} cy={MIDDLE} r="46" />
      <circle className={css.grain} cx={MIDDLE} cy={MIDDLE} r="38" />
      {SEATS.map(({ x, y }, n) => (
        <circle
          key={x + y}
          className={n === 0 ? css.free : isEmpty ? css.pushedIn : css.taken}
          cx={x}
          cy={y}
          r={n === 0 ? 20 : 17}
        />
      ))}
    </svg>
  );
}
