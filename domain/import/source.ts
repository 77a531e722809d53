/** Where entries come from other than this house: a register, a list, a neighbour's catalogue; and how far it is believed. */
import { z } from 'zod';

/** 1: only where nobody else has said anything. 9: as an editor's own word. */
export const TRUST_MIN = 1;
export const TRUST_MAX = 9;
export const SOURCE_KINDS = ['file', 'hsds'] as const;
/** The data files that the catalogue began with: old, and nobody has confirmed them. */
export const SEED_TRUST = 2;
export const IMPORT_TRUST = 5;

export const ImportSource = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by hyphens'),
  name: z.string().trim().min(1).max(120),
  kind: z.enum(SOURCE_KINDS),
  /** Where it is found on the web: shown with each entry as its source, and for `hsds` where it is fetched. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  licence: z.string().trim().max(200),
  /** Whether what it says may be passed on. If not, its entries are on our pages and in no export. */
  share: z.boolean(),
  trust: z.number().int().min(TRUST_MIN).max(TRUST_MAX),
  /** A file tells all there is: what it no longer has is gone. */
  isWhole: z.boolean(),
  /** Their column → ours; as an editor said it last. */
  columns: z.record(z.string(), z.string()),
  /** Days between fetches; absent when somebody brings the file. */
  everyDays: z.number().int().min(1).max(365).optional(),
});
export type ImportSource = z.infer<typeof ImportSource>;

/** How sure an entry of theirs is said to be where it does not say so itself. `low` is shown to nobody before it is confirmed. */
export const confidenceOf = (trust: number): 'high' | 'medium' | 'low' =>
  trust >= HIGH_FROM ? 'high' : trust >= MEDIUM_FROM ? 'medium' : 'low';
const HIGH_FROM = 7;
const MEDIUM_FROM = 3;

/** Who an import's changes are by, in the audit. */
export const actorOf = (source: Pick<ImportSource, 'key'>): string => `import:${source.key}`;
/** The key of the source that an actor is; null for a person or the seed. */
export const sourceOf = (actor: string): string | null => actor.match(/^import:(.+)$/)?.[1] ?? null;
