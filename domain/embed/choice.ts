/** What somebody shows on a page of their own: read from an address, and written as one. Catalogue words only, never free words. */
import { EMPTY_QUERY, type Query } from '../query';
import { topicBySlug } from '../taxonomy';
import { ACCENTS, type Accent, THEMES, type Theme } from './look';

/** How many are shown; the last is as many as one page should carry. */
export const COUNTS = [6, 12, 24, 50, 200] as const;
export type Count = (typeof COUNTS)[number];
export const MOST = 200;

/** To take part, to lend a hand, or both: the words of the address. */
export const WISHES = ['begge', 'med', 'hjaelpe'] as const;
export type Wish = (typeof WISHES)[number];
export const MAPS = ['med', 'uden'] as const;

/** The fields' names, in the form and in the address. `language` is in the form only: the address has it in its path. */
export const FIELD = {
  topics: 'emne',
  town: 'by',
  organisation: 'forening',
  wish: 'vil',
  theme: 'tema',
  accent: 'farve',
  count: 'antal',
  map: 'kort',
  height: 'hoejde',
  language: 'sprog',
} as const;

export type Choice = {
  /** Slugs of topics; any of them. */
  topics: string[];
  /** Slugs; null for all. */
  town: string | null;
  organisation: string | null;
  wish: Wish;
  theme: Theme;
  accent: Accent;
  count: Count;
  map: boolean;
  /** It tells the page round it how high it is: the only thing that it needs a script for. */
  grows: boolean;
};

export const EMPTY_CHOICE: Choice = {
  topics: [],
  town: null,
  organisation: null,
  wish: 'begge',
  theme: 'auto',
  accent: 'fjord',
  count: 12,
  map: true,
  grows: false,
};

/** Which towns and organisations there are. */
export type Known = {
  towns: { has: (slug: string) => boolean };
  organisations: { has: (slug: string) => boolean };
};

/** More topics than there are is no choice. */
const MOST_TOPICS = 130;

/**
 * Reads a choice. A colour or a number that is none of ours is the usual one: nobody's page should break for it. A topic,
 * town or organisation that we do not have is told in `unknown`, because showing everything instead would be untrue.
 */
export function choiceFrom(params: URLSearchParams, known: Known): { choice: Choice; unknown: string[] } {
  const filled = (field: string) => [...new Set(params.getAll(field).filter((value) => value !== ''))];
  const [asked, towns, organisations] = [FIELD.topics, FIELD.town, FIELD.organisation].map(filled) as [
    string[],
    string[],
    string[],
  ];
  const isTopic = (slug: string) => topicBySlug(slug) !== undefined;
  const topics = asked.slice(0, MOST_TOPICS).filter(isTopic);
  const town = towns.find((slug) => known.towns.has(slug)) ?? null;
  const organisation = organisations.find((slug) => known.organisations.has(slug)) ?? null;
  const unknown = [
    ...(topics.length < asked.length ? [FIELD.topics] : []),
    ...(towns.length > 0 && (town === null || towns.length > 1) ? [FIELD.town] : []),
    ...(organisations.length > 0 && (organisation === null || organisations.length > 1) ? [FIELD.organisation] : []),
  ];
  const one = <T extends string>(field: string, all: readonly T[], usual: T): T =>
    all.find((value) => value === params.get(field)) ?? usual;
  return {
    choice: {
      topics,
      town,
      organisation,
      wish: one(FIELD.wish, WISHES, EMPTY_CHOICE.wish),
      theme: one(FIELD.theme, THEMES, EMPTY_CHOICE.theme),
      accent: one(FIELD.accent, ACCENTS, EMPTY_CHOICE.accent),
      count: COUNTS.find((count) => String(count) === params.get(FIELD.count)) ?? EMPTY_CHOICE.count,
      map: one(FIELD.map, MAPS, 'med') === 'med',
      grows: params.get(FIELD.height) === 'auto',
    },
    unknown,
  };
}

/** The shortest address of a choice: `?emne=strik&by=vamdrup`, or nothing. What is usual is left out. */
export function searchOf(choice: Choice): string {
  const params = new URLSearchParams();
  for (const slug of choice.topics) params.append(FIELD.topics, slug);
  if (choice.town) params.set(FIELD.town, choice.town);
  if (choice.organisation) params.set(FIELD.organisation, choice.organisation);
  for (const key of ['wish', 'theme', 'accent', 'count'] as const)
    if (choice[key] !== EMPTY_CHOICE[key]) params.set(FIELD[key], String(choice[key]));
  if (!choice.map) params.set(FIELD.map, 'uden');
  if (choice.grows) params.set(FIELD.height, 'auto');
  const text = params.toString();
  return text && `?${text}`;
}

/** The same as a question to the catalogue; whose it is, is asked of each card. */
export const queryOf = (choice: Choice): Query => ({
  ...EMPTY_QUERY,
  topics: choice.topics.flatMap((slug) => topicBySlug(slug)?.key ?? []),
  town: choice.town,
  reach: 'here',
  direction: { begge: 'both', med: 'get', hjaelpe: 'give' }[choice.wish] as Query['direction'],
});
