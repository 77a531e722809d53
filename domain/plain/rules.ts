/** Reads a Danish text against the plain-language rows of data/plain.json; advice, never a verdict on a person. */
import plain from '../../data/plain.json' with { type: 'json' };
import { lix, sentencesOf, wordsOf } from './lix';

/** `error`: our own texts may not hold it. `warn`: advice to whoever writes. */
export const LEVELS = ['error', 'warn'] as const;
export type Level = (typeof LEVELS)[number];

export type Finding = {
  rule: string;
  level: Level;
  /** The words it is about, as they stand in the text; for a whole text its first words. */
  found: string;
  /** What to do instead. */
  say: { da: string; en: string };
};

/** A professional term and the other forms it is known by. */
export type Term = { term: string; variants: readonly string[] };

const LETTER = '[\\p{L}\\p{N}]';
const EDGE = `(?:(?<!${LETTER})(?=${LETTER})|(?<=${LETTER})(?!${LETTER}))`;

/** JavaScript's \b and \w do not know æ, ø and å; these do. */
const compile = (pattern: string, ignoreCase: boolean): RegExp =>
  new RegExp(pattern.replaceAll('\\b', EDGE).replaceAll('\\w', LETTER), ignoreCase ? 'giu' : 'gu');

const RULES = plain.rules.map((rule) => ({
  id: rule.id,
  level: LEVELS.find((level) => level === rule.level) ?? 'warn',
  pattern: compile(rule.pattern, rule.ignoreCase ?? false),
  say: rule.say,
}));

const ACRONYMS = new Set(plain.acronyms);
const EVERYDAY = new Set(plain.everydayTerms.list.map((word) => word.toLowerCase()));
const CAPITALS = compile('\\b[A-ZÆØÅ]{2,4}\\b', false);
const HEAVY = compile('\\b\\w{3,}(?:else|ning|hed|tion)(?:n|en|er|erne|r|rne)?\\b', true);
const YOU = compile('\\b(?:du|dig|din|dit|dine|jer|jeres)\\b', true);

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One pattern for many terms: whole words, Danish endings allowed; a term in capitals must stand in capitals. */
export function termsPattern(terms: readonly Term[]): { words: RegExp; capitals: RegExp } {
  const all = [...new Set(terms.flatMap(({ term, variants }) => [term, ...variants]))]
    .map((word) => word.trim())
    .filter((word) => word.length > 1 && !word.includes('§') && !EVERYDAY.has(word.toLowerCase()))
    .sort((a, b) => b.length - a.length);
  const isCapitals = (word: string) => word === word.toUpperCase() && /\p{Lu}/u.test(word);
  const oneOf = (words: string[]) => (words.length > 0 ? words.map(escaped).join('|') : '(?!)');
  return {
    words: compile(
      `\\b(?:${oneOf(all.filter((word) => !isCapitals(word)))})(?:e?n|e?t|e?rs?|e?rnes?|nes?|ens|ets|e|s)?\\b`,
      true,
    ),
    capitals: compile(`\\b(?:${oneOf(all.filter(isCapitals))})\\b`, false),
  };
}

/** Names keep their own spelling: "Borgerland" is a place in a model, not a word for the reader. */
const withoutNames = (text: string): string =>
  plain.names.reduce((rest, name) => rest.replace(new RegExp(escaped(name), 'giu'), 'navn'), text);

const measure = (rule: keyof typeof plain.measures, level: Level, found: string): Finding => ({
  rule,
  level,
  found,
  say: plain.measures[rule],
});

const all = (pattern: RegExp, text: string): string[] => [...text.matchAll(pattern)].map(([found]) => found);

/** Everything the rows have to say about a text, in the order of the rows. An empty list means plain. */
export function adviseOn(text: string, terms?: ReturnType<typeof termsPattern>): Finding[] {
  const read = withoutNames(text);
  const findings: Finding[] = RULES.flatMap(({ id, level, pattern, say }) =>
    all(pattern, read).map((found) => ({ rule: id, level, found, say })),
  );
  for (const found of all(CAPITALS, read)) if (!ACRONYMS.has(found)) findings.push(measure('acronym', 'error', found));
  if (terms) {
    const found = [...all(terms.words, read), ...all(terms.capitals, read)];
    findings.push(...found.map((word) => measure('term', 'error', word)));
  }
  for (const sentence of sentencesOf(read)) {
    if (wordsOf(sentence).length > plain.sentence.most) findings.push(measure('long_sentence', 'error', sentence));
    if (all(HEAVY, sentence).length > plain.sentence.heavyNouns)
      findings.push(measure('heavy_nouns', 'warn', sentence));
  }
  for (const word of wordsOf(read))
    if (word.length >= plain.sentence.longWord) findings.push(measure('long_word', 'warn', word));
  return [...findings, ...adviseOnWhole(read)];
}

/** What only shows in a longer text; under 40 words the measures say more about chance than about the text. */
function adviseOnWhole(text: string): Finding[] {
  const { lix: value, words, meanWords } = lix(text);
  if (words < plain.lix.fewestWords) return [];
  const opening = `${wordsOf(text).slice(0, 6).join(' ')} …`;
  const findings: Finding[] = [];
  if (value > plain.lix.gate) findings.push(measure('hard', 'error', opening));
  else if (value > plain.lix.goal) findings.push(measure('rather_hard', 'warn', opening));
  if (meanWords > plain.sentence.mean) findings.push(measure('mean_sentence', 'warn', opening));
  if (words > 60 && all(YOU, text).length === 0) findings.push(measure('no_you', 'warn', opening));
  return findings;
}
