/** What the form must be told of the catalogue and of the day to be read. */
import type { Source, Town } from '../offer';

export type Known = {
  /** In Copenhagen, 2026-11-23. */
  today: string;
  towns: readonly Town[];
  /** Whether a public place has that slug. */
  isKnown: (slug: string) => boolean;
  /** What a place is called whose address is only told to those who ring, when it has no name of its own. */
  nameless: string;
  /** The slug of the organisation that is called so, or null. */
  organisationCalled: (name: string) => string | null;
  /** Where what is registered comes from. */
  source: Source;
};
