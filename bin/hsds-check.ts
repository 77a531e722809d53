/**
 * `npm run hsds-check -- URL --schemas FOLDER`: looks at any HSDS API from outside, by the published JSON Schemas, and
 * says which points hold. It waits as long as it is told to (Retry-After). The schemas are the standard's own, and are not here:
 * https://github.com/openreferral/specification/tree/3.1/schema
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Answer, type Ask, apiOf, CHECKED, NotHere, recordOf, type Validate } from '../domain/hsds/check/api';
import { pointsOf } from '../domain/hsds/check/points';

const USAGE =
  'Say where the API is, and where the schemas are: npm run hsds-check -- https://example.org/api/hsds --schemas FOLDER [--json]';
const TIMES = 20;

/** Follows the API's own wish to be left alone for a while. */
export const askAt =
  (home: string, wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))): Ask =>
  async (where, how = {}) => {
    const address = /^https?:/.test(where) ? where : `${home}${where}`;
    for (let time = 1; ; time++) {
      const answer = await fetch(address, how);
      const text = await answer.text();
      if (answer.status === 429 && time < TIMES) {
        await wait(Number(answer.headers.get('retry-after') ?? 1));
        continue;
      }
      return { status: answer.status, text, header: (name) => answer.headers.get(name) } satisfies Answer;
    }
  };

/** The published files refer to each other by name. What else stands in them is for other tools. */
export function schemasIn(folder: string): Validate {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const schema = recordOf(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    if (schema.type === 'object' && schema.properties) ajv.addSchema({ ...schema, $id: file });
  }
  return (list, entry) => {
    const validate = ajv.getSchema(`${CHECKED[list]}.json`);
    if (!validate) throw new Error(`${folder} has no ${CHECKED[list]}.json`);
    return validate(entry)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { schemas: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [home] = positionals;
  if (!home || !URL.canParse(home) || !values.schemas || !existsSync(values.schemas)) {
    console.error(USAGE);
    return 2;
  }
  const ask = askAt(home.replace(/\/$/, ''));
  const told: { point: string; level: string; result: string; why?: string }[] = [];
  for (const { name, level, look } of pointsOf(apiOf(ask), schemasIn(values.schemas))) {
    let result = 'passed';
    let why = '';
    try {
      await look();
    } catch (cause) {
      result = cause instanceof NotHere ? 'not there' : 'failed';
      why = cause instanceof Error ? cause.message : String(cause);
    }
    told.push({ point: name, level, result, ...(why && { why }) });
    if (!values.json)
      console.log(`${result.padEnd(9)} ${level.padEnd(6)} ${name}${why && `\n                 ${why}`}`);
  }
  const count = (of: string) => told.filter(({ result }) => result === of).length;
  if (values.json) console.log(JSON.stringify(told, null, 1));
  else
    console.log(
      `\n${told.length} points: ${count('passed')} passed, ${count('failed')} failed, ${count('not there')} not there`,
    );
  return told.some(({ result, level }) => result === 'failed' && level === 'must') ? 1 : 0;
}

process.exitCode = await run();
