/** Which of our columns each column of somebody's table is: as it was said last time, else guessed by its name. */
import { COLUMNS as TABLE } from '../exchange/columns';

/** The keys of our columns, in the order of our own file. */
export const COLUMNS: readonly string[] = TABLE.map(({ key }) => key);
/** Column by its key → what it is called in our own file. */
export const headingOf = (key: string): string => TABLE.find((column) => column.key === key)?.heading ?? key;

const nameKey = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[_\s]+/g, ' ');
const byName = new Map<string, string>();
for (const { key, heading, also } of TABLE.toReversed())
  for (const name of [...also, heading, key]) byName.set(nameKey(name), key);

/**
 * @param remembered their column → ours, '' for one that is not used; an editor's word goes before any guess
 * @returns for each of their columns ours, or ''; each of ours at most once
 */
export function guessed(
  header: readonly string[],
  remembered: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const taken = new Set<string>();
  const said = new Map(header.flatMap((name) => (name in remembered ? [[name, remembered[name] as string]] : [])));
  const claim = (key: string) => {
    if (key === '' || taken.has(key) || !COLUMNS.includes(key)) return '';
    taken.add(key);
    return key;
  };
  const own = new Map([...said].map(([name, key]) => [name, claim(key)]));
  return Object.fromEntries(header.map((name) => [name, own.get(name) ?? claim(byName.get(nameKey(name)) ?? '')]));
}
