/** The mark: a round table seen from above, with one free chair in sun. */
const CHAIRS = [0, 1, 2, 3, 4, 5, 6].map((n) => {
  const turn = ((n * 360) / 7 - 64) * (Math.PI / 180);
  return { x: 20 + 14.5 * Math.cos(turn), y: 20 + 14.5 * Math.sin(turn) };
});

export function Logo({ size = 40 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <circle cx="20" cy="20" r="7.5" fill="var(--fjord)" />
      {CHAIRS.map(({ x, y }, n) =>
        n === 0 ? (
          <circle
            key={x}
            cx={x.toFixed(2)}
            cy={y.toFixed(2)}
            r="3.6"
            fill="var(--sun)"
            stroke="var(--ink)"
            strokeWidth="1.2"
          />
        ) : (
          <circle key={x} cx={x.toFixed(2)} cy={y.toFixed(2)} r="2.9" fill="var(--fjord)" />
        ),
      )}
    </svg>
  );
}
