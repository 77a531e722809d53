/**
 * One tile of a foreign base map: from our own disk, or fetched with our name and our key. The visitor's address,
 * cookies and page never reach the other server. When it does not answer, an old tile is better than none.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { isTileWanted, parseTile, type Tile, wmsAddress, xyzAddress } from '../../../domain/geo/tiles';
import { keepTile, keptTile } from './shelf';
import { turns } from './turns';

export type TileSource = {
  kind: 'embedded' | 'pmtiles' | 'xyz' | 'wms';
  xyzUrl?: string;
  wmsUrl?: string;
  wmsLayers?: string;
  maxZoom: number;
  /** An e-mail address, so that the other server's keeper can write before closing us out. */
  contact: string;
};

const TIMEOUT_MS = 4_000;
/** A page asks for some twenty tiles at a time, and a browser for six of them. */
const upstream = turns(8, 2_000);
const FRESH_MS = 30 * 24 * 60 * 60 * 1000;
const LARGEST_TILE = 2_000_000;
const CACHE = 'public, max-age=604800';
const CACHE_STALE = 'public, max-age=3600';

/** Pictures only, told by their first bytes; SVG is left out because it can carry script. */
export function pictureType(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (text.startsWith('\x89PNG\r\n')) return 'image/png';
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('GIF8')) return 'image/gif';
  if (text.startsWith('RIFF') && text.slice(8) === 'WEBP') return 'image/webp';
  return null;
}

/** The address of a tile at its source, key included: never shown, never logged. Null when none is set. */
function sourceAddress(source: TileSource, tile: Tile): string | null {
  if (source.kind === 'xyz' && source.xyzUrl) return xyzAddress(source.xyzUrl, tile);
  if (source.kind === 'wms' && source.wmsUrl) return wmsAddress(source.wmsUrl, source.wmsLayers ?? '', tile);
  return null;
}

/** A folder for each source, so that another setting never shows the old map. */
const folderOf = ({ kind, xyzUrl, wmsUrl, wmsLayers }: TileSource): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, xyzUrl, wmsUrl, wmsLayers]))
    .digest('hex')
    .slice(0, 12);

/** Null for every way a foreign server can fail: silence, an error, a page instead of a picture, or far too much. */
async function fetchTile(address: string, contact: string): Promise<Uint8Array | null> {
  try {
    const answer = await fetch(address, {
      headers: { Accept: 'image/*', 'User-Agent': `saet-faellesskabet-i-spil/1.0 (${contact})` },
      cache: 'no-store', // our own shelf is the cache, not Next's
      redirect: 'error', // a redirect could lead to a host that no operator has chosen
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const type = answer.headers.get('content-type') ?? '';
    const length = Number(answer.headers.get('content-length') ?? 0);
    if (!answer.ok || !type.startsWith('image/') || length > LARGEST_TILE) {
      await answer.body?.cancel();
      return null;
    }
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.length <= LARGEST_TILE && pictureType(bytes) ? bytes : null;
  } catch {
    return null; // the error would quote the address, and the address may hold the key
  }
}

/** Two visitors who look at the same place at the same time cost one question. */
const underWay = new Map<string, Promise<Uint8Array | null>>();

function fetchOnce(shelf: string, file: string, ask: () => Promise<Uint8Array | null>, now: number) {
  const running = underWay.get(file);
  if (running) return running;
  const question = (async () => {
    // Whoever looked on the shelf a moment too early finds there what another has fetched meanwhile.
    const kept = await keptTile(file);
    if (kept && now - kept.savedAt < FRESH_MS) return kept.bytes;
    const fetched = await upstream.take(ask);
    if (fetched) await keepTile(shelf, file, fetched);
    return fetched;
  })().finally(() => underWay.delete(file));
  underWay.set(file, question);
  return question;
}

const empty = (status: number, cache = 'no-store'): Response =>
  new Response(null, { status, headers: { 'Cache-Control': cache } });

function picture(bytes: Uint8Array, cache: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Cache-Control': cache,
      'Content-Type': pictureType(bytes) ?? 'application/octet-stream',
      'Content-Security-Policy': "default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/**
 * Answers for a tile named by three words of an address.
 * 404: switched off, not a tile, or not our corner of the world. 502: the source failed, or too many
 * are asking it, and we hold no old tile.
 */
export async function answerTile(
  words: { z: string; x: string; y: string },
  source: TileSource,
  dataFolder: string,
  now: number = Date.now(),
): Promise<Response> {
  const tile = parseTile(words.z, words.x, words.y);
  if (!tile || !isTileWanted(tile, source.maxZoom)) return empty(404);
  const address = sourceAddress(source, tile);
  if (!address) return empty(404);

  const shelf = path.join(dataFolder, 'tiles');
  const file = path.join(shelf, folderOf(source), `${tile.z}`, `${tile.x}`, `${tile.y}`);
  const kept = await keptTile(file);
  if (kept && now - kept.savedAt < FRESH_MS) return picture(kept.bytes, CACHE);
  const fetched = await fetchOnce(shelf, file, () => fetchTile(address, source.contact), now);
  if (fetched) return picture(fetched, CACHE);
  return kept ? picture(kept.bytes, CACHE_STALE) : empty(502);
}
