/** A password as it is kept: scrypt with a salt of its own, and its costs beside it so that they may be raised. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MB and some 100 ms a try. */
const COSTS = { N: 2 ** 15, r: 8, p: 1 };
const LENGTH = 32;
const MEMORY = 128 * 1024 * 1024;

const derive = (password: string, salt: Buffer, costs: typeof COSTS): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, LENGTH, { ...costs, maxmem: MEMORY }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COSTS);
  return ['scrypt', COSTS.N, COSTS.r, COSTS.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** What is compared with when there is nobody by that name: it takes as long, and is never right. */
const NOBODY = `scrypt$${COSTS.N}$${COSTS.r}$${COSTS.p}$${'A'.repeat(22)}==$${'A'.repeat(43)}=`;

/** @param hash null when there is nobody to compare with @returns whether it is the one, as slowly either way */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (hash ?? NOBODY).split('$');
  const known = Buffer.from(key, 'base64');
  const derived = await derive(password, Buffer.from(salt, 'base64'), { N: Number(N), r: Number(r), p: Number(p) });
  return timingSafeEqual(known, derived) && hash !== null;
}
