/**
 * A small plan packed into its own link, so that it travels with no server at all: a mark for the way it is packed, four
 * bytes by which damage is seen, and the document deflated. It is not sealed: who sees the link can read it.
 */

/** Which way of packing; another is refused, and may be a later one of ours. */
const MARK = 1;
const CHECK_BYTES = 4;
/** Bytes of a document. A short link can unfold to something endless: what is more than a plan can be is never unfolded. */
export const UNPACKED_MAX = 512 * 1024;

/**
 * Letters of a whole address that goes in a QR code which a phone still reads off a screen at arm's length: 121 squares a
 * side (version 26, see domain/qr.ts) at level M, which bears that a seventh of it is hidden by a reflection. Base64url
 * has small letters and cannot use the code's denser alphabet, so each letter is a byte.
 */
export const QR_LETTERS_MAX = 1059;
/** Letters of a whole address as a link to be copied: more than this, and some message programs cut it off. */
export const LINK_LETTERS_MAX = 8000;

/** The link is damaged, or is none. It never quotes. */
export class PackBroken extends Error {
  override name = 'PackBroken';
}

export async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const small = await through(new CompressionStream('deflate-raw'), bytes);
  return joined([Uint8Array.of(MARK), await checkOf(small), small]);
}

/** @throws PackBroken, and never anything else */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const [check, small] = [packed.slice(1, 1 + CHECK_BYTES), packed.slice(1 + CHECK_BYTES)];
    // Looked at first: nothing that was damaged on its way is ever unfolded.
    if (packed[0] !== MARK || !isSame(check, await checkOf(small))) throw new PackBroken();
    return await through(new DecompressionStream('deflate-raw'), small, UNPACKED_MAX);
  } catch {
    throw new PackBroken();
  }
}

/** The first bytes of SHA-256: against accidents, not against anybody. */
const checkOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, CHECK_BYTES);

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, n) => byte === b[n]);

/** @throws when more than `most` bytes come out, and reads no further */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of piecesOf(new Blob([bytes]).stream().pipeThrough(stream))) {
    length += part.length;
    if (length > most) throw new PackBroken();
    parts.push(part);
  }
  return joined(parts);
}

/** Safari cannot walk through a stream by itself. What is not read to its end is let go of. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
