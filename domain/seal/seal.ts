/** Sealing and opening: AES-256-GCM, a fresh 96-bit iv each time, id and version as additional data. */
import { closeWith, openWith } from './gcm';

/** What the sealed bytes are bound to: moved to another plan, or dressed as another version, they do not open. */
export type Label = { id: string; version: number };

/** The bytes cannot be opened: another key, another id or version, or a changed byte. It never says which, nor quotes. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A version is digits only, so no two labels are written alike; and nothing else is ever sealed under these words. */
const additional = ({ id, version }: Label): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`faellesskab/1/envelope/${version}/${id}`);

/** @returns iv (12 bytes), ciphertext, tag (16 bytes) */
export async function seal(
  key: CryptoKey,
  label: Label,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES)); // made here, so that nobody can use one twice
  const closed = await closeWith(key, iv, additional(label), plain);
  const sealed = new Uint8Array(IV_BYTES + closed.length);
  sealed.set(iv);
  sealed.set(closed, IV_BYTES);
  return sealed;
}

/** @throws SealBroken, and never anything else */
export async function open(
  key: CryptoKey,
  label: Label,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (sealed.length < IV_BYTES + TAG_BYTES) throw new SealBroken();
  try {
    return await openWith(key, sealed.slice(0, IV_BYTES), additional(label), sealed.slice(IV_BYTES));
  } catch {
    throw new SealBroken();
  }
}
