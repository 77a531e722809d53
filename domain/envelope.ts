/**
 * What the server keeps of a plan, and what is said to it: an envelope that it cannot open. The same words on both sides.
 * An id and two tokens, each made on the device from the link's secret; the server keeps the tokens hashed.
 */
import { z } from 'zod';

/** Bytes of a sealed plan, iv and tag included. */
export const SEALED_MAX = 256 * 1024;
/** Days an envelope lives after it was last used; the citizen chooses. */
export const DAYS = [1, 7, 30, 90, 365] as const;
export const DAYS_DEFAULT = 30;
export type Days = (typeof DAYS)[number];

/** 16 bytes as base64url. */
export const EnvelopeId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
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
  .max(Math.ceil((SEALED_MAX * 4) / 3));
const days = z.union(DAYS.map((each) => z.literal(each)));

/** POST /api/envelopes → 201 Kept · 409 there is one already · 413 · 429 */
export const NewEnvelope = z.strictObject({ id: EnvelopeId, version, sealed, days, read: Token, write: Token });
/** PUT /api/envelopes/ID, with the write token → 200 Kept · 409 Envelope (a newer one: merge, and try again) · 404 · 413 · 429 */
export const NextEnvelope = z.strictObject({ version, sealed, days: days.optional() });
/** GET /api/envelopes/ID, with the read token → 200 · 404 gone, or never there, or another token: nobody is told which */
export const Envelope = z.object({ version, sealed, days, expires: z.iso.datetime() });
/** What is said of a write. */
export const Kept = z.object({ version, days, expires: z.iso.datetime() });
/**
 * GET /api/envelopes/ID/events, with the read token: server-sent events. `data` is one of these, and nothing of what is
 * inside: version 7 is there; it is gone. A comment line comes at least every 25 seconds.
 */
export const EnvelopeEvent = z.union([z.object({ version }), z.object({ gone: z.literal(true) })]);
/** DELETE /api/envelopes/ID, with the write token → 204. Asked again, the server answers 404: that is the proof. */

export type NewEnvelope = z.infer<typeof NewEnvelope>;
export type NextEnvelope = z.infer<typeof NextEnvelope>;
export type Envelope = z.infer<typeof Envelope>;
export type Kept = z.infer<typeof Kept>;
export type EnvelopeEvent = z.infer<typeof EnvelopeEvent>;
