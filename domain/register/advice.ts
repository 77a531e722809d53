/** A kind word while one writes: never in the way. The rows of data/plain.json, and what a professional word is in plain ones. */
import type { Finding } from '../plain/rules';
import { adviseOn, termsPattern } from '../plain/rules';

export type PlainTerm = { term: string; variants: readonly string[]; plain: string };
/** `found`: the words it is about. `say`: what to write instead. */
export type Advice = { found: string; say: { da: string; en: string } };

/** More at a time is no help. */
const MOST = 3;
/** Of our own texts only: an association may be glad, and may write its own name in capitals. */
const NOT_THEIRS = new Set(['exclamation', 'citizen', 'acronym', 'shouting', 'bare_link']);

/** Made once: the pattern of all terms is long. */
export function adviser(terms: readonly PlainTerm[]): (text: string) => Advice[] {
  const pattern = termsPattern(terms);
  const plainOf = (found: string): string | undefined => {
    const said = found.toLowerCase();
    const isIt = (word: string) => said.startsWith(word.toLowerCase());
    return terms
      .filter(({ term, variants }) => [term, ...variants].some(isIt))
      .toSorted((a, b) => b.term.length - a.term.length)[0]?.plain;
  };
  const adviceOf = ({ rule, found, say }: Finding): Advice => {
    const plain = rule === 'term' ? plainOf(found) : undefined;
    return { found, say: plain ? { da: plain, en: plain } : say };
  };
  return (text) => {
    const findings = adviseOn(text, pattern).filter(({ rule }) => !NOT_THEIRS.has(rule));
    const seen = new Set<string>();
    return findings
      .filter(({ rule, found }) => !seen.has(`${rule} ${found}`) && seen.add(`${rule} ${found}`))
      .map(adviceOf)
      .slice(0, MOST);
  };
}
