/** What was asked of the bench: which sizes, how thoroughly, and in what form the answer is wanted. */
import { parseArgs } from 'node:util';

const USUAL_SIZES = [300, 1000, 5000, 100_000];
/** Writing 100,000 offers takes minutes; somebody in a hurry does not want to wait for them. */
const QUICK_SIZES = [300, 1000, 5000];
/** The size that the goals are set for, and the one that a browser is sent to. */
export const GOAL_SIZE = 1000;

export type Options = {
  sizes: number[];
  quick: boolean;
  json: boolean;
  browser: boolean;
  /** Seconds that each address is asked for. */
  loadSeconds: number;
  /** How many fresh visits a browser figure is the median of. */
  visits: number;
};

export const HELP = `npm run bench -- [--sizes 300,1000,5000,100000] [--quick] [--no-browser] [--json]
  --sizes       how many synthetic offers; Kolding's own catalogue always comes first
  --quick       shorter, with fewer visits and without the 100,000: for a look, not for a record
  --no-browser  leaves out what only a browser can tell
  --json        prints every figure as JSON instead of the table`;

/** @throws Error with a sentence when an option is not understood */
export function readOptions(args: string[]): Options | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string' },
      quick: { type: 'boolean', default: false },
      'no-browser': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const { quick, json } = values;
  const sizes = values.sizes?.split(',').map(Number) ?? (quick ? QUICK_SIZES : USUAL_SIZES);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new Error(`--sizes must be whole numbers with commas between, such as ${USUAL_SIZES.join()}.`);
  return {
    sizes: [...new Set(sizes)].toSorted((a, b) => a - b),
    quick,
    json,
    browser: !values['no-browser'],
    loadSeconds: quick ? 2 : 5,
    visits: quick ? 1 : 5,
  };
}
