/** The names that the registration needs in one language. */
import type { RegisterWords } from '@/components/register/words';
import { taxonomy } from '@/domain/taxonomy';
import { served } from './catalogue';
import { addressIn, type Locale } from './locales';
import { placeAround } from './place-search';
import { findWords, inLanguage } from './words';

export function registerWords(locale: Locale): RegisterWords {
  const { towns, organisations, day } = served();
  const named = ({ key, label }: { key: string; label: { da: string; en: string } }) => ({
    ...{ key, label: inLanguage(label, locale) },
  });
  const to = (path: string) => addressIn(locale, path);
  return {
    topics: taxonomy.topics.map((topic) => ({ ...named(topic), terms: topic.terms.map(named) })),
    audiences: taxonomy.audiences.map(named),
    questions: Object.fromEntries(
      taxonomy.conditions.map(({ key, question }) => [key, inLanguage(question, locale)] as const),
    ),
    organisations: [...organisations.values()].map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'da')),
    ...placeAround(),
    card: findWords(locale, towns).card,
    to: { offer: to('/tilbud/*'), correct: to('/ret/*'), privacy: to('/privatliv'), terms: '/api/terms' },
    today: day,
  };
}
