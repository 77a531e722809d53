/** Tiles on our own disk: written whole or not at all, and the oldest thrown out when the shelf is full. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The whole box at zoom 8–16 is about 25,000 tiles, 0.4–0.6 GB at most. */
const SHELF_BYTES = 600_000_000;
/** Tidy after so many new tiles in this process: counting 25,000 files takes a moment. */
const TIDY_EVERY = 500;

let written = 0;

/** Null when we do not have it, or cannot read it. */
export async function keptTile(file: string): Promise<{ bytes: Uint8Array; savedAt: number } | null> {
  try {
    const [bytes, { mtimeMs }] = await Promise.all([readFile(file), stat(file)]);
    return bytes.length > 0 ? { bytes, savedAt: mtimeMs } : null;
  } catch {
    return null;
  }
}

/** A full or read-only disk must not cost anybody the map, so failures are noted and forgotten. */
export async function keepTile(shelf: string, file: string, bytes: Uint8Array): Promise<void> {
  written += 1;
  const half = `${file}.${process.pid}-${written}.half`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(half, bytes);
    await rename(half, file); // a reader sees the old tile or the new one, never half of one
    if (written % TIDY_EVERY === 0) await tidy(shelf);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    console.warn('A map tile could not be kept on disk.', error instanceof Error && 'code' in error ? error.code : '');
  }
}

/** Throws out the oldest tiles until the shelf is at nine tenths of `most` bytes. Says how many went. */
export async function tidy(shelf: string, most: number = SHELF_BYTES): Promise<number> {
  // As words: what an entry's folder is called changed between Node 20.9 and 20.12.
  const names = await readdir(shelf, { recursive: true });
  const files: { name: string; size: number; savedAt: number }[] = [];
  for (const below of names) {
    const name = path.join(shelf, below);
    const found = await stat(name).catch(() => null);
    if (found?.isFile()) files.push({ name, size: found.size, savedAt: found.mtimeMs });
  }
  let total = files.reduce((sum, { size }) => sum + size, 0);
  if (total <= most) return 0;
  let gone = 0;
  for (const { name, size } of files.sort((a, b) => a.savedAt - b.savedAt)) {
    if (total <= most * 0.9) break;
    await rm(name, { force: true });
    total -= size;
    gone += 1;
  }
  return gone;
}
