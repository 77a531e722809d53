/** Which role the municipality's own login gives: a claim holds its words, and a setting says what they mean here. */
import { ROLES, type Role } from './staff';

/** Their word for a role or a group, to ours. */
export type RoleWords = Readonly<Record<string, Role>>;

const isRole = (word: string): word is Role => ROLES.some((role) => role === word);

/**
 * Reads the setting: `Fagland.Redaktør=editor, Fagland.Læser=reader`.
 * @returns null when it cannot be read, so that whoever starts the server is told
 */
export function roleWords(setting: string): RoleWords | null {
  const words = new Map<string, Role>();
  for (const pair of setting.split(',')) {
    const at = pair.lastIndexOf('=');
    const [theirs, ours] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || !theirs || !isRole(ours)) return null;
    words.set(theirs, ours);
  }
  return Object.fromEntries(words);
}

/**
 * The highest role among what is claimed.
 * @param claim one word or a list, as the provider sends it; anything else is nothing
 * @param words without any, the claim must hold our own words
 * @returns null when it gives none: they may not come in
 */
export function roleFrom(claim: unknown, words: RoleWords | null): Role | null {
  const said = (Array.isArray(claim) ? claim : [claim]).filter((word) => typeof word === 'string');
  const roles = said.flatMap((word) => {
    if (words) return Object.hasOwn(words, word) ? [words[word] as Role] : [];
    return isRole(word) ? [word] : [];
  });
  return roles.toSorted((a, b) => ROLES.indexOf(b) - ROLES.indexOf(a))[0] ?? null;
}
