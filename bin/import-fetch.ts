/** Every service of an HSDS API, page by page, written to a file one a line. Polite, patient, and never without end. */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const PER_PAGE = 100;
const PAGES_MAX = 2000;
const ANSWER_BYTES_MAX = 64 * 1024 * 1024;
const ANSWER_MS = 30_000;
/** Who is told to wait waits, but not all night. */
const WAIT_S_MAX = 120;
const TRIES = 4;
const AT_ONCE = 4;

/** `unreachable`: no answer, or an error of theirs. `moved`: it sends us to another host, which an editor has to say yes to. */
export class Unfetched extends Error {
  constructor(readonly why: 'unreachable' | 'moved' | 'not_hsds' | 'too_large') {
    super(why);
  }
}

const Page = z.looseObject({
  total_pages: z.number().int().min(0).optional(),
  page_number: z.number().int().optional(),
  last_page: z.boolean().optional(),
  contents: z.array(z.looseObject({ id: z.string() })),
});
type Service = z.infer<typeof Page>['contents'][number];
/** One of these tells that a service stands there whole, and not as a line of a list. */
const NESTED = ['service_at_locations', 'schedules', 'phones', 'contacts', 'attributes', 'languages', 'cost_options'];

/**
 * @param base the API's address, as https://example.org/api/hsds
 * @throws Unfetched when it could not be fetched to the end
 */
export async function fetchServices(base: string, file: string): Promise<number> {
  const out = createWriteStream(file, { mode: 0o600 });
  const root = base.replace(/\/+$/, '');
  let count = 0;
  let isWhole: boolean | null = null;
  try {
    for (let page = 1; page <= PAGES_MAX; page += 1) {
      const read = Page.safeParse(await answerOf(`${root}/services?full=true&per_page=${PER_PAGE}&page=${page}`));
      if (!read.success) throw new Unfetched('not_hsds');
      const { contents, total_pages: pages, last_page: last } = read.data;
      isWhole ??= contents.length === 0 ? null : contents.some((each) => NESTED.some((name) => name in each));
      const services = isWhole === false ? await each(contents, root) : contents;
      for (const service of services) if (!out.write(`${JSON.stringify(service)}\n`)) await drained(out);
      count += services.length;
      if (contents.length === 0 || last === true || (pages !== undefined && page >= pages)) return count;
    }
    throw new Unfetched('too_large');
  } finally {
    out.end();
    await finished(out);
  }
}

const drained = (out: NodeJS.EventEmitter): Promise<void> => new Promise((done) => out.once('drain', done));

/** Where the list tells only of names, each is asked for by itself. */
async function each(list: readonly Service[], root: string): Promise<Service[]> {
  const whole: Service[] = [];
  for (let n = 0; n < list.length; n += AT_ONCE) {
    const some = list.slice(n, n + AT_ONCE);
    const read = await Promise.all(some.map(({ id }) => answerOf(`${root}/services/${encodeURIComponent(id)}`)));
    whole.push(...(read as Service[]));
  }
  return whole;
}

async function answerOf(address: string): Promise<unknown> {
  for (let tried = 1; ; tried += 1) {
    const answer = await asked(address, tried);
    if (answer === null) continue;
    try {
      return JSON.parse(await textOf(answer));
    } catch (cause) {
      if (cause instanceof Unfetched) throw cause;
      throw new Unfetched(cause instanceof SyntaxError ? 'not_hsds' : 'unreachable');
    }
  }
}

/** Null: to be tried again. */
async function asked(address: string, tried: number): Promise<Response | null> {
  let answer: Response;
  try {
    answer = await fetch(address, {
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
  } catch {
    if (tried >= TRIES) throw new Unfetched('unreachable');
    await wait(2 ** tried * 250);
    return null;
  }
  if (answer.ok) return answer;
  await answer.body?.cancel();
  if (answer.status >= 300 && answer.status < 400) throw new Unfetched('moved');
  const mayTryAgain = answer.status === 429 || answer.status >= 500;
  if (!mayTryAgain || tried >= TRIES) throw new Unfetched(answer.status === 404 ? 'not_hsds' : 'unreachable');
  const told = Number(answer.headers.get('retry-after'));
  await wait(Math.min(WAIT_S_MAX, told > 0 ? told : 2 ** tried) * 1000);
  return null;
}

async function textOf(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (!answer.body) return '';
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > ANSWER_BYTES_MAX) throw new Unfetched('too_large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
