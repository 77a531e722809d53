/**
 * The keys of a plan. One 256-bit secret stands behind the # of a link; everything else comes out of it by HKDF, with a
 * label for each purpose:
 *
 *   change secret ──▶ read secret ──▶ id · seal key · read token
 *        ├──────────▶ write token
 *        └──────────▶ table secret (a change secret of its own: the table that two devices share for a day)
 *
 * Nothing leads from right to left: who holds a read link cannot write, and the server, which knows id and tokens' hashes,
 * cannot open.
 */

import { lettersOf } from './base64';

/** 32 bytes. */
export type Secret = Uint8Array<ArrayBuffer>;
export type ReadKeys = { id: string; seal: CryptoKey; readToken: string };

/** A label is part of what every plan is sealed with: it may never change, only be followed by a `2`. */
const LABELS = {
  read: 'faellesskab/1/read secret',
  table: 'faellesskab/1/table secret',
  write: 'faellesskab/1/write token',
  id: 'faellesskab/1/id',
  seal: 'faellesskab/1/seal key',
  readToken: 'faellesskab/1/read token',
} as const;
const SECRET_BYTES = 32;
const ID_BYTES = 16;

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

/** From a change secret, what a read link holds. */
export const readSecretOf = (change: Secret): Promise<Secret> => derived(change, 'read');
/** From a change secret, the change secret of the table that two devices share. */
export const tableSecretOf = (change: Secret): Promise<Secret> => derived(change, 'table');
/** From a change secret, what the server wants to see before it writes: 43 letters. */
export const writeTokenOf = async (change: Secret): Promise<string> => lettersOf(await derived(change, 'write'));

/** From a read secret, all that is needed to fetch and open. The seal key never leaves Web Crypto. */
export async function readKeysOf(read: Secret): Promise<ReadKeys> {
  const [id, seal, token] = await Promise.all([
    derived(read, 'id', ID_BYTES),
    derived(read, 'seal'),
    derived(read, 'readToken'),
  ]);
  const key = await crypto.subtle.importKey('raw', seal, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { id: lettersOf(id), seal: key, readToken: lettersOf(token) };
}
