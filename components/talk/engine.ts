/** What understands and finds, in one file that the page fetches when somebody sits down at the table. */
import type { PageCatalogue } from '@/components/find/engine';
import type { TownOption } from '@/components/find/types';
import type { Ask } from '@/domain/ask/ask';
import { understand } from '@/domain/ask/understand';
import type { Measure } from '@/domain/find';
import { measureFrom } from '@/domain/geo/measure';
import { type Asking, type Found, foundFor } from '@/domain/talk/finding';

export type Engine = { understand: (sentence: string) => Ask; find: (table: Asking) => Found };

export function engineOf({ index, day, crisis }: PageCatalogue, towns: TownOption[]): Engine {
  const words = { index: index.index, crisis, towns: Object.fromEntries(towns.map(({ slug, name }) => [slug, name])) };
  const measures = new Map<string, Measure>();
  const measureOf = ({ ask }: Asking): Measure | undefined => {
    const town = towns.find(({ slug }) => slug === ask.place?.key);
    if (!town) return undefined;
    const measure = measures.get(town.slug) ?? measureFrom([town.lat, town.lng]);
    measures.set(town.slug, measure);
    return measure;
  };
  return {
    understand: (sentence) => understand(sentence, words),
    find: (table) => foundFor(table, index, day, measureOf(table)),
  };
}
