/** AES-GCM as Web Crypto does it, with nothing decided: only seal.ts may call it, and the published vectors that test it. */

type Bytes = Uint8Array<ArrayBuffer>;

/** @param iv 12 bytes, never twice with one key @returns ciphertext, tag (16 bytes) */
export const closeWith = async (key: CryptoKey, iv: Bytes, additionalData: Bytes, plain: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData, tagLength: 128 }, key, plain));

/** @throws what Web Crypto throws when a bit is another than it was */
export const openWith = async (key: CryptoKey, iv: Bytes, additionalData: Bytes, closed: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData, tagLength: 128 }, key, closed));
