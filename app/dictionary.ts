/** Fagland's dictionary, read once: it changes with the program only. */
import path from 'node:path';
import { readDictionary } from '@/db/dictionary';
import type { Term } from '@/domain/dictionary/dictionary';

let read: Term[] | undefined;

export function dictionary(): Term[] {
  read ??= readDictionary(path.join(process.cwd(), 'data'));
  return read;
}
