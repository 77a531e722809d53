/** Tokens that only their owner has: a session's, and a link's in a letter. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody guesses it. */
const TOKEN_BYTES = 32;

/** 43 letters that may stand in an address. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');
/** What is kept of a token. @returns SHA-256 in hex */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
