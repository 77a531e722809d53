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

/** 32 bytes. */
export type Secret = Uint8Array<ArrayBuffer>;
export type ReadKeys = { id: string; seal: CryptoKey; readToken: string };

export declare function newSecret(): Secret;
export declare function readSecretOf(change: Secret): Promise<Secret>;
export declare function readKeysOf(read: Secret): Promise<ReadKeys>;
export declare function writeTokenOf(change: Secret): Promise<string>;
export declare function tableSecretOf(change: Secret): Promise<Secret>;
