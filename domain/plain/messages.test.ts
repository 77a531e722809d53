/** Our own words are plain: every Danish message, and what we tell about help, the municipality and wishes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lix, sentencesOf, wordsOf } from './lix';
import { placeholders, readings } from './message';
import { adviseOn, type Term, termsPattern } from './rules';

const DATA = path.join(import.meta.dirname, '../../data');
const DANISH = path.join(DATA, 'messages/da');
const ENGLISH = path.join(DATA, 'messages/en');

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Every sentence of a file with the way to it: `pages.help.title`. */
function textsIn(value: unknown, at = ''): { at: string; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, at ? `${at}.${key}` : key));
}

/** In data files both languages stand beside each other; these are the Danish ones. */
const danishIn = (value: unknown) => textsIn(value).filter(({ at }) => at.endsWith('.da'));

const terms: Term[] = readFileSync(path.join(DATA, 'fagord.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line));
const PATTERN = termsPattern(terms);

const FILES = [
  ...readdirSync(DANISH)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name: `messages/da/${name}`, texts: textsIn(json(path.join(DANISH, name))) })),
  ...['departments.json', 'help.json', 'questions.json', 'taxonomy.json', 'wishes.json']
    .filter((name) => existsSync(path.join(DATA, name)))
    .map((name) => ({ name, texts: danishIn(json(path.join(DATA, name))) })),
];

/** Running text: whole sentences. Labels, headings and names have no stop at the end. */
const isRunning = (text: string): boolean => /[.?]["”]?$/.test(text.trim()) && wordsOf(text).length >= 3;

/** What the staff call each other where only they come. */
const STAFF_TITLES = ['sagsbehandler'];

describe.each(FILES)('$name', ({ name, texts }) => {
  const isStaff = name === 'messages/da/staff.json';
  const read = texts.flatMap(({ at, text }) => readings(text).map((reading) => ({ at, reading })));

  it('speaks plainly: no professional words, no law, no office language, nothing over 20 words', () => {
    const errors = read.flatMap(({ at, reading }) =>
      adviseOn(reading, PATTERN)
        .filter(({ level, found }) => level === 'error' && !(isStaff && STAFF_TITLES.includes(found)))
        .map(({ rule, found }) => `${at}: ${rule}: ${found}`),
    );
    expect([...new Set(errors)]).toEqual([]);
  });

  it('is easy to read as a whole', () => {
    const running = texts
      .flatMap(({ text }) => readings(text).slice(-1))
      .filter(isRunning)
      .join('\n');
    const { words, lix: value } = lix(running);
    if (words >= 40) expect(Math.round(value)).toBeLessThanOrEqual(35);
  });
});

describe('the two languages', () => {
  it.each(readdirSync(DANISH))('say the same things in %s', (name) => {
    const danish = textsIn(json(path.join(DANISH, name)));
    const english = textsIn(json(path.join(ENGLISH, name)));
    expect(english.map(({ at }) => at).sort()).toEqual(danish.map(({ at }) => at).sort());
    const inEnglish = new Map(english.map(({ at, text }) => [at, placeholders(text)]));
    for (const { at, text } of danish)
      expect({ at, holds: inEnglish.get(at) }).toEqual({ at, holds: placeholders(text) });
  });

  it('have the same files', () => {
    expect(readdirSync(ENGLISH).sort()).toEqual(readdirSync(DANISH).sort());
  });
});

describe('the reader of texts', () => {
  const rulesIn = (text: string) => [...new Set(adviseOn(text, PATTERN).map(({ rule }) => rule))];

  it('counts LIX as the field does: words per sentence and long words in percent', () => {
    expect(lix('Kom og spis med. Du kan sidde stille.')).toMatchObject({
      words: 8,
      sentences: 2,
      longWords: 0,
      lix: 4,
    });
    expect(lix('Kommunen hjælper dig gerne.').lix).toBe(4 + 100 * (2 / 4));
    expect(lix('').lix).toBe(0);
  });

  it('keeps "kl. 14" and "12. november" in one sentence, and divides after a year', () => {
    expect(sentencesOf('Vi mødes den 12. november kl. 14 i Vamdrup.')).toHaveLength(1);
    expect(sentencesOf('Fra 2019. Spørg først.')).toHaveLength(2);
  });

  it.each([
    ['citizen', 'Borgeren kan ringe.'],
    ['paragraph_sign', 'Du kan få hjælp efter § 85.'],
    ['exclamation', 'Kom og vær med!'],
    ['abbreviation', 'Tag noget med, fx en kage.'],
    ['abbreviation', 'Du kan komme bl.a. om aftenen.'],
    ['acronym', 'Ring til SKAT om BPA.'],
    ['shouting', 'Det er GRATIS at være med.'],
    ['term', 'Sagsbehandleren ser på din støtte.'],
    ['term', 'Du kan få bostøtte derhjemme.'],
    ['deficit', 'Her er plads til udsatte mennesker.'],
    ['bare_link', 'Klik her for at se mere.'],
    ['passive', 'Skemaet skal udfyldes hjemmefra.'],
    ['office_language', 'Du kan komme, såfremt du har tid.'],
    ['numeric_date', 'Vi begynder 3/12-2026.'],
    ['heavy_nouns', 'Ansøgningen kræver en undersøgelse af din situation.'],
    ['long_sentence', `${'ord og '.repeat(11)}slut.`],
  ])('hears %s in "%s"', (rule, text) => {
    expect(rulesIn(text)).toContain(rule);
  });

  it('has nothing to say about a plain sentence, nor about names', () => {
    expect(rulesIn('Du kan strikke og drikke kaffe hver tirsdag kl. 14.')).toEqual([]);
    expect(rulesIn('Siden ligger i Borgerland.')).toEqual([]);
  });

  it('says that a long text of long words is hard, and keeps quiet about a short one', () => {
    const hard = 'Kommunernes forebyggende sundhedsarbejde forudsætter tværgående koordinering mellem afdelingerne. ';
    expect(rulesIn(hard.repeat(6))).toContain('hard');
    expect(rulesIn(hard)).not.toContain('hard');
  });

  it('reads a message as a person would, one reading for each choice', () => {
    expect(readings('{count, plural, =0 {Ingen steder} one {# sted} other {# steder}} i {town}')).toEqual([
      'Ingen steder i noget',
      '3 sted i noget',
      '3 steder i noget',
    ]);
    expect(placeholders('<b>{n, plural, one {# af {all}} other {#}}</b>')).toEqual(['<b>', 'all', 'n:plural']);
  });
});
