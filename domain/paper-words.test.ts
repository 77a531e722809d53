/** The sentences of the paper: the same in every language, plain in Danish, and honest about who has read them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filled, LANGUAGE_NAMES, PAPER_LANGUAGES, paperWords } from './paper-words';
import { lix } from './plain/lix';
import { placeholders } from './plain/message';
import { adviseOn, type Term, termsPattern } from './plain/rules';

type Said = { at: string; text: string };
const textsIn = (value: unknown, at = ''): Said[] =>
  typeof value === 'string'
    ? [{ at, text: value }]
    : Object.entries(value ?? {}).flatMap(([key, inner]) => textsIn(inner, at ? `${at}.${key}` : key));
const others = PAPER_LANGUAGES.filter((language) => language !== 'da');

describe.each(others)('the plan beside %s', (language) => {
  it('says the same sentences with the same gaps to fill', async () => {
    const danish = textsIn(await paperWords('da')).map(({ at, text }) => ({ at, gaps: placeholders(text) }));
    const other = textsIn(await paperWords(language)).map(({ at, text }) => ({ at, gaps: placeholders(text) }));
    expect(other).toEqual(danish);
  });

  it('is called what people who speak it call it', async () => {
    const words = await paperWords(language);
    expect(words.language).toBe(language);
    expect(words.name).toBe(LANGUAGE_NAMES[language]);
  });
});

it('tells of every language that no native speaker has read that it is so', async () => {
  for (const language of ['uk', 'ar', 'pl', 'de']) {
    const words = await paperWords(language);
    expect(words.checked).toBe(false);
    expect(words.unchecked.length).toBeGreaterThan(20);
  }
});

it('an unknown language is Danish, and what is missing in a gap stays away', async () => {
  expect((await paperWords('xx')).title).toBe('Min plan');
  expect(filled('{name} har bolden.', { name: 'Lis' })).toBe('Lis har bolden.');
  expect(filled('Hej {name}.')).toBe('Hej .');
});

it('speaks plain Danish', async () => {
  const terms: Term[] = readFileSync(new URL('../data/fagord.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
  const pattern = termsPattern(terms);
  const texts = textsIn(await paperWords('da')).map(({ at, text }) => ({
    at,
    text: text.replace(/\{\w+\}/g, 'noget'),
  }));
  const errors = texts.flatMap(({ at, text }) =>
    adviseOn(text, pattern)
      .filter(({ level }) => level === 'error')
      .map(({ rule, found }) => `${at}: ${rule}: ${found}`),
  );
  expect(errors).toEqual([]);
  const running = texts.map(({ text }) => text).filter((text) => /[.?]$/.test(text));
  expect(lix(running.join('\n')).lix).toBeLessThanOrEqual(30);
});
