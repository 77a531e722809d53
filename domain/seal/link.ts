/** A plan's link: what stands behind the #, which no browser sends to anybody. */
import type { Secret } from './keys';

/** `change` and `read` point at an envelope. `whole` is a small plan itself, packed (see packed.ts), with no server at all. */
export type PlanLink = { kind: 'change' | 'read'; secret: Secret } | { kind: 'whole'; bytes: Uint8Array<ArrayBuffer> };

/** `#ret=…`, `#læs=…` written `#laes=…`, `#plan=…`, in base64url. */
export declare function hashOf(link: PlanLink): string;
/** @returns null when there is no plan in it; `broken` when there was one, and a letter is missing or wrong */
export declare function linkFrom(hash: string): PlanLink | 'broken' | null;
