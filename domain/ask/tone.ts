/**
 * How the things of one clause are meant: wished for, not wished for, given, or only mentioned; and how strongly. Rows of
 * words that set the tone, each with how far it reaches.
 */
import type { Weight } from './ask';
import { givesAt, seeks } from './giving';
import type { Unit } from './meaning';

export type Tone = 'wish' | 'avoid' | 'give' | 'drop';
/** `isMissed`: one is without it, which need not be what one wants. */
export type Toned = {
  unit: Unit;
  /** A language that is spoken, not one to learn. */
  isSpoken: boolean;
  /** Asked for from others: «kan nogen følges med mig?» */
  isSought: boolean;
  /** Feared, which need not be all of it: «vinterbadning, men bange for koldt vand». */
  isFeared: boolean;
  /** «Langt fra» stands before it. */
  isFar: boolean;
  tone: Tone;
  weight: Weight | null;
  isLiked: boolean;
  isNegated: boolean;
  isMissed: boolean;
};

const setOf = (text: string) => new Set(text.split(/\s+/).filter(Boolean));

/** They turn what comes after them into its opposite. */
const NOT =
  setOf(`ikke ik ikk ikkke ike itj ikki ej ingen intet inga aldrig uden udn undtagen hverken nej undgå undgår undgik hader
  hade afviser afvise frabeder nægter afskyr skyr slippe slipper slap bange angst nervøs utryg skræmt ræd allergisk allergi not no without dont never hate afraid avoid cant
  kein keine keinen nicht ohne nie bez не без боюся لا بدون ليس`);
/** Whether a word turns what comes after it into its opposite. */
export const denies = (word: string): boolean => NOT.has(word) || /^(træt|led|lei)$/.test(word);
/** Two words that do the same; the first alone does not. */
const NOT_PAIRS = [
  'alt andet',
  'fri for',
  'frem for',
  'hold op',
  'slut med',
  'stedet for',
  'træt af',
  'led af',
  'lei af',
  'i stedet',
  'allergi over',
];
/** A fear or dislike is never of what one lacks. */
const FEARS = setOf(
  'undgå undgår undgik hader afskyr skyr slippe slipper slap bange nervøs utryg skræmt ræd hate afraid avoid uden without ohne bez без',
);
/** «Ikke kun», «ikke noget imod»: no opposite after all. */
const UNDOES = setOf('kun bare blot nødvendigvis mindst imod only just nur');
/** What one has not, knows not or has not tried is missed, not shunned. */
const LACKS =
  setOf(`har havde haft kender kendte finde finder fandt ved vidste fik får fået findes mødt set mangler savner nået
  have know find`);
/** Before «ikke» they say what one will not, whatever stands before them. */
const WILLS = setOf(
  'vil ville gider gad ønsker tør turde orker magter skal må lide bryder kunne behøver passer dur rager interesserer want like will mag möchte chcę хочу',
);
/** «Behøver ikke», «gør ikke noget»: it need not, but may. */
const NEED_NOT = setOf('behøver need brauche');
const LIKES = setOf(
  'elsker lide holder glad vild forelsket gerne kunne drømmer interesserer nyder savner love like enjoy lubię gerne люблю أحب',
);
/** What stands before them is the better, or was the first thought. */
const RATHER = setOf('hellere derimod snarere rather lieber');
const THAN = setOf('end than als niż ніж');

/** Said so, nothing else will do. Not in a question: «skal jeg betale?» asks. */
const MUST = setOf(
  'skal kun nødt kræver krav udelukkende nødvendigt afgørende ufravigeligt must only muss nur musi tylko тільки',
);
const MUST_PHRASES = [
  'må ikke koste',
  'kan ikke betale',
  'ingen penge',
  'er nødt til',
  'det vigtigste er',
  'har kun',
  'kan kun',
  'i kørestol',
];
const WISH = setOf('helst måske eventuelt evt allerhelst preferably maybe lieber vielleicht może');

const CUES = [NOT, UNDOES, LACKS, WILLS, NEED_NOT, LIKES, RATHER, THAN, MUST, WISH];
/** A word that sets the tone is none that tells what is wished for. */
export const isCue = (word: string): boolean => CUES.some((words) => words.has(word));

const SPEAKS = setOf('taler snakker kan tal speak speaks spreche mówię розмовляю أتكلم');

const REACH = 6;

type Clause = { words: readonly string[]; units: readonly Unit[]; isQuestion: boolean };

const inUnit = (units: readonly Unit[], n: number) => units.some(({ at, end }) => n >= at && n < end);
const phraseEnds = (words: readonly string[], n: number, phrases: readonly string[]) =>
  phrases.some((phrase) => {
    const parts = phrase.split(' ');
    return parts.every((part, at) => words[n - parts.length + 1 + at] === part);
  });

type Negation = { at: number; reaches: 'opposite' | 'lack' | 'need-not' };
/** «Uden at vide noget om dyr»: one need not know, and dyr is not shunned. */
const ABLE = setOf('vide kunne kende have være eje kunnet');
const WITHOUT = setOf('uden ingen intet without no kein keine bez без بدون');

