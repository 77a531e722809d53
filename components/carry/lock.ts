/** What a link's secret is good for: the envelope's id and tokens, and the sealing of what lies in it. */
import type { LinkTo } from '@/domain/plan/kept';
import { type ReadKeys, readKeysOf, readSecretOf, writeTokenOf } from '@/domain/seal/keys';
import { open, seal } from '@/domain/seal/seal';

export type Lock = {
  id: string;
  read: string;
  /** Null where one may only read. */
  write: string | null;
  seal: (version: number, plain: Uint8Array) => Promise<Uint8Array>;
  /** @throws when the bytes do not fit this key, this envelope and this version */
  open: (version: number, sealed: Uint8Array) => Promise<Uint8Array>;
};

const ofReadKeys = ({ id, seal: key, readToken }: ReadKeys, write: string | null): Lock => ({
  id,
  read: readToken,
  write,
  seal: (version, plain) => seal(key, { id, version }, new Uint8Array(plain)),
  open: (version, sealed) => open(key, { id, version }, new Uint8Array(sealed)),
});

export async function lockOf({ kind, secret }: LinkTo): Promise<Lock> {
  if (kind === 'read') return ofReadKeys(await readKeysOf(secret), null);
  const [write, read] = await Promise.all([writeTokenOf(secret), readSecretOf(secret)]);
  return ofReadKeys(await readKeysOf(read), write);
}
