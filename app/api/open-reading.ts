/** How all that is open is read: not without end, again only when it has changed, and by anybody's page. */
import { createHash } from 'node:crypto';
import { database, served } from '@/app/catalogue';
import { settings } from '@/app/settings';
import { dataVersion } from '@/db/audit';
import { clientOf } from './envelopes/client';
import { allowances, logFailure } from './envelopes/keeping';
import { CORS, problem } from './problem';

/** Generous for a harvester that asks for every entry by itself; a second one at the same address waits a little. */
export const OPEN_A_MINUTE = 1200;
const SECONDS_KEPT = 60;

export type Open = {
  body: string | ReadableStream<Uint8Array>;
  type: string;
  status?: number;
  headers?: Record<string, string>;
};

/** Changes when anything that is open changes, and at midnight in Copenhagen. */
export const openVersion = (): string => `${served().version}-${dataVersion(database())}-${served().day}`;

/**
 * Answers one request. `work` is asked only when the asker does not have the answer already.
 * @param part what the answer depends on beside the address: the words of a form that was posted
 */
export async function reading(
  request: Request,
  work: () => Open | Response | Promise<Open | Response>,
  part = '',
): Promise<Response> {
  const wait = allowances().take(
    'open',
    clientOf(request.headers, settings.trustedProxies),
    { aMinute: OPEN_A_MINUTE },
    Date.now(),
  );
  if (wait > 0)
    return problem(
      429,
      'too-often',
      'Too many requests',
      `Please ask again in ${wait} seconds.`,
      {},
      {
        'retry-after': String(wait),
      },
    );
  try {
    const { pathname, search } = new URL(request.url);
    const name = createHash('sha256').update(`${openVersion()} ${pathname}${search} ${part}`).digest('base64url');
    // Weak: the same words, whether they travel compressed or not.
    const etag = `W/"${name.slice(0, 22)}"`;
    const kept = { etag, 'cache-control': `public, max-age=${SECONDS_KEPT}`, ...CORS };
    if (hasAlready(request, etag)) return new Response(null, { status: 304, headers: kept });
    const answer = await work();
    if (answer instanceof Response) return answer;
    return new Response(answer.body, {
      status: answer.status ?? 200,
      headers: { 'content-type': answer.type, ...kept, ...answer.headers },
    });
  } catch (cause) {
    logFailure('Open data could not be read.', cause);
    return problem(500, 'our-fault', 'Something went wrong here', 'It is not you. Please try again in a while.');
  }
}

const hasAlready = ({ headers }: Request, etag: string): boolean =>
  headers
    .get('if-none-match')
    ?.split(',')
    .some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag.replace(/^W\//, '')) === true;

/** Before a script of somebody's page asks, its browser asks whether it may. */
export const mayRead = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
      'access-control-allow-headers': 'Content-Type, If-None-Match',
      'access-control-max-age': '86400',
    },
  });
