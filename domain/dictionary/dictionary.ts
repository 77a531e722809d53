/**
 * Fagland's dictionary: what a professional term is in plain words, which law it stands in, and how sure we are of that.
 * Staff look up either way: the law's word for the plain one, the plain word for the law's, or the paragraph alone.
 */
import { spelled, wordsOf } from '../danish/letters';

/** About the legal reference, never about the plain words. */
export const SURENESS = ['yes', 'partly', 'no'] as const;
export type Term = {
  term: string;
  variants: readonly string[];
  plain: string;
  /** Keys of the taxonomy. */
  keys: readonly string[];
  checked: (typeof SURENESS)[number];
  /** The law and its paragraph, where one is known. */
  paragraph?: string;
  source?: string;
};

export const QUESTION_MAX = 100;
/** What is found, best first, in steps: the term itself, another of its names, its law, its plain words. */
const RANKS = { same: 5, begins: 4, variant: 3, law: 2, plain: 1 } as const;

/** «§ 85 a», «§85a» and «SEL § 85 a» hold one paragraph: 85a. A number alone counts too. */
const paragraphsIn = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/(?<!\d)(\d{1,3})(?:\s?([a-z])(?![\p{L}\d]))?/gu)].map(
    ([, number = '', letter = '']) => number + letter,
  );
const alike = (text: string): string => wordsOf(text).map(spelled).join(' ');

function rank({ term, variants, plain, paragraph = '' }: Term, asked: string): number {
  const question = alike(asked);
  const names = [term, ...variants].map(alike);
  if (names[0] === question) return RANKS.same;
  if (names.includes(question)) return RANKS.begins;
  if (/§|\d/.test(asked)) {
    const own = paragraphsIn([paragraph, ...variants.filter((name) => name.includes('§'))].join(' '));
    const numbers = paragraphsIn(asked);
    const words = alike(asked.replace(/§+\s*|\d+\s?[a-z]?(?!\p{L})/gu, ' '));
    const isLaw = words === '' || alike(paragraph).includes(words);
    return isLaw && numbers.length > 0 && numbers.every((each) => own.includes(each)) ? RANKS.law : 0;
  }
  if (question === '') return 0;
  if (names.some((name) => name.startsWith(question))) return RANKS.begins;
  if (names.some((name) => name.includes(question))) return RANKS.variant;
  if (alike(paragraph).includes(question)) return RANKS.law;
  const words = question.split(' ');
  const told = alike(plain).split(' ');
  return words.every((word) => told.some((each) => each.startsWith(word))) ? RANKS.plain : 0;
}

/** @returns every term that fits, the nearest first; all of them in the order of the alphabet when nothing is asked */
export function lookUp(terms: readonly Term[], asked: string): Term[] {
  const byName = (a: Term, b: Term) => a.term.localeCompare(b.term, 'da');
  const question = asked.trim().slice(0, QUESTION_MAX);
  if (question === '') return [...terms].sort(byName);
  return terms
    .map((term) => ({ term, how: rank(term, question) }))
    .filter(({ how }) => how > 0)
    .sort((a, b) => b.how - a.how || byName(a.term, b.term))
    .map(({ term }) => term);
}
