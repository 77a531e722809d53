/**
 * What is asked of the server about one envelope, and what it may answer. Tokens go in a header, and no address, header
 * or error says more than that. Whatever comes is read with the description both sides share.
 */

import { bytesFrom, lettersOf } from '@/domain/base64';
import { type Days, Envelope, Kept } from '@/domain/envelope';
import type { Lock } from './lock';
import type { Port } from './port';

export type Trouble =
  | { is: 'offline' }
  /** Milliseconds the server asks for. */
  | { is: 'busy'; wait: number }
  | { is: 'gone' }
  | { is: 'full' }
  /** What came is no answer. */
  | { is: 'broken' };
export type Sealed = Omit<Envelope, 'sealed'> & { sealed: Uint8Array };
export type Said<What> = { is: 'ok'; said: What } | Trouble;

const ADDRESS = '/api/envelopes';
/** A server that does not answer is one that is not there. */
const PATIENCE_MS = 20_000;
/** What a browser still sends when its page is on the way out. */
const KEEPALIVE_MAX = 60_000;

type Asking = { method: string; token?: string; body?: unknown; isLeaving?: boolean };

async function ask(port: Port, path: string, { method, token, body, isLeaving }: Asking): Promise<Response | null> {
  const text = body === undefined ? null : JSON.stringify(body);
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(text && { 'content-type': 'application/json' }),
  };
  const keepalive = isLeaving === true && (text?.length ?? 0) <= KEEPALIVE_MAX;
  const patience = new AbortController();
  const giveUp = port.wait(PATIENCE_MS, () => patience.abort());
  try {
    const init = { method, headers, body: text, cache: 'no-store', credentials: 'omit', keepalive } as const;
    return await port.fetch(ADDRESS + path, { ...init, referrerPolicy: 'no-referrer', signal: patience.signal });
  } catch {
    return null; // no net, or nobody there
  } finally {
    giveUp();
  }
}

const SECOND = 1000;
const BUSY_MS = 5 * SECOND;

export function troubleOf(response: Response): Trouble {
  const { status, headers } = response;
  if (status === 404) return { is: 'gone' };
  if (status === 413) return { is: 'full' };
  if (status === 429 || status === 503) {
    const seconds = Number(headers.get('retry-after'));
    return { is: 'busy', wait: seconds > 0 ? Math.min(seconds, 3600) * SECOND : BUSY_MS };
  }
  return status >= 500 ? { is: 'offline' } : { is: 'broken' };
}

/** A description of `domain/envelope.ts`. */
type Described<Body> = { safeParse: (said: unknown) => { success: true; data: Body } | { success: false } };

async function bodyOf<Body>(response: Response, schema: Described<Body>): Promise<Said<Body>> {
  let said: unknown;
  try {
    said = await response.json();
  } catch (cause) {
    // A line that breaks in the middle of an answer is no net; an answer that is no JSON is no answer.
    return { is: cause instanceof SyntaxError ? 'broken' : 'offline' };
  }
  const read = schema.safeParse(said);
  return read.success ? { is: 'ok', said: read.data } : { is: 'broken' };
}

async function envelopeOf(response: Response): Promise<Said<Sealed>> {
  const read = await bodyOf(response, Envelope);
  if (read.is !== 'ok') return read;
  const sealed = bytesFrom(read.said.sealed);
  return sealed ? { is: 'ok', said: { ...read.said, sealed } } : { is: 'broken' };
}

export async function readEnvelope(port: Port, { id, read }: Lock): Promise<Said<Sealed>> {
  const response = await ask(port, `/${id}`, { method: 'GET', token: read });
  if (!response) return { is: 'offline' };
  return response.ok ? envelopeOf(response) : troubleOf(response);
}

/** @returns `taken`: there is one already */
export async function createEnvelope(
  port: Port,
  { id, read, write }: Lock,
  { version, sealed, days }: { version: number; sealed: Uint8Array; days: Days },
): Promise<Said<Kept> | { is: 'taken' }> {
  const body = { id, version, sealed: lettersOf(sealed), days, read, write };
  const response = await ask(port, '', { method: 'POST', body });
  if (!response) return { is: 'offline' };
  if (response.status === 409) return { is: 'taken' };
  return response.ok ? bodyOf(response, Kept) : troubleOf(response);
}

export type Next = { version: number; sealed: Uint8Array; days: Days | undefined; isLeaving: boolean };

/** @returns `newer`: what another wrote meanwhile, to be merged */
export async function writeEnvelope(
  port: Port,
  { id, write }: Lock,
  { version, sealed, days, isLeaving }: Next,
): Promise<Said<Kept> | { is: 'newer'; said: Sealed }> {
  const body = { version, sealed: lettersOf(sealed), ...(days && { days }) };
  const response = await ask(port, `/${id}`, { method: 'PUT', token: write ?? '', body, isLeaving });
  if (!response) return { is: 'offline' };
  if (response.status === 409) {
    const newer = await envelopeOf(response);
    return newer.is === 'ok' ? { is: 'newer', said: newer.said } : newer;
  }
  return response.ok ? bodyOf(response, Kept) : troubleOf(response);
}

export async function deleteEnvelope(port: Port, { id, write }: Lock, isLeaving = false): Promise<Said<null>> {
  const response = await ask(port, `/${id}`, { method: 'DELETE', token: write ?? '', isLeaving });
  if (!response) return { is: 'offline' };
  return response.ok ? { is: 'ok', said: null } : troubleOf(response);
}

/** The stream of events, for as long as one listens; its silence is for the listener to hear. */
export async function listenTo(port: Port, { id, read }: Lock, signal: AbortSignal): Promise<Response | null> {
  const headers = { authorization: `Bearer ${read}`, accept: 'text/event-stream' };
  try {
    const init = { method: 'GET', headers, cache: 'no-store', credentials: 'omit', signal } as const;
    return await port.fetch(`${ADDRESS}/${id}/events`, init);
  } catch {
    return null;
  }
}
