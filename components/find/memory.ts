/**
 * What was asked on each page, kept in this page's own memory and nowhere else: Back finds the list as it was left,
 * and closing, reloading or clearing the table ends it.
 */
import type { Query } from '@/domain/query';

export type Left = { query: Query; shown: number; view: 'list' | 'map'; selected: string | null };

const left = new Map<string, Left>();

/** `address` is a page's own, such as /find or /emne/strik. */
export const recall = (address: string): Left | undefined => left.get(address);

export const remember = (address: string, state: Left): void => {
  left.delete(address); // so that the newest stands last
  left.set(address, state);
};

/** Address of the list that was used last; null when there is none. */
export const lastList = (): string | null => [...left.keys()].at(-1) ?? null;

export const forgetAll = (): void => left.clear();
