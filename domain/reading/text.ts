/** Bytes as text. What Danish programs write is told apart: UTF-8, UTF-16 with its mark, and Windows-1252 as old Excel has it. */
import { type Bytes, LIMITS, Refused } from './refused';

/** So much is looked at before it is said what it is. */
const LOOKED_AT = 1 << 20;
/** Controls that no text has; a byte that Windows-1252 has no letter for becomes one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const NO_TEXT = /[\u0000-\u0008\u000e-\u001b\u007f\u0081\u008d\u008f\u0090\u009d]/;

/** @throws Refused when it is longer than any file may be */
export async function* limited(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes()) {
    size += chunk.length;
    if (size > LIMITS.file) throw new Refused('too_big');
    if (chunk.length > 0) yield chunk;
  }
  if (size === 0) throw new Refused('empty');
}

function encodingOf(head: Uint8Array, isAll: boolean): string {
  const [a, b, c] = head;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (head.includes(0)) throw new Refused('not_text');
  try {
    // A letter that is cut in two at the end of what was looked at is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !isAll });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

export async function* textOf(bytes: Bytes): AsyncGenerator<string> {
  const chunks = limited(bytes)[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  let isAll = false;
  while (size < LOOKED_AT && !isAll) {
    const { value, done } = await chunks.next();
    if (done) isAll = true;
    else {
      first.push(value);
      size += value.length;
    }
  }
  const head = joined(first, size);
  const decoder = new TextDecoder(encodingOf(head, isAll), { fatal: true });
  const read = (chunk?: Uint8Array): string => {
    let text: string;
    try {
      text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new Refused('encoding');
    }
    if (NO_TEXT.test(text)) throw new Refused('not_text');
    return text;
  };
  yield read(head);
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield read(next.value);
  yield read();
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
