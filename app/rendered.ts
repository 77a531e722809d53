/**
 * Whole pages as they were last drawn. A plain visit carries nothing of its own (no cookie, no words, no login), so
 * everyone gets the same page until the catalogue or the hour changes; only the nonce is new in every answer.
 */
import { served } from './catalogue';
import { settings } from './settings';

/** The header that asks for a page to be drawn, with a word that only this process knows. */
export const DRAW = 'x-draw';
export const DRAW_WORD = crypto.randomUUID();

/** About 100 kB each; the oldest goes first. */
const MOST_KEPT = 400;

type Kept = {
  /** The page, cut at every place where its nonce stood. */
  parts: string[];
  headers: Record<string, string>;
};

const kept = new Map<string, Promise<Kept | null>>();

async function draw(path: string): Promise<Kept | null> {
  const answer = await fetch(`http://127.0.0.1:${settings.port}${path}`, {
    headers: { [DRAW]: DRAW_WORD, 'accept-encoding': 'identity' },
    redirect: 'manual',
  });
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status !== 200 || !nonce || !type.startsWith('text/html')) return null;
  const link = answer.headers.get('link')?.replaceAll(/; nonce="[^"]*"/g, ''); // fonts need none
  return { parts: (await answer.text()).split(nonce), headers: { 'content-type': type, ...(link && { link }) } };
}

/**
 * The page at `path` with `nonce` in it; null when it must be drawn for this visit alone.
 * @param path as in the address bar, without search: /find, /en/tilbud/strik
 */
export async function rendered(
  path: string,
  nonce: string,
): Promise<{ html: string; headers: Kept['headers'] } | null> {
  // The hour, because «next time» moves on while the day does not.
  const key = `${served().version} ${new Date().toISOString().slice(0, 13)} ${path}`;
  let page = kept.get(key);
  if (!page) {
    page = draw(path).catch(() => null);
    kept.set(key, page);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
  }
  const drawn = await page;
  if (!drawn) {
    kept.delete(key); // so that the next visit may have it kept
    return null;
  }
  return { html: drawn.parts.join(nonce), headers: drawn.headers };
}
