/** Links that are sent in letters: each works once, and not for ever. What is kept of one is the SHA-256 of its token. */
import { and, eq } from 'drizzle-orm';
import type { Db } from './open';
import { links } from './proposal-table';

export type Purpose = 'prove' | 'answer';

/** @param hash SHA-256 of the token, in hex @param expires milliseconds since 1970 */
export const layLink = (tx: Db, link: { hash: string; purpose: Purpose; proposal: string; expires: number }): void =>
  void tx.insert(links).values(link).run();

/**
 * Which proposal a link leads to, without using it up.
 * @returns null when it is used, expired or was never there: nobody is told which
 */
export function behind(db: Db, hash: string, purpose: Purpose, now: number): string | null {
  const link = db
    .select()
    .from(links)
    .where(and(eq(links.hash, hash), eq(links.purpose, purpose)))
    .get();
  return link && !link.usedAt && link.expires > now ? link.proposal : null;
}

/** As `behind`, and it leads nowhere from now on. @param at ISO 8601 */
export function spend(tx: Db, hash: string, purpose: Purpose, at: string): string | null {
  const proposal = behind(tx, hash, purpose, Date.parse(at));
  if (proposal) tx.update(links).set({ usedAt: at }).where(eq(links.hash, hash)).run();
  return proposal;
}
