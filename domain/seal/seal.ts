/** Sealing and opening: AES-256-GCM, a fresh 96-bit iv each time, id and version as additional data. */

/** What the sealed bytes are bound to: moved to another plan, or dressed as another version, they do not open. */
export type Label = { id: string; version: number };

/** The bytes cannot be opened: another key, another id or version, or a changed byte. It never says which, nor quotes. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

/** @returns iv (12 bytes), ciphertext, tag (16 bytes) */
export declare function seal(key: CryptoKey, label: Label, plain: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
/** @throws SealBroken */
export declare function open(key: CryptoKey, label: Label, sealed: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
