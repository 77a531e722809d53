/** A plan's link: what stands behind the #, which no browser sends to anybody. */
import { bytesFrom, lettersOf } from '../base64';
import { READ_BYTES, type ReadSecret, SECRET_BYTES, type Secret } from './keys';

/** `change` and `read` point at an envelope. `whole` is a small plan itself, packed (see packed.ts), with no server at all. */
export type PlanLink =
  | { kind: 'change' | 'read'; secret: Secret | ReadSecret }
  | { kind: 'whole'; bytes: Uint8Array<ArrayBuffer> };

const WORDS = { change: 'ret', read: 'laes', whole: 'plan' } as const;
const LINK = /#(ret|laes|plan)=([\w-]*)/g;
/** A link that points is known by its length: a dash or an underline that was put round it is told from its own. */
const BYTES = { ret: SECRET_BYTES, laes: READ_BYTES };
const lettersFor = (bytes: number) => Math.ceil((bytes * 4) / 3);

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
  const length = word === WORDS.whole ? null : BYTES[word as keyof typeof BYTES];
  const own = length ? letters.slice(0, lettersFor(length)) : letters;
  const bytes = /[^-_]/.test(letters.slice(own.length)) ? null : bytesFrom(own);
  if (!bytes || bytes.length === 0) return 'broken';
  if (length === null) return { kind: 'whole', bytes };
  if (bytes.length !== length) return 'broken';
  return { kind: word === WORDS.change ? 'change' : 'read', secret: bytes };
}
