/** What somebody asks of `npm run import`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Source } from '../db/import-sources';
import { COLUMNS, headingOf } from '../domain/import/columns';
import { IMPORT_TRUST, ImportSource } from '../domain/import/source';
import { slugOf } from '../domain/register/values';
import { StartError } from './explain';

export const HELP = `npm run import -- FILE [--yes]
  Reads a list from elsewhere (CSV, XLSX, JSON, JSON Lines, GeoJSON, HSDS) and says what would come of it.
  --yes               then puts it in: all of it at once, or nothing
  --source KEY        a source we know, or the key of a new one; without it made of the file's name
  --name NAME         what the source is called          --url ADDRESS   where it is found
  --licence TEXT      on which terms                     --no-share      it may not be passed on
  --trust 1-9         how far it is believed (${IMPORT_TRUST})         --part          the file is not all they have
  --column THEIRS=OURS  as often as needed, remembered for the source; ours are
                      ${COLUMNS.map((key) => `${key} («${headingOf(key)}»)`).join(', ')}
  --json              one line for each entry, and the counts last`;

export type ImportOptions = {
  file: string;
  yes: boolean;
  json: boolean;
  source: (known: (key: string) => Source | null) => ImportSource;
};
/** By the server: an upload by its id, or a source to fetch from. */
export type ImportErrand = { stage: string } | { apply: string } | { pull: string } | { pullDue: true };

const parse = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: {
      source: { type: 'string' },
      name: { type: 'string' },
      url: { type: 'string' },
      licence: { type: 'string' },
      'no-share': { type: 'boolean' },
      trust: { type: 'string' },
      part: { type: 'boolean' },
      column: { type: 'string', multiple: true, default: [] },
      yes: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      stage: { type: 'string' },
      apply: { type: 'string' },
      pull: { type: 'string' },
      'pull-due': { type: 'boolean' },
    },
  });

/** @throws StartError for what the person at the keyboard can mend */
export function readImportOptions(args: string[]): ImportOptions | ImportErrand | 'help' {
  let read: ReturnType<typeof parse>;
  try {
    read = parse(args);
  } catch (cause) {
    throw new StartError(`${cause instanceof Error ? cause.message : cause}\n\n${HELP}`);
  }
  const { values, positionals } = read;
  if (values.help) return 'help';
  if (values.stage !== undefined) return { stage: values.stage };
  if (values.apply !== undefined) return { apply: values.apply };
  if (values.pull !== undefined) return { pull: values.pull };
  if (values['pull-due']) return { pullDue: true };
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new StartError(`One file, please.\n\n${HELP}`);
  const { yes, json } = values;
  return { file, yes, json, source: (known) => sourceFrom(values, file, known) };
}

function columnsFrom(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      const [theirs, ours] = [pair.slice(0, at), pair.slice(at + 1)];
      if (at < 1 || (ours !== '' && !COLUMNS.includes(ours)))
        throw new StartError(`--column ${pair}: it must be THEIRS=OURS, and ours one of ${COLUMNS.join(', ')}.`);
      return [theirs, ours];
    }),
  );
}

/** What is not said stays as it was for a source we know. */
function sourceFrom(
  values: ReturnType<typeof parse>['values'],
  file: string,
  known: (key: string) => Source | null,
): ImportSource {
  const bare = path.basename(file).replace(/\.[^.]*$/, '');
  const key = values.source ?? slugOf(values.name ?? bare);
  const { pulledOn: _, pullSaid: __, ...before } = known(key) ?? ({} as Partial<Source>);
  const read = ImportSource.safeParse({
    ...{ key, name: bare, kind: 'file', licence: '', share: true, trust: IMPORT_TRUST, isWhole: true },
    ...before,
    ...(values.name !== undefined && { name: values.name }),
    ...(values.url !== undefined && { url: values.url }),
    ...(values.licence !== undefined && { licence: values.licence }),
    ...(values['no-share'] && { share: false }),
    ...(values.trust !== undefined && { trust: Number(values.trust) }),
    ...(values.part && { isWhole: false }),
    columns: { ...before.columns, ...columnsFrom(values.column) },
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new StartError(`--${issue?.path.join('.')}: ${issue?.message}\n\n${HELP}`);
}
