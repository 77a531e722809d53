/** What is read of a request and what is answered: the same for every address here. Nothing that was sent is quoted. */
import type { z } from 'zod';
import { settings } from '@/app/settings';
import type { Kept } from '@/db/envelopes';
import { EnvelopeId, REQUEST_MAX, type Refused, SEALED_LETTERS_MAX, SEALED_MAX } from '@/domain/envelope';
import { clientOf } from './client';
import { allowances, logFailure } from './keeping';
import { WRONG_A_MINUTE } from './limits';

const STATUS: Record<Refused['why'], number> = {
  ...{ shape: 400, elsewhere: 403, gone: 404, taken: 409, large: 413, later: 429, full: 503 },
};
const FULL_SECONDS = 3600;
const BROKEN_SECONDS = 10;

export const answer = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

/** @param seconds when it may be tried again, for `later` and `full` */
export function refuse(
  why: Refused['why'],
  seconds = why === 'full' ? FULL_SECONDS : 0,
  status = STATUS[why],
): Response {
  const body: Refused = { why };
  const headers = { 'cache-control': 'no-store', ...(seconds > 0 && { 'retry-after': String(seconds) }) };
  return Response.json(body, { status, headers });
}

/** What only we can mend is logged without a word of what was asked, and the device tries again. */
export async function guarded(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (cause) {
    logFailure('An envelope could not be kept or handed out.', cause);
    return refuse('later', BROKEN_SECONDS, 503);
  }
}

/** Takes one from the asker's bucket; 0, or seconds to wait. The address goes no further than this. */
export const waitFor = (what: string, request: Request, aMinute: number): number =>
  allowances().take(what, clientOf(request.headers, settings.trustedProxies), { aMinute }, Date.now());

/** Gone, never there, another token: one answer. Who is wrong again and again is asked to wait. */
export function notThere(request: Request): Response {
  const seconds = waitFor('wrong', request, WRONG_A_MINUTE);
  return seconds > 0 ? refuse('later', seconds) : refuse('gone');
}

/** Only our own pages may have a browser write. Programs that are no browser send neither header. */
export function isFromElsewhere({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site !== 'same-origin';
  const origin = headers.get('origin');
  if (!origin) return false;
  if (!URL.canParse(origin)) return true;
  const ours = [headers.get('host'), headers.get('x-forwarded-host'), new URL(settings.publicUrl).host];
  return !ours.includes(new URL(origin).host);
}

/** Which envelope, and the token that was shown; null when either is none at all. */
export async function asked(request: Request, params: Promise<{ id: string }>) {
  const id = EnvelopeId.safeParse((await params).id);
  const token = /^Bearer ([A-Za-z0-9_-]{43})$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return id.success && token ? { id: id.data, token } : null;
}

export const keptSaid = ({ version, days, expires }: Kept) => ({
  version,
  days,
  expires: new Date(expires).toISOString(),
});

/** Reads no more than an envelope may fill, whatever the sender says of its length. */
async function textOf(request: Request): Promise<string | null> {
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  for (let bytes = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > REQUEST_MAX) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    parts.push(value);
  }
  return Buffer.concat(parts).toString('utf8');
}

const isTooLong = (said: unknown): boolean =>
  typeof said === 'object' &&
  said !== null &&
  'sealed' in said &&
  typeof said.sealed === 'string' &&
  said.sealed.length > SEALED_LETTERS_MAX;

/** The body as the schema has it with its sealed bytes, or why it is refused. */
export async function bodyAs<Body extends { sealed: string }>(
  request: Request,
  schema: z.ZodType<Body>,
): Promise<{ body: Body; sealed: Buffer } | { why: 'large' | 'shape' }> {
  const text = await textOf(request);
  if (text === null) return { why: 'large' };
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return { why: 'shape' };
  }
  if (isTooLong(said)) return { why: 'large' };
  const read = schema.safeParse(said);
  // One letter alone at the end is no byte: what came was cut.
  if (!read.success || read.data.sealed.length % 4 === 1) return { why: 'shape' };
  const sealed = Buffer.from(read.data.sealed, 'base64url');
  return sealed.length > SEALED_MAX ? { why: 'large' } : { body: read.data, sealed };
}
