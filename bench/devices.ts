/** Devices at sealed plans, as the server meets them: each holds a line open, writes, and reads when it is told to. */
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { lettersOf } from '../domain/base64';
import { EnvelopeEvent, idOf } from '../domain/envelope';

const EVENT = /^data: (.*)$/gm;
/** Bytes of a sealed plan: most are short, some have been written in for months. Always the same ones. */
const SIZES = [2, 3, 4, 4, 6, 8, 8, 12, 16, 48].map((kilobytes) => kilobytes * 1024);

export type Plan = { id: string; read: string; write: string; version: number; sealed: string };

const token = () => randomBytes(32).toString('base64url');
export async function newPlan(number: number): Promise<Plan> {
  const write = token();
  return {
    id: lettersOf(await idOf(write)),
    read: token(),
    write,
    version: 1,
    sealed: randomBytes(SIZES[number % SIZES.length] ?? 4096).toString('base64url'),
  };
}

/** Lines that are held open have sockets of their own; what is asked shares some, as a browser does. */
const held = new http.Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
const shared = new http.Agent({ keepAlive: true, maxSockets: 128 });

type Said = { status: number; text: string };

function ask(url: string, method: string, shown: string | null, body?: unknown): Promise<Said> {
  return new Promise((resolve, reject) => {
    const headers = shown ? { authorization: `Bearer ${shown}` } : {};
    const request = http.request(url, { method, agent: shared, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      answer.on('error', reject);
    });
    // A socket that the server had just closed: asked anew, as a browser does.
    request.on('error', (cause) => {
      if (request.reusedSocket && 'code' in cause && cause.code === 'ECONNRESET')
        ask(url, method, shown, body).then(resolve, reject);
      else reject(cause);
    });
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

export async function lay(origin: string, { id, read, write, version, sealed }: Plan): Promise<void> {
  const body = { id, version, sealed, days: 1, read, write };
  const { status } = await ask(`${origin}/api/envelopes`, 'POST', null, body);
  if (status !== 201) throw new Error(`A plan could not be laid there: ${status}.`);
}

/** Writes the next version. @returns the answer's status */
export async function writeNext(origin: string, plan: Plan): Promise<number> {
  plan.version += 1;
  const { version, sealed } = plan;
  const { status } = await ask(`${origin}/api/envelopes/${plan.id}`, 'PUT', plan.write, { version, sealed });
  if (status !== 200) plan.version -= 1;
  return status;
}

/** @returns the version that was read, or null when it was not given */
export async function readNewest(origin: string, plan: Plan): Promise<number | null> {
  const { status, text } = await ask(`${origin}/api/envelopes/${plan.id}`, 'GET', plan.read);
  return status === 200 ? (JSON.parse(text) as { version: number }).version : null;
}

/**
 * Holds a line open until it is closed.
 * @param hear each version that is told of
 * @param lose the line ended without our asking for it
 * @returns how to close it, once the first version has been heard
 */
export function listen(origin: string, plan: Plan, hear: (version: number) => void, lose: () => void) {
  return new Promise<() => void>((resolve, reject) => {
    let isClosed = false;
    const close = () => {
      isClosed = true;
      request.destroy();
    };
    const request = http.request(`${origin}/api/envelopes/${plan.id}/events`, {
      agent: held,
      headers: { authorization: `Bearer ${plan.read}`, 'accept-encoding': 'gzip' },
    });
    request.on('error', (cause) => (isClosed ? undefined : reject(cause)));
    request.on('response', (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`Nobody may listen: ${answer.statusCode}.`));
      answer.setEncoding('utf8');
      answer.on('data', (words: string) => {
        for (const [, data] of words.matchAll(EVENT)) {
          const event = EnvelopeEvent.parse(JSON.parse(data ?? ''));
          if ('version' in event) hear(event.version);
          resolve(close);
        }
      });
      answer.on('error', () => undefined);
      answer.on('close', () => (isClosed ? undefined : lose()));
    });
    request.end();
  });
}
