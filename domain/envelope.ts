/**
 * What the server keeps of a plan, and what is said to it: an envelope that it cannot open. The same words on both sides.
 * An id and two tokens, each made on the device from the link's secret; the server keeps the tokens hashed.
 */
import { z } from 'zod';
import { lettersOf } from './base64';

/** Bytes of a sealed plan, iv and tag included. */
export const SEALED_MAX = 256 * 1024;
/** Letters of the same as base64url, and bytes of a whole request: a little more, for the words around it. */
export const SEALED_LETTERS_MAX = Math.ceil((SEALED_MAX * 4) / 3);
export const REQUEST_MAX = SEALED_LETTERS_MAX + 1024;
/** Days an envelope lives after it was last used; the citizen chooses. */
export const DAYS = [1, 7, 30, 90, 365] as const;
export const DAYS_DEFAULT = 30;
export type Days = (typeof DAYS)[number];

export const ID_BYTES = 15;
/** A label that never changes: an envelope is found by what comes out of it. */
const ID_LABEL = 'faellesskab/2/id ';

/** The one id that a write token may lay an envelope under: the first 15 bytes of the SHA-256 of label and token. */
export async function idOf(write: string): Promise<Uint8Array<ArrayBuffer>> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ID_LABEL + write));
  return new Uint8Array(hash, 0, ID_BYTES);
}
export const isOwnId = async (id: string, write: string): Promise<boolean> => lettersOf(await idOf(write)) === id;

/** 15 bytes as base64url: with them a read link ends in a letter that is neither - nor _. */
export const EnvelopeId = z.string().regex(/^[A-Za-z0-9_-]{20}$/);
/** 32 bytes as base64url. */
export const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const version = z
  .number()
  .int()
  .min(1)
  .max(2 ** 31);
/** Base64url of iv (12 bytes), ciphertext and tag (16 bytes). */
const sealed = z
  .string()
  .regex(/^[A-Za-z0-9_-]{38,}$/)
  .max(SEALED_LETTERS_MAX);
const days = z.union(DAYS.map((each) => z.literal(each)));

/**
 * POST /api/envelopes → 201 Kept · 400 also when the id is not that of the write token · 409 there is one already · 413 ·
 * 429 · 503 no room.
 * A write that is said again word for word (its answer was lost on the way) is answered as it was the first time.
 */
export const NewEnvelope = z.strictObject({ id: EnvelopeId, version, sealed, days, read: Token, write: Token });
/**
 * PUT /api/envelopes/ID, with the write token. `version` is one more than the newest there.
 * → 200 Kept · 409 Envelope (the newest: merge, and try again) · 404 · 413 · 429
 */
export const NextEnvelope = z.strictObject({ version, sealed, days: days.optional() });
/**
 * GET /api/envelopes/ID, with the read token → 200 · 404 gone, or never there, or another token: nobody is told which.
 * Reading and writing are use: from then it lives `days` more, counted anew about once an hour.
 */
export const Envelope = z.object({ version, sealed, days, expires: z.iso.datetime() });
/** What is said of a write. */
export const Kept = z.object({ version, days, expires: z.iso.datetime() });
/**
 * GET /api/envelopes/ID/events, with the read token: server-sent events. `data` is one of these, and nothing of what is
 * inside: version 7 is there; it is gone, and the stream ends. The version that is there comes at once, so nothing is
 * missed between reading and listening. A comment line comes at least every 25 seconds: whoever hears nothing for a
 * minute should ask anew. → 404 as above · 429 too many listen: look again now and then instead.
 */
export const EnvelopeEvent = z.union([z.object({ version }), z.object({ gone: z.literal(true) })]);
/** DELETE /api/envelopes/ID, with the write token → 204. Asked again, the server answers 404: that is the proof. */

/**
 * Why a request was refused, in the body of every answer of 400 and more but PUT's 409. It quotes nothing that was sent.
 * `gone` 404 · `shape` 400 · `elsewhere` 403, not from our own pages · `taken` 409 · `large` 413 · `later` 429, with
 * Retry-After in seconds · `full` 503, with the same.
 */
export const WHY = ['gone', 'shape', 'elsewhere', 'taken', 'large', 'later', 'full'] as const;
export const Refused = z.object({ why: z.enum(WHY) });

export type NewEnvelope = z.infer<typeof NewEnvelope>;
export type NextEnvelope = z.infer<typeof NextEnvelope>;
export type Envelope = z.infer<typeof Envelope>;
export type Kept = z.infer<typeof Kept>;
export type EnvelopeEvent = z.infer<typeof EnvelopeEvent>;
export type Refused = z.infer<typeof Refused>;
