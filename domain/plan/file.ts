/**
 * The plan as a file that one keeps oneself: the document for us, and beside it the same in plain lines, so that it can
 * be read in any program when we are no longer there. It is not sealed.
 */
import { z } from 'zod';
import { bytesFrom, lettersOf } from '../base64';
import { filled, type PaperWords } from '../paper-words';
import { bytesOf, documentFrom, type PlanDocument, planIn } from './document';
import type { Place, Plan } from './plan';
import { ballIn, clockIn, longDay } from './said';

export const FILE_NAME = 'min-plan.json';
export const FILE_TYPE = 'application/json';
/** Bytes of a file that is looked at at all: many times the largest plan. Ask the file for its size before its text. */
export const FILE_MAX = 8 * 1024 * 1024;

const FORMAT = 'faellesskab-plan';
const VERSION = 1;
const Known = z.object({ format: z.literal(FORMAT), version: z.number() });
const File = z.object({ document: z.string(), checksum: z.string() });

/** @param words in the language the plain lines are to be in */
export async function planFile(doc: PlanDocument, words: PaperWords): Promise<string> {
  const bytes = new Uint8Array(bytesOf(doc));
  const checksum = await checksumOf(bytes);
  const file = {
    format: FORMAT,
    version: VERSION,
    read: linesOf(planIn(doc), words),
    checksum,
    document: lettersOf(bytes),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Why a file was not taken in. `foreign`: it is something else. `damaged`: it was a plan, and is no longer whole. `newer`:
 * made by a later version of ours. `big`: larger than any plan. `empty`: there is nothing in it.
 */
export type FileFault = 'foreign' | 'damaged' | 'newer' | 'big' | 'empty';
export type FileRead = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; why: FileFault };

/** Takes any text, and never throws. @returns a document that `documentFrom` can read */
export async function planFileFrom(text: string): Promise<FileRead> {
  if (text.length > FILE_MAX) return { ok: false, why: 'big' };
  if (text.trim() === '') return { ok: false, why: 'empty' };
  let said: unknown;
  try {
    said = JSON.parse(text.replace(/^\uFEFF/, '')); // some programs put a mark in front when they save
  } catch {
    return { ok: false, why: text.includes(FORMAT) ? 'damaged' : 'foreign' };
  }
  const known = Known.safeParse(said);
  if (!known.success) return { ok: false, why: 'foreign' };
  if (known.data.version > VERSION) return { ok: false, why: 'newer' };
  const bytes = await documentIn(said);
  return bytes ? { ok: true, bytes } : { ok: false, why: 'damaged' };
}

async function documentIn(said: unknown): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = File.safeParse(said);
  const bytes = file.success ? bytesFrom(file.data.document) : null;
  if (!bytes || (await checksumOf(bytes)) !== file.data?.checksum) return null;
  try {
    documentFrom(bytes);
    return bytes;
  } catch {
    return null;
  }
}

const checksumOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  lettersOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

// — The plain lines —

function linesOf(plan: Plan, words: PaperWords): string[] {
  const part = (title: string, ...lines: string[]): string[] => {
    const said = lines.filter((line) => line.trim() !== '');
    return said.length > 0 ? [title, ...said, ''] : [];
  };
  const all = [...plan.places, ...plan.aside];
  const nameOf = (id: string | null): string => all.find((place) => place.id === id)?.name ?? '';
  return [
    words.title,
    '',
    ...part(words.want, plan.want),
    ...part(words.why, plan.why),
    ...(all.length > 0 ? [words.places, ''] : []),
    ...all.flatMap((place) => part(place.name || '–', ...placeLines(place, words))),
    ...part(words.give, plan.give),
    ...part(
      words.how,
      ...plan.diary.map(({ day, place, words: own }) =>
        [longDay(day, words.language), nameOf(place), own].filter(Boolean).join(' · '),
      ),
    ),
  ];
}

function placeLines(place: Place, words: PaperWords): string[] {
  const { organisation, day, time, step, who, hard, hello, ball, taker, visit, isDone } = place;
  const beside = (title: string, said: string): string => (said.trim() ? `${title}: ${said}` : '');
  const date = day ? longDay(day, words.language) : '';
  const when = time ? filled(words.time.from, { day: date, from: clockIn(time, words.language) }).trim() : date;
  return [
    organisation === place.name ? '' : organisation,
    beside(words.step, step),
    beside(words.day, when),
    beside(words.who, who),
    beside(words.hard, hard),
    isDone ? words.done : ball ? ballIn(ball, taker, words).join(' ') : '',
    hello,
    ...Object.entries(visit).map(([key, said]) => beside(words.rows[key as keyof typeof visit].title, said)),
  ];
}
