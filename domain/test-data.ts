/** The data files, read and parsed, for the tests that hold them to their promises. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { z } from 'zod';
import { readLanguage } from './danish/language';
import { Offer, Organisation, Place, Town } from './offer';
import { type Fagord, readSenses, type Synonym } from './search/senses';
import { taxonomy } from './taxonomy';

export const url = (path: string) => new URL(path, import.meta.url);
const read = (file: string) => readFileSync(url(`../data/${file}`), 'utf8');
export const lines = (file: string): unknown[] =>
  read(file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Every line parsed; a line that does not fit is named with its slug and what is wrong. */
export function parsed<S extends z.ZodType>(schema: S, file: string): z.output<S>[] {
  const problems: string[] = [];
  const rows = lines(file).flatMap((line) => {
    const result = schema.safeParse(line);
    if (result.success) return [result.data];
    const { slug } = line as { slug?: string };
    problems.push(`${file} ${slug}: ${result.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`);
    return [];
  });
  expect(problems).toEqual([]);
  return rows;
}

export const offers = parsed(Offer, 'offers.jsonl');
export const organisations = parsed(Organisation, 'organisations.jsonl');
export const places = parsed(Place, 'places.jsonl');
export const towns = parsed(Town, 'towns.jsonl');
export type Words = { keys: string[] };
export const synonyms = lines('synonyms.jsonl') as (Words & { id: string; town?: string })[];
export const fagord = lines('fagord.jsonl') as (Words & { term: string })[];
export const interests = lines('interests.jsonl') as { word: string; topics: string[] }[];
export const wishes: {
  slug: string;
  icon: string;
  short: Record<'da' | 'en', string>;
  topics: string[];
  giving?: boolean;
}[] = JSON.parse(read('wishes.json'));
export const help: { id: string; number: string; checked: boolean; source: { url: string } }[] = JSON.parse(
  read('help.json'),
);
export const landmarks: { slug: string; town: string; lat: number; lng: number }[] = JSON.parse(read('landmarks.json'));
export const departments: {
  list: { id: string; plain: Record<'da' | 'en', string>; what: Record<'da' | 'en', string> }[];
} = JSON.parse(read('departments.json'));

export const terms = taxonomy.topics.flatMap((topic) => [topic, ...topic.terms]);
export const twice = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i);

const text = (file: string) => readFileSync(url(`../data/${file}`), 'utf8');
export const language = readLanguage({
  simple: text('danish/simple.txt'),
  heads: text('danish/heads.txt'),
  irregular: text('danish/irregular.txt'),
});
export const synonymLines = lines('synonyms.jsonl') as Synonym[];
export const senses = readSenses(taxonomy, synonymLines, lines('fagord.jsonl') as Fagord[], language);
