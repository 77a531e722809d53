/** How rows become values of the domain, and facts rows. */
import type { Fact } from '../domain/offer';
import type { facts } from './schema';

type Known<T> = { [K in keyof T as null extends T[K] ? never : undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : undefined extends T[K] ? K : never]?: NonNullable<T[K]>;
};
/** NULL in the table is an absent key in the domain. */
export const known = <T extends object>(row: T): Known<T> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined)) as Known<T>;

type FactRow = Pick<typeof facts.$inferSelect, 'key' | 'value' | 'note' | 'checkedAt'>;

export const factRows = (told: Record<string, Fact>) => Object.entries(told).map(([key, fact]) => ({ key, ...fact }));

export const factsOf = (rows: FactRow[]): Record<string, Fact> =>
  Object.fromEntries(rows.map(({ key, value, note, checkedAt }) => [key, known({ value, note, checkedAt })]));

/** Rows by whom they belong to, in the order they came. */
export function groupBy<Row>(rows: Row[], owner: (row: Row) => string | null): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const slug = owner(row);
    if (slug === null) continue;
    const group = groups.get(slug);
    if (group) group.push(row);
    else groups.set(slug, [row]);
  }
  return groups;
}
