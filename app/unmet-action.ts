'use server';
/**
 * Counts a wish that nothing fits, when its owner presses the button: keys of the catalogue and a town. Nothing that was
 * said comes here; what is not a key is refused, and what went wrong never quotes it.
 */
import { countUnmet } from '@/db/unmet';
import { database } from './catalogue';

/** @returns whether it was counted; when not, it may be tried again */
export async function countAction(wish: unknown): Promise<boolean> {
  // Anybody may: there is no login here. What may be counted, and how often, the counting itself knows.
  return countUnmet(database(), wish, new Date()) === 'counted';
}
