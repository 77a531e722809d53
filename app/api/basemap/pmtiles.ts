/**
 * The municipality's own map file, given out in the pieces that the page asks for (HTTP Range, RFC 9110 §14).
 * Which file it is, the settings say; nothing of the request ever becomes a path.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

/** A day: the file is swapped a few times a year, and the ETag tells the page at once when it was. */
const CACHE = 'public, max-age=86400';

type Piece = { start: number; end: number };

/**
 * Reads one `Range` header for a file of `size` bytes.
 * `null`: no range, or one we need not obey (several pieces, another unit): send all. `'outside'`: answer 416.
 */
export function parseRange(header: string | null, size: number): Piece | 'outside' | null {
  const found = header ? /^bytes=(\d*)-(\d*)$/.exec(header.trim()) : null;
  if (!found) return null;
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'outside' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return null;
  return start >= size ? 'outside' : { start, end };
}

const notFound = (): Response => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });

/** Answers GET and HEAD. `file` is absolute or lies in `dataFolder`; undefined when this base map is switched off. */
export async function answerPmtiles(request: Request, file: string | undefined, dataFolder: string): Promise<Response> {
  if (!file) return notFound();
  const full = path.resolve(dataFolder, file);
  const found = await stat(full).catch(() => null);
  if (!found?.isFile()) return notFound();

  const { size, mtimeMs } = found;
  const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  const headers = new Headers({
    'Accept-Ranges': 'bytes',
    'Cache-Control': CACHE,
    'Content-Type': 'application/vnd.pmtiles',
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });

  // A piece of the old file must not be mixed into the new one: If-Range asks for all when the file was swapped.
  const ifRange = request.headers.get('if-range');
  const piece = !ifRange || ifRange === etag ? parseRange(request.headers.get('range'), size) : null;
  if (piece === 'outside') {
    headers.set('Content-Range', `bytes */${size}`);
    headers.set('Cache-Control', 'no-store');
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = piece ?? { start: 0, end: size - 1 };
  headers.set('Content-Length', String(end - start + 1));
  if (piece) headers.set('Content-Range', `bytes ${start}-${end}/${size}`);
  const status = piece ? 206 : 200;
  if (request.method === 'HEAD' || size === 0) return new Response(null, { status, headers });
  const body = Readable.toWeb(createReadStream(full, { start, end })) as ReadableStream<Uint8Array>;
  return new Response(body, { status, headers });
}
