/** A plan as it stands in its owner's browser, read strictly: what is not as we wrote it is no plan, and is left alone. */
import { z } from 'zod';
import { bytesFrom, lettersOf } from '../base64';
import { DAYS, DAYS_DEFAULT, type Days } from '../envelope';
import type { Secret } from '../seal/keys';
import { bytesOf, documentFrom, mergeInto } from './document';

export type LinkTo = { kind: 'change' | 'read'; secret: Secret };

/** What is known of the envelope. `turn`: counts the links it has had, so that of two tabs the newest link wins. */
export type Aside = { link: LinkTo | null; turn: number; version: number; days: Days; expires: string };
/**
 * `id`: tells one plan from another, in this browser only. `device`: what the others at the table know this one as.
 * `isTaken`: as in here.ts.
 */
export type Kept = Aside & { id: string; device: string; document: Uint8Array; isTaken: boolean };

export const NO_LINK: Aside = { link: null, turn: 0, version: 0, days: DAYS_DEFAULT, expires: '' };

const id = z.string().regex(/^[a-z0-9]{12}$/);
const bytes = z.string().transform((letters, context) => {
  const read = bytesFrom(letters);
  if (!read || read.length === 0) context.addIssue({ code: 'custom' });
  return read ?? new Uint8Array();
});
const Entry = z.object({
  v: z.literal(1),
  id,
  device: id,
  document: bytes,
  link: z.object({ kind: z.enum(['change', 'read']), secret: bytes }).nullable(),
  turn: z.number().int().min(0).catch(0),
  version: z.number().int().min(0).catch(0),
  days: z.union(DAYS.map((each) => z.literal(each))).catch(DAYS_DEFAULT),
  expires: z.string().catch(''),
  isTaken: z.boolean().catch(false),
});

/** @param text what stands in storage. @returns null when it is none of ours, or of a later page than this one */
export function keptFrom(text: string | null): Kept | null {
  try {
    const { v: _, ...kept } = Entry.parse(JSON.parse(text ?? ''));
    documentFrom(kept.document);
    return kept;
  } catch {
    return null;
  }
}

export const textOf = ({ document, link, ...kept }: Kept): string =>
  JSON.stringify({
    v: 1,
    ...kept,
    document: lettersOf(document),
    link: link && { kind: link.kind, secret: lettersOf(link.secret) },
  });

/** Two tabs' words for one plan: all words of both, the newest link, and the highest version seen of it. */
export function togetherOf(ours: Kept, theirs: Kept): Kept {
  const doc = documentFrom(ours.document);
  mergeInto(doc, theirs.document);
  const { link, turn, version, days, expires } = theirs.turn > ours.turn ? theirs : ours;
  const seen = theirs.turn === ours.turn ? Math.max(version, ours.version, theirs.version) : version;
  return { ...ours, link, turn, days, expires, version: seen, document: bytesOf(doc) };
}
