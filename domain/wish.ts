/** The front page's entrances, phrased as wishes. */
import wishes from '../data/wishes.json' with { type: 'json' };
import type { Label } from './taxonomy';

export type Wish = {
  slug: string;
  icon: string;
  short: Label;
  wish: Label;
  topics: string[];
  giving?: boolean;
};

export const WISHES: readonly Wish[] = wishes;
export const wishBySlug = (slug: string): Wish | undefined => WISHES.find((wish) => wish.slug === slug);
