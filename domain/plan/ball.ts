/** Who has the ball: a step is never let go before another has taken over, and taking over is a mark the other makes. */
import type { Ball, Holder } from './plan';

/** Somebody begins with it. @param day today, 2026-11-23 */
export const heldBy = (holder: Holder, day: string): Ball => ({ holder, offered: null, since: day });

/** It is held out to another. It stays where it is until they take it. Whoever has it cannot be asked to take it. */
export const offered = (ball: Ball, to: Holder): Ball =>
  to === ball.holder ? withdrawn(ball) : { ...ball, offered: to };

export const withdrawn = (ball: Ball): Ball => (ball.offered === null ? ball : { ...ball, offered: null });

/** The other's own mark. Nobody can take what was not held out to them: then nothing changes. */
export const taken = (ball: Ball, by: Holder, day: string): Ball => (ball.offered === by ? heldBy(by, day) : ball);
