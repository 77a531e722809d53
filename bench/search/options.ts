/** What was asked of the search bench: which sizes, which engines, how many questions, and in what form. */
import { parseArgs } from 'node:util';
import { ENGINES } from './engine';

const SIZES = [1000, 10_000, 100_000];
const EACH = 45;

export type Options = {
  sizes: number[];
  engines: string[];
  /** Questions of each kind. */
  each: number;
  json: boolean;
  /** A folder to write catalogues and questions into, instead of measuring. */
  write: string | null;
};

export const HELP = `npm run bench:search -- [--sizes ${SIZES}] [--engines a,b] [--queries ${EACH}] [--json] [--write FOLDER]
  --sizes    how many made-up offers
  --engines  of ${Object.keys(ENGINES).join(', ')}
  --queries  how many of each of the nine kinds
  --json     prints every figure as JSON instead of the tables
  --write    measures nothing, and writes catalogue-N.jsonl and queries-N.jsonl into a folder`;

/** @throws Error with a sentence when an option is not understood */
export function readOptions(args: string[]): Options | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string' },
      engines: { type: 'string' },
      queries: { type: 'string' },
      json: { type: 'boolean', default: false },
      write: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const sizes = values.sizes?.split(',').map(Number) ?? SIZES;
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new Error(`--sizes must be whole numbers with commas between, such as ${SIZES}.`);
  const engines = values.engines?.split(',') ?? Object.keys(ENGINES);
  const unknown = engines.find((name) => !(name in ENGINES));
  if (unknown !== undefined) throw new Error(`--engines knows ${Object.keys(ENGINES).join(', ')}; not «${unknown}».`);
  const each = Number(values.queries ?? EACH);
  if (!Number.isInteger(each) || each < 1) throw new Error('--queries must be a whole number.');
  return {
    sizes: [...new Set(sizes)].toSorted((a, b) => a - b),
    engines,
    each,
    json: values.json,
    write: values.write ?? null,
  };
}
