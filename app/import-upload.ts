/** Takes a form with a file apart as it arrives: the file goes to the disk and is never whole in memory. */
import { createWriteStream, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { LIMITS } from '@/domain/reading/refused';

/** The name of the field. Only its first file is taken. */
export const FILE = 'file';
const FORM = { fields: 30, fieldSize: 4000, fieldNameSize: 100, files: 1, parts: 40, headerPairs: 40 };
const NAME_MAX = 200;

/** `none`: no file was chosen, or there is nothing in it. `broken`: it did not arrive whole. */
export type UploadTrouble = 'none' | 'too_big' | 'broken';
export type Upload = {
  fields: Record<string, string>;
  /** What the file is called at home. */
  from: string;
  bytes: number;
  trouble: UploadTrouble | null;
};

/** @param to where the file is laid; when there is any trouble, nothing is there afterwards @param most bytes of it */
export async function receive(request: Request, to: string, most: number = LIMITS.file): Promise<Upload> {
  const fields = new Map<string, string>();
  const got = { from: '', bytes: 0, isTooBig: false, failed: false };
  let [writing, arriving]: [Promise<void>, Readable | null] = [Promise.resolve(), null];
  try {
    const form = new Busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      limits: { ...FORM, fileSize: most },
    });
    form.on('field', (name: string, value: string) => void fields.set(name, value));
    form.on('file', (name: string, stream: Readable, from: string | undefined) => {
      if (name !== FILE) return void stream.resume();
      got.from = nameOf(from ?? '');
      arriving = stream;
      stream.on('data', (chunk: Buffer) => {
        got.bytes += chunk.length;
      });
      stream.on('limit', () => {
        got.isTooBig = true;
      });
      writing = pipeline(stream, createWriteStream(to, { flags: 'wx', mode: 0o600 })).catch(() => {
        got.failed = true;
        stream.resume();
      });
    });
    if (!request.body) throw new Error('There is no body.');
    await pipeline(Readable.fromWeb(request.body as NodeReadableStream), form);
  } catch (cause) {
    got.failed = true;
    // What never ends is not waited for.
    (arriving as Readable | null)?.destroy(cause as Error);
  }
  await writing;
  const trouble = got.failed ? 'broken' : got.isTooBig ? 'too_big' : got.bytes === 0 ? 'none' : null;
  if (trouble) rmSync(to, { force: true });
  return { fields: Object.fromEntries(fields), from: got.from, bytes: got.bytes, trouble };
}

/** The last part of a path, without what no name has. */
const nameOf = (said: string): string =>
  (said.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(0, NAME_MAX) || 'fil';
