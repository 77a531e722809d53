/** A plan's link: what stands behind the #, which no browser sends to anybody. */
import { bytesFrom, lettersOf } from './base64';
import type { Secret } from './keys';

/** `change` and `read` point at an envelope. `whole` is a small plan itself, packed (see packed.ts), with no server at all. */
export type PlanLink = { kind: 'change' | 'read'; secret: Secret } | { kind: 'whole'; bytes: Uint8Array<ArrayBuffer> };

const WORDS = { change: 'ret', read: 'laes', whole: 'plan' } as const;
const LINK = /#(ret|laes|plan)=([\w-]*)/g;
const SECRET_BYTES = 32;

/** `#ret=…`, `#laes=…`, `#plan=…`, in base64url. */
export const hashOf = (link: PlanLink): string =>
  `#${WORDS[link.kind]}=${lettersOf(link.kind === 'whole' ? link.bytes : link.secret)}`;

/**
 * @param text a hash, or a whole address that was copied, with what a letter or a message may have put round it
 * @returns null when there is no plan in it; `broken` when there was one, and a letter is missing or wrong, or when
 * there were two and nobody can know which is meant
 */
export function linkFrom(text: string): PlanLink | 'broken' | null {
  const found = [...text.matchAll(LINK)].map(([, word = '', letters = '']) => oneFrom(word, letters));
  const [first = null] = found;
  const isOne = found.every(
    (each) => each !== 'broken' && first !== 'broken' && first && hashOf(each) === hashOf(first),
  );
  return isOne ? first : 'broken';
}

function oneFrom(word: string, letters: string): PlanLink | 'broken' {
  // A secret is known by its length: a dash or an underline that was put round it can be told from its own.
  const bytes = bytesFrom(word === WORDS.whole ? letters : letters.replace(/^(.{43})[-_]+$/, '$1'));
  if (!bytes || bytes.length === 0) return 'broken';
  if (word === WORDS.whole) return { kind: 'whole', bytes };
  if (bytes.length !== SECRET_BYTES) return 'broken';
  return { kind: word === WORDS.change ? 'change' : 'read', secret: bytes };
}
