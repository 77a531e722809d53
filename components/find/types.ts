/** What the finding pages hand to the part that runs in the browser: plain data, in one language. */
import type { CardWords } from '@/components/offer/OfferCard';
import type { Counts, Options } from '@/domain/counts';
import type { Hit } from '@/domain/find';
import type { Query } from '@/domain/query';
import type { Heard } from '@/domain/search/search';

/** The server's answer to a query: the first `shown` hits of `total`. */
export type Answer = {
  query: Query;
  hits: Hit[];
  total: number;
  /** How many of them are known to fit; the rest have questions open. */
  known: number;
  shown: number;
  /** How each word was understood. */
  heard: Heard[];
  /** The words ask for help, not for a hobby. */
  crisis: boolean;
  /** How many places each option would leave; absent where counting them would take long. */
  counts?: Counts;
  /** Where little or nothing was found: how many places each way on leads to, by its id. */
  ways?: Record<string, number>;
};

/** So few that a way on is shown below them. */
export const FEW = 3;

export type Option = { key: string; label: string; icon?: string };
export type TownOption = { slug: string; name: string; area: string; kind: string; lat: number; lng: number };

export type FilterWords = {
  topics: Option[];
  audiences: Option[];
  /** The first ones are always in sight; the rest open on demand. */
  conditions: Option[];
  towns: TownOption[];
};

const keysIn = (options: Option[]) => options.map(({ key }) => key);

/** What there is to choose, without its words. */
export const optionsOf = ({ topics, towns, audiences, conditions }: FilterWords): Options => ({
  topics: keysIn(topics),
  towns: towns.map(({ slug }) => slug),
  audiences: keysIn(audiences),
  conditions: keysIn(conditions),
});

export type FindWords = {
  card: CardWords;
  filter: FilterWords;
  topicIcons: Record<string, string>;
  /** Address of a topic's page with `*` for the slug, and topic key → slug. */
  topicPage: { href: string; slugs: Record<string, string> };
};
