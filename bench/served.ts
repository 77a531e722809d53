/** What the running server can do, address by address, and what its pages weigh. */

import { median } from './figures';
import { postOf } from './form';
import { askLoad, askOnce, type Load, loadFloor, type Question } from './load';
import { TYPED_WORD } from './queries';
import { countUp } from './seeding';
import { type Server, startServer } from './server';

export type Served = {
  firstAnswerMs: number;
  /** `workMs`: the processor's time for one answer, which a busy machine disturbs less than the clock. */
  loads: { name: string; load: Load; workMs: number }[];
  floor: Load;
  /** One reader, one question at a time. */
  aloneMs: number;
  /** Bytes of each page's HTML. */
  pages: { name: string; raw: number; gzip: number }[];
  form: number;
  afterChangeMs: number;
  memoryMB: number;
};

export const TOPIC_PAGE = '/emne/strik';
const GZIP = { 'accept-encoding': 'gzip' };

/** An offer's own page: the first that the list leads to. */
export async function offerPage(origin: string): Promise<string> {
  const html = await (await fetch(`${origin}/find`)).text();
  const path = /href="(\/tilbud\/[^"]+)"/.exec(html)?.[1];
  if (!path) throw new Error('The list on /find leads to no offer.');
  return path;
}

/** A form that is refused is refused quickly: the word must stand in the answer's own field. */
async function checkPost({ url, method, headers, body }: Question): Promise<void> {
  const { 'content-length': _, ...told } = headers ?? {};
  const answer = await (await fetch(url, { method, headers: told, body })).text();
  if (!answer.includes(`value="${TYPED_WORD}"`)) throw new Error('The form without script was not answered.');
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function query(server: Server, folder: string, seconds: number, say: (words: string) => void): Promise<Served> {
  const { origin } = server;
  const html = await (await fetch(`${origin}/find`)).text();
  const offer = await offerPage(origin);
  const post = postOf(origin, html, TYPED_WORD, seconds);
  await checkPost(post);
  const questions = [
    { name: 'GET /find', url: `${origin}/find`, seconds },
    { name: 'GET /find, gzip', url: `${origin}/find`, headers: GZIP, seconds },
    { name: 'GET /tilbud/…', url: origin + offer, seconds },
    { name: `GET ${TOPIC_PAGE}`, url: origin + TOPIC_PAGE, seconds },
    { name: 'POST /find (a word, no script)', ...post },
    { name: 'GET /akut (a page without a list)', url: `${origin}/akut`, seconds },
    { name: 'GET /api/health', url: `${origin}/api/health`, seconds },
  ];
  const loads: Served['loads'] = [];
  for (const { name, ...question } of questions) {
    say(`  ${name}`);
    const before = server.workedMs();
    const load = await askLoad(question);
    loads.push({ name, load, workMs: (server.workedMs() - before) / load.answers });
  }
  const alone: number[] = [];
  for (let n = 0; n < 5; n++) alone.push(await msOf(() => askOnce({ url: `${origin}/find`, seconds })));
  const floor = await loadFloor(Buffer.byteLength(html), Math.min(2, seconds));
  const pages: Served['pages'] = [];
  for (const [name, path] of [
    ['/', '/'],
    ['/find', '/find'],
    ['/tilbud/…', offer],
    [TOPIC_PAGE, TOPIC_PAGE],
  ] as const)
    pages.push({
      name,
      raw: await askOnce({ url: origin + path, seconds }),
      gzip: await askOnce({ url: origin + path, headers: GZIP, seconds }),
    });
  const memoryMB = server.memoryMB();
  countUp(folder);
  const afterChangeMs = await msOf(() => askOnce({ url: `${origin}/find`, seconds }));
  const form = Buffer.byteLength(post.body ?? '');
  return {
    firstAnswerMs: server.firstAnswerMs,
    loads,
    floor,
    aloneMs: median(alone),
    pages,
    form,
    afterChangeMs,
    memoryMB,
  };
}

export async function measureServed(folder: string, seconds: number, say: (words: string) => void): Promise<Served> {
  const server = await startServer(folder);
  try {
    return await query(server, folder, seconds, say);
  } finally {
    await server.stop();
  }
}
