/** Measures every offer from one starting point, each spot only once. */
import type { Card } from '../card';
import type { Travel } from '../filter';
import { estimate } from './distance';

/** @param from [latitude, longitude] in degrees. Null for a card whose place is not known. */
export function measureFrom(from: [number, number]): (card: Card) => Travel {
  const known = new Map<string, Travel>();
  return ({ at }) => {
    if (!at) return null;
    const spot = at.join();
    let travel = known.get(spot);
    if (!travel) {
      travel = estimate(from, at);
      known.set(spot, travel);
    }
    return travel;
  };
}
