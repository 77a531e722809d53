/** The conversation's one getter: from a table and what was pressed to the next table and what it finds, in memory. */
import type { TalkAnswer } from '@/components/talk/types';
import { understand } from '@/domain/ask/understand';
import { EMPTY_QUERY } from '@/domain/query';
import { act } from '@/domain/talk/act';
import { cardsIn } from '@/domain/talk/cards';
import { foundFor } from '@/domain/talk/finding';
import type { Table } from '@/domain/talk/table';
import { taxonomy } from '@/domain/taxonomy';
import { served } from './catalogue';
import { measureOf } from './find';
import type { Locale } from './locales';
import { inLanguage } from './words';

const SHOWS_PLACES = ['found', 'compare'];

/** What is found is worked out only where it is shown. */
export function talkAnswer(table: Table): TalkAnswer {
  if (!SHOWS_PLACES.includes(table.step)) return { table, matching: null };
  const now = served();
  const measure = measureOf({ ...EMPTY_QUERY, town: table.ask.place?.key ?? null }, now);
  return { table, matching: foundFor(table, now.index, now.day, measure) };
}

/** The table after one press. @param form what was posted; nothing of it is kept */
export function pressed(table: Table, form: FormData, locale: Locale): Table {
  const { index, crisis, towns } = served();
  const names = Object.fromEntries([...towns.values()].map(({ slug, name }) => [slug, name]));
  const words = { index: index.index, crisis, towns: names };
  return act(table, form, {
    understand: (sentence) => understand(sentence, words),
    cards: cardsIn(locale),
    towns: names,
  });
}

/** What everything that may be heard is called, less the topics: those stand among the words of the finding pages. */
export const talkNames = (locale: Locale): Record<string, string> =>
  Object.fromEntries(
    [taxonomy.conditions, taxonomy.audiences, taxonomy.lifeAreas, taxonomy.avoid, taxonomy.contribute]
      .flat()
      .map(({ key, label }) => [key, inLanguage(label, locale)]),
  );
