/**
 * Sixteen readers who ask for the same page as fast as it is answered, in a process of its own. Also the floor: a
 * server that does nothing but send a body of the same size. Started by `askLoad`, which it answers with one message.
 */
import { fork } from 'node:child_process';
import http from 'node:http';
import { type Spread, spreadOf } from './figures';

export type Question = {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  seconds: number;
};
/** `answers` counts those of the warm-up too. */
export type Load = { perSecond: number; ms: Spread; bytes: number; answers: number; failed: number };

const CONNECTIONS = 16;
/** At the beginning connections are made and code is compiled: not counted. */
const WARM_UP = 0.2;
/** An answer slower than this counts as none. Long, because at 100,000 offers sixteen wait for one another. */
const PATIENCE = 120_000;

/** @returns bytes of the body, as they came over the wire; throws for anything but 200 */
export function askOnce({ url, method = 'GET', headers, body }: Question, agent?: http.Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent, timeout: PATIENCE }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.on('end', () => (answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${answer.statusCode}`))));
      answer.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error('too slow')));
    request.on('error', reject);
    request.end(body);
  });
}

async function load(question: Question): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const begun = performance.now();
  const counted = begun + question.seconds * 1000 * WARM_UP;
  const end = begun + question.seconds * 1000 * (1 + WARM_UP);
  const times: number[] = [];
  let answers = 0;
  let failed = 0;
  let bytes = 0;
  let last = counted;
  async function reader() {
    // One more than the time allows, if the first answer takes longer than all of it.
    while (performance.now() < end || answers + failed === 0) {
      const asked = performance.now();
      try {
        bytes = await askOnce(question, agent);
        const now = performance.now();
        answers++;
        if (now > counted) {
          times.push(now - asked);
          last = now;
        }
      } catch {
        failed++;
      }
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, reader));
  agent.destroy();
  return {
    perSecond: (times.length * 1000) / Math.max(1, last - counted),
    ms: spreadOf(times),
    bytes,
    answers,
    failed,
  };
}

/** Loads an address from another process, so that asking and measuring do not share a thread with anything else. */
export const askLoad = (question: Question): Promise<Load> =>
  inOtherProcess<Load>(new URL(import.meta.url).pathname, [JSON.stringify(question)]);

/** Runs a file of the bench in a process of its own and gives back its one message. */
export function inOtherProcess<Answer>(file: string, args: string[], nodeArgs: string[] = []): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(file, args, { execArgv: [...process.execArgv, ...nodeArgs], serialization: 'advanced' });
    child.on('message', (answer) => resolve(answer as Answer));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${file} stopped with ${code} and gave no answer.`)));
  });
}

/** The least a server can do: the same number of bytes, ready beforehand, uncompressed. */
export async function loadFloor(bytes: number, seconds: number): Promise<Load> {
  const body = Buffer.alloc(bytes, 'a');
  const server = http.createServer((_, answer) => answer.end(body)).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  try {
    return await askLoad({ url: `http://127.0.0.1:${port}/`, seconds });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

if (process.send && process.argv[1]?.endsWith('load.ts'))
  load(JSON.parse(process.argv[2] ?? '{}')).then((answer) => process.send?.(answer, () => process.exit(0)));
