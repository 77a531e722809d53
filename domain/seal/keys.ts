/**
 * The keys of a plan. One 256-bit secret stands behind the # of a link; everything else comes out of it by HKDF, with a
 * label for each purpose:
 *
 *   change secret ──▶ read secret ──▶ seal key · read token
 *        ├──────────▶ write token ──▶ id (domain/envelope.ts)
 *        └──────────▶ table secret (a change secret of its own: the table that two devices share for a day)
 *
 * Nothing leads from right to left: who holds a read link (read secret and id) cannot write, and the server, which knows
 * id and tokens' hashes, cannot open. An id belongs to one write token, and the server asks for both: under the id of a
 * plan that is gone, nobody who could only read it can lay another.
 */

import { lettersOf } from '../base64';
import { ID_BYTES, idOf } from '../envelope';

/** 32 bytes. */
export type Secret = Uint8Array<ArrayBuffer>;
/** What a read link holds: a secret of 32 bytes, and the envelope's id of 15. */
export type ReadSecret = Uint8Array<ArrayBuffer>;
export type ReadKeys = { id: string; seal: CryptoKey; readToken: string };

/** A label is part of what every plan is sealed with: it may never change, only be followed by a `2`. */
const LABELS = {
  read: 'faellesskab/1/read secret',
  table: 'faellesskab/1/table secret',
  write: 'faellesskab/1/write token',
  seal: 'faellesskab/1/seal key',
  readToken: 'faellesskab/1/read token',
} as const;
export const SECRET_BYTES = 32;
export const READ_BYTES = SECRET_BYTES + ID_BYTES;

export const newSecret = (): Secret => crypto.getRandomValues(new Uint8Array(SECRET_BYTES));

/** HKDF of RFC 5869 with SHA-256. @param salt none is needed where the secret is random all through */
export async function hkdf(
  secret: Uint8Array<ArrayBuffer>,
  info: Uint8Array<ArrayBuffer>,
  bytes: number,
  salt: Uint8Array<ArrayBuffer> = new Uint8Array(),
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, bytes * 8));
}

const derived = (secret: Secret, label: keyof typeof LABELS, bytes = SECRET_BYTES): Promise<Secret> =>
  hkdf(secret, new TextEncoder().encode(LABELS[label]), bytes);

/** From a change secret, the change secret of the table that two devices share. */
export const tableSecretOf = (change: Secret): Promise<Secret> => derived(change, 'table');
/** From a change secret, what the server wants to see before it writes: 43 letters. */
export const writeTokenOf = async (change: Secret): Promise<string> => lettersOf(await derived(change, 'write'));

/** From a change secret, what a read link holds. */
export async function readSecretOf(change: Secret): Promise<ReadSecret> {
  const [secret, id] = await Promise.all([derived(change, 'read'), writeTokenOf(change).then(idOf)]);
  return new Uint8Array([...secret, ...id]);
}

/** From a read link, all that is needed to fetch and open. The seal key never leaves Web Crypto. */
export async function readKeysOf(read: ReadSecret): Promise<ReadKeys> {
  const secret = read.slice(0, SECRET_BYTES);
  const [seal, token] = await Promise.all([derived(secret, 'seal'), derived(secret, 'readToken')]);
  const key = await crypto.subtle.importKey('raw', seal, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { id: lettersOf(read.slice(SECRET_BYTES)), seal: key, readToken: lettersOf(token) };
}
