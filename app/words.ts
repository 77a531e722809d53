/** The taxonomy's and the towns' words in one language, cut to what the finding pages need. */
import type { FilterWords, FindWords } from '@/components/find/types';
import type { Town } from '@/domain/offer';
import { type Label, taxonomy } from '@/domain/taxonomy';
import { addressIn, type Locale } from './locales';

export const inLanguage = (label: Label, locale: string): string => (locale === 'en' ? label.en : label.da);

/** Conditions that the sheet asks in another way: when, and where one gives. */
const ASKED_ELSEWHERE = new Set(['daytime', 'evening', 'weekend', 'contribute_here']);
/** What most people ask first; the rest follow in the taxonomy's order. */
const ASKED_FIRST = [
  'free',
  'met_at_door',
  'drop_in',
  'trial',
  'bring_someone',
  'wheelchair',
  'small_group',
  'calm',
  'near_bus',
  'little_danish',
];

const rankOf = (key: string) => ASKED_FIRST.indexOf(key) + 1 || ASKED_FIRST.length + 1;

/** Made once for each language and each catalogue: they are the same for every visitor. */
const made = new WeakMap<ReadonlyMap<string, Town>, Partial<Record<Locale, FindWords>>>();

export function findWords(locale: Locale, towns: ReadonlyMap<string, Town>): FindWords {
  const known = made.get(towns) ?? {};
  made.set(towns, known);
  known[locale] ??= makeWords(locale, towns.values());
  return known[locale];
}

function makeWords(locale: Locale, towns: Iterable<Town>): FindWords {
  const label = (of: { label: Label }) => inLanguage(of.label, locale);
  const sorted = [...towns].sort((a, b) => a.name.localeCompare(b.name, 'da'));
  const filter: FilterWords = {
    topics: taxonomy.topics.map(({ key, short, icon }) => ({ key, icon, label: inLanguage(short, locale) })),
    audiences: taxonomy.audiences
      .filter(({ key }) => key !== 'aud.everyone')
      .map((each) => ({ key: each.key, label: label(each) })),
    conditions: taxonomy.conditions
      .filter(({ key }) => !ASKED_ELSEWHERE.has(key))
      .map((each) => ({ key: each.key, label: label(each) }))
      .sort((a, b) => rankOf(a.key) - rankOf(b.key)),
    towns: sorted.map(({ slug, name, area, kind, position }) => ({
      slug,
      name,
      area,
      kind,
      lat: position.lat,
      lng: position.lng,
    })),
  };
  return {
    filter,
    topicPage: {
      href: addressIn(locale, '/emne/*'),
      slugs: Object.fromEntries(
        taxonomy.topics.flatMap((topic) => [topic, ...topic.terms].map(({ key, slug }) => [key, slug])),
      ),
    },
    topicIcons: Object.fromEntries(taxonomy.topics.map(({ key, icon }) => [key, icon])),
    card: {
      href: addressIn(locale, '/tilbud/*'),
      organisation: addressIn(locale, '/forening/*'),
      town: addressIn(locale, '/by/*'),
      person: addressIn(locale, '/kommunen'),
      towns: Object.fromEntries(sorted.map(({ slug, name }) => [slug, name])),
      questions: Object.fromEntries(
        taxonomy.conditions.map(({ key, question }) => [key, inLanguage(question, locale)]),
      ),
      topics: Object.fromEntries(
        taxonomy.topics.flatMap((topic) => [topic, ...topic.terms].map((term) => [term.key, label(term)])),
      ),
    },
  };
}
