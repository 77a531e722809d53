/** What an editor makes of a proposal: what was sent, laid upon what is public now, with their choices and their own edits. */
import { put } from './edit';
import { type Edits, wordsToEdit } from './edit-form';
import { type Choose, type Conflict, laidUpon } from './merge';
import { type Proposal, Values } from './proposal';

/** `open`: both have changed it, and the editor has not said which. `wrong`: names of fields that cannot be kept so. */
export type MadeWith = { ok: true; values: Values } | { ok: false; open: Conflict[]; wrong: string[] };

const isAbout = ({ name }: Conflict, path: readonly string[]): boolean => {
  const written = path.join('.');
  return written === name || written.startsWith(`${name}.`) || name.startsWith(`${written}.`);
};

/** Who wrote it anew has chosen too. */
export function madeWith(
  found: Pick<Proposal, 'base' | 'values'>,
  now: Values,
  { puts }: Pick<Edits, 'puts'>,
  choose: Choose,
): MadeWith {
  const laid = laidUpon(found, now, choose);
  const open = laid.conflicts.filter(
    (each) => choose(each.name) === null && !puts.some(({ path }) => isAbout(each, path)),
  );
  const next = puts.reduce<Record<string, unknown>>((values, { path, value }) => put(values, path, value), laid.values);
  const read = Values.safeParse(next);
  if (read.success && open.length === 0) return { ok: true, values: read.data };
  const paths = read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
  return { ok: false, open, wrong: paths.length > 0 ? fieldsAt(laid.values, paths) : [] };
}

/** The field of the form that each stands in; the first one where none does, so that something is said. */
function fieldsAt(values: Values, paths: readonly string[]): string[] {
  const words = wordsToEdit(values).map(({ name }) => name);
  const rows: [string, string][] = [
    ...([
      ['offer.schedule', 'when'],
      ['offer.price', 'amount'],
      ['offer.age', 'ageMax'],
    ] as [string, string][]),
    ['place.position', 'place.lat'],
  ];
  const found = paths.flatMap((path) => {
    const word = words.find((name) => path === name || path.startsWith(`${name}.`));
    return word ?? rows.find(([start]) => path.startsWith(start))?.[1] ?? [];
  });
  return found.length > 0 ? [...new Set(found)] : words.slice(0, 1);
}
