/** What words mean, from the data files: the same for the server, the command line and the measurements. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readLanguage } from '../domain/danish/language';
import { crisisPhrases } from '../domain/search/crisis';
import { type Fagord, readSenses, type Synonym } from '../domain/search/senses';
import type { Known } from '../domain/snapshot-file';
import { taxonomy } from '../domain/taxonomy';

/** @param folder where the data files are. Throws when one is missing or a line is no JSON: that is ours to mend. */
export function readKnown(folder: string): Known {
  const text = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const lines = <Line>(file: string): Line[] =>
    text(file)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line));
  const synonyms = lines<Synonym>('synonyms.jsonl');
  const language = readLanguage({
    simple: text('danish/simple.txt'),
    heads: text('danish/heads.txt'),
    irregular: text('danish/irregular.txt'),
  });
  return {
    senses: readSenses(taxonomy, synonyms, lines<Fagord>('fagord.jsonl'), language),
    language,
    crisis: crisisPhrases(synonyms),
  };
}