/** Where something is denied, and what the denial does to what it reaches. */
function negationsOf({ words, units }: Clause): Negation[] {
  return words.flatMap((word, n): Negation[] => {
    if (inUnit(units, n)) return [];
    const isPair = phraseEnds(words, n, NOT_PAIRS);
    if (
      !NOT.has(word) &&
      !isPair &&
      !(THAN.has(word) && words.slice(0, n).some((each) => RATHER.has(each) || each === 'andet'))
    )
      return [];
    const [next = '', after = ''] = words.slice(n + 1, n + 3);
    if ((next === 'noget' && after === 'imod') || words[n - 1] === 'hvorfor') return [];
    if (UNDOES.has(next)) return [{ at: n, reaches: 'need-not' }];
    // «Ikke uden hund», «ikke bange for»: two denials are none.
    if (NOT.has(next) && FEARS.has(next)) return [];
    if (FEARS.has(word) && NOT.has(words[n - 1] ?? '')) return [];
    const before = words.slice(Math.max(0, n - 4), n);
    if (WITHOUT.has(word) && next === 'at' && ABLE.has(after)) return [{ at: n, reaches: 'need-not' }];
    if (before.some((each) => NEED_NOT.has(each))) return [{ at: n, reaches: 'need-not' }];
    const lacks = before.some((each) => LACKS.has(each)) || LACKS.has(next);
    const isLack =
      next !== 'brug' && lacks && !FEARS.has(word) && !before.some((each) => WILLS.has(each)) && !WILLS.has(next);
    return [{ at: n, reaches: isLack ? 'lack' : 'opposite' }];
  });
}

/** @param lookers the clause is about somebody else, or turns away from what was said before; decided by the caller */
export function tonesOf(clause: Clause): Toned[] {
  const { words, units, isQuestion } = clause;
  const negations = negationsOf(clause);
  const rather = words.findIndex((word) => RATHER.has(word));
  const text = words.join(' ');
  return units.map((unit): Toned => {
    const before = negations.filter(
      ({ at }) => at < unit.at && !isCutOff(words, at, unit.at) && reaches(clause, at, unit),
    );
    const back = negations.filter(({ at }) => looksBack(clause, at, unit));
    const negation = before.at(-1) ?? back[0];
    const isNegated = negation?.reaches === 'opposite';
    const near = words.slice(Math.max(0, unit.at - REACH), unit.at);
    const isLiked = !isNegated && near.some((word) => LIKES.has(word));
    // «Ikke bange for hunde»: what is not feared is not shunned.
    const isNotFeared = NOT.has(words[unit.at - 1] ?? '') && FEARS.has(words[unit.at] ?? '');
    const tone: Tone = isNotFeared
      ? 'drop'
      : isNegated
        ? 'avoid'
        : negation?.reaches === 'need-not'
          ? 'drop'
          : givesAt(words, unit, text)
            ? 'give'
            : 'wish';
    const weight = !isQuestion ? weightAt(words, unit, rather) : null;
    const isMissed = isNegated && WITHOUT.has(words[negation.at] ?? '');
    const isFeared = isNegated && FEARS.has(words[negation.at] ?? '') && !isMissed;
    const isSought = seeks(words.slice(0, unit.at + 1).join(' '));
    const isFar = words[unit.at - 1] === 'fra' && words[unit.at - 2] === 'langt';
    const isSpoken = near.some((word) => SPEAKS.has(word));
    return { unit, tone, weight, isLiked, isNegated, isMissed, isSpoken, isSought, isFeared, isFar };
  });
}

const LIST = setOf('og eller samt noget nogen med en et den det de så or and und oder i oraz у та або');

/** The first thing after a denial, and those counted up with it: «ikke kirke eller hunde om aftenen» is not of evenings. */
function reaches({ words, units }: Clause, at: number, unit: Unit): boolean {
  const first = units.find((each) => each.at > at && (each.kind !== 'unknown' || each === unit));
  if (!first || first.at - at > REACH) return false;
  if (first.at >= unit.at) return true;
  return words.slice(first.end, unit.at).every((word, n) => LIST.has(word) || inUnit(units, first.end + n));
}

const BACK = setOf('ikke aldrig not nicht nie не ingen');
const IS = setOf(
  'kører cykler interessiert mag har er kan gider vil siger går skal tør interesserer bliver var rager magter orker is ist',
);

/** Something else is denied after it: not so where «og» begins anew. */
function goesOn(words: readonly string[], units: readonly Unit[], at: number): boolean {
  const next = units.find((other) => other.at > at);
  return next !== undefined && !words.slice(at, next.at).some((word) => word === 'og' || word === 'and');
}

/** «Kirke er ikke noget for mig», «torsdag kan jeg ikke»: what the clause begins with is denied, when nothing else is. */
function looksBack({ words, units }: Clause, at: number, unit: Unit): boolean {
  if (at < unit.end || !BACK.has(words[at] ?? '') || (unit.kind !== 'time' && goesOn(words, units, at))) return false;
  return unit.at <= 3 && at - unit.end <= 4 && words.slice(unit.end, at).some((word) => IS.has(word));
}

/** Between a denial and the thing somebody begins anew: «ikke så mange, men gerne hunde». */
const isCutOff = (words: readonly string[], at: number, to: number) =>
  words
    .slice(at + 1, to)
    .some((word) => word === 'men' || word === 'gerne' || word === 'hellere' || word === 'helst' || word === 'kun');

function weightAt(words: readonly string[], unit: Unit, rather: number): Weight | null {
  const near = words.slice(Math.max(0, unit.at - REACH), unit.end);
  if (near.some((word) => WISH.has(word)) || near.join(' ').includes('må gerne') || (rather >= 0 && rather < unit.at))
    return 'wish';
  // «Kun hvis nogen henter mig»
  const onlyIf =
    words.indexOf('kun') >= 0 && words.indexOf('hvis') > words.indexOf('kun') && unit.at > words.indexOf('hvis');
  if (
    onlyIf ||
    words[unit.end] === 'فقط' ||
    near.some((word) => MUST.has(word)) ||
    MUST_PHRASES.some((phrase) => near.join(' ').includes(phrase))
  )
    return 'must';
  return null;
}
