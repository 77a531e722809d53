/**
 * What was asked on each page, kept in this page's own memory and nowhere else: Back finds the list as it was left,
 * and closing, reloading or clearing the table ends it.
 */
import type { Ask } from '@/domain/ask';

export type Left = { ask: Ask; shown: number; view: 'list' | 'map'; selected: string | null };

const left = new Map<string, Left>();

/** `address` is a page's own, such as /find or /emne/strik. */
export const recall = (address: string): Left | undefined => left.get(address);

export const remember = (address: string, state: Left): void => {
  left.set(address, state);
};

export const forgetAll = (): void => left.clear();
