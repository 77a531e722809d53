/** Who works with the catalogue, and what each may. */

/** Each may what the one before it may, and more. */
export const ROLES = ['reader', 'caseworker', 'editor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** What is asked before each act: the least role that may. */
export const MAY = {
  look: 'reader',
  lookUp: 'reader',
  suggest: 'caseworker',
  /** Whoever works with people rings them. */
  call: 'caseworker',
  take: 'editor',
  decide: 'editor',
  archive: 'editor',
  readLetters: 'editor',
  import: 'editor',
  staff: 'administrator',
} as const satisfies Record<string, Role>;
export type Act = keyof typeof MAY;

export const may = (role: Role, act: Act): boolean => ROLES.indexOf(role) >= ROLES.indexOf(MAY[act]);

/** A member of the staff as the pages and actions know one. `name` is what colleagues see. */
export type Member = { id: string; name: string; role: Role };
