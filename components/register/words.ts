/** Names that the form needs in one language, cut from the taxonomy and the catalogue. */
import type { BasemapSettings, Spot } from '@/components/map/words';
import type { CardWords } from '@/components/offer/OfferCard';

type Named = { key: string; label: string };
export type RegisterWords = {
  topics: (Named & { terms: Named[] })[];
  audiences: Named[];
  /** Condition key → the question. */
  questions: Record<string, string>;
  /** Names of associations that are there already. */
  organisations: string[];
  towns: Spot[];
  basemap: BasemapSettings;
  card: CardWords;
  /** Addresses of our own pages. */
  to: { offer: string; correct: string; privacy: string; terms: string };
  today: string;
};
