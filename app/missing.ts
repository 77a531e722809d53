/** What is missing, read from the catalogue and from the counted wishes, in words. */
import type { MissingView } from '@/components/missing/Missing';
import { callWaits } from '@/db/calls';
import { roundList } from '@/db/freshness';
import { unmetWishes } from '@/db/unmet';
import { stateOf } from '@/domain/freshness/freshness';
import { WAITS, type Wait } from '@/domain/meeting/meeting';
import { csvOf, gapsIn, STATES, STEP, sharesOf, unmetShown } from '@/domain/missing/missing';
import { labelOf, taxonomy } from '@/domain/taxonomy';
import { database, served } from './catalogue';
import { addressIn } from './locales';
import { inLanguage } from './words';

/** Rung so often in vain, an offer is one that nobody can reach. */
const RUNG_IN_VAIN = 2;
const EVERY_ROUND = 10_000;

export function missingView(locale: string): MissingView {
  const { cards, bySlug, towns, day } = served();
  const label = (key: string) => {
    const found = labelOf(key);
    return found ? inLanguage(found, locale) : key;
  };
  const nameOf = (slug: string) => towns.get(slug)?.name ?? slug;
  const areas = [...new Set([...towns.values()].map(({ area }) => area))].filter((slug) => towns.has(slug));
  const heads = taxonomy.topics.map(({ key }) => key);
  return {
    unmet: unmetShown(unmetWishes(database())).map(({ key, town, atLeast }) => ({
      ...{ wish: label(key), town: town && nameOf(town), atLeast },
    })),
    gaps: gapsIn(cards, areas, heads).map(({ area, offers, empty }) => ({
      ...{ town: nameOf(area), href: addressIn(locale, `/by/${area}`), offers, empty: empty.map(label) },
    })),
    shares: sharesOf([...bySlug.values()].map(({ offer }) => stateOf(offer, day))),
  };
}

/** Offers that were rung in vain more than once. For the staff only. */
export const unreachable = (locale: string): { title: string; href: string; rings: number }[] =>
  roundList(database(), served().day, EVERY_ROUND)
    .filter(({ rings }) => rings >= RUNG_IN_VAIN)
    .map(({ offer, rings }) => ({ title: offer.title, href: addressIn(locale, `/tilbud/${offer.slug}`), rings }));

/** How long people waited to be rung, in steps of five. For the staff only. */
export const waits = (): { wait: Wait; atLeast: number }[] => {
  const counts = callWaits(database());
  return WAITS.flatMap((wait) => {
    const count = counts.find((each) => each.wait === wait)?.count ?? 0;
    const atLeast = Math.floor(count / STEP) * STEP;
    return atLeast > 0 ? [{ wait, atLeast }] : [];
  });
};

/** The same for a spreadsheet. @param more rows for the staff only */
export function missingFile(more: readonly (string | number)[][] = []): Response {
  const { unmet, gaps, shares } = missingView('da');
  const rows = [
    ['hvad', 'emne', 'by', 'antal'],
    ...unmet.map(({ wish, town, atLeast }) => ['ønske, mindst', wish, town ?? '', atLeast]),
    ...gaps.flatMap(({ town, empty }) => empty.map((topic) => ['intet tilbud', topic, town, 0])),
    ...STATES.map((state) => ['tilbud', state, '', shares[state]]),
    ...more,
  ];
  return new Response(csvOf(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="mangler.csv"',
      'cache-control': 'no-store',
    },
  });
}
