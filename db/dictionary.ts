/** The terms of Fagland's dictionary, from the data file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Term } from '../domain/dictionary/dictionary';

/** @param folder where the data files are. Throws when it is missing or a line is no JSON: that is ours to mend. */
export const readDictionary = (folder: string): Term[] =>
  readFileSync(path.join(folder, 'fagord.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
