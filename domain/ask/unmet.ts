/** What of an ask may be counted when nothing fits it: keys of the catalogue and a town, never a word that was said. */
import { type Ask, ROLES } from './ask';

/** `town`: a slug, or null for anywhere. */
export type Unmet = { keys: string[]; town: string | null };

/**
 * Null where there is nothing to count, and always when words have asked for help.
 * @param isKey whether the taxonomy has a word for it
 */
export function unmetIn(ask: Ask, isKey: (key: string) => boolean): Unmet | null {
  const keys = [...new Set(ROLES.flatMap((role) => ask[role].map(({ key }) => key)))].filter(isKey).sort();
  return ask.crisis || keys.length === 0 ? null : { keys, town: ask.place?.key ?? null };
}
