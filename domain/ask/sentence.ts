/** A sentence cut into clauses of words, each word with where it stands, so that what was said can be said back as it stood. */
import { spelled, writtenOut } from '../danish/letters';

export type Token = {
  /** As it was written, and as it is compared. */
  said: string;
  word: string;
  /** Where it begins and ends in the sentence. */
  from: number;
  to: number;
};
export type Clause = { tokens: Token[]; isQuestion: boolean };

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What stands between two words and parts what is said of one thing from what is said of the next. */
const STOP = /[.!?;:()\n–—]|,|\s-\s/;
/** A word that begins a new thought: what stood before it is not what is meant now. */
const TURNS = new Set([
  'men',
  'but',
  'aber',
  'ale',
  'але',
  'لكن',
  'derimod',
  'fordi',
  'hellere',
  'selvom',
  'dog',
  'så',
  'because',
]);
/** A list that ends so is of things alike: «ikke hunde, katte eller heste». One that ends in «og» may be of anything. */
const OR = new Set(['eller', 'or', 'oder', 'lub', 'або', 'أو']);
const LIST_GOES_ON = 4;
const SUBJECT = /^(jeg|vi|du|han|hun|det|der|de|i|ich|we|ja|я)$/;
/** «Så» holds together as often as it turns: «så mange», «så tit». */
const SO = 'så';

/** As people of Kolding's own country write what they say: read as what it is short for. */
const DIALECT: Record<string, string> = {
  a: 'jeg',
  æ: 'jeg',
  å: 'at',
  it: 'ikke',
  itj: 'ikke',
  mæ: 'med',
  nuen: 'nogen',
  noed: 'noget',
  nøj: 'noget',
  ka: 'kan',
  li: 'lide',
  gier: 'gider',
  kaff: 'kaffe',
  kirk: 'kirke',
  gern: 'gerne',
  hwa: 'hvad',
  formiddan: 'formiddagen',
  eftermiddan: 'eftermiddagen',
  awten: 'aftenen',
};
/** After these «et» is ikke, and elsewhere an article. */
const WILL = /^(gier|ka|vil|ska|tør|ku|bryr)$/;
/** Words that nobody writes but in dialect; «it» means something else elsewhere. */
const IS_DIALECT = /^(æ|mæ|itj|nuen|noed|nøj|gier|hwa|å)$/;
/** How «ikke» is written in haste. */
const HASTE: Record<string, string> = {
  ik: 'ikke',
  ikk: 'ikke',
  ikkke: 'ikke',
  ej: 'ikke',
  jeh: 'jeg',
  gern: 'gerne',
  hjelpe: 'hjælpe',
  hjelp: 'hjælp',
};
/** They fill a sentence and change nothing in it: «det må altså ikke koste noget». */
const FILL = /^(altså|jo|slet|overhovedet|simpelthen|virkelig|egentlig|faktisk|sgu|fandme|heller)$/;

/** «Don't» is two words to us. */
const NOT_T = /^(don|can|won|doesn|isn|didn|couldn|wouldn)$/;

function tokensOf(text: string): Token[] {
  const found = [...text.matchAll(WORD)];
  const lower = found.map(([said]) => said.normalize('NFC').toLowerCase());
  const isDialect = lower.filter((word) => IS_DIALECT.test(word)).length > 0;
  const meant = (word: string, n: number) =>
    (isDialect ? (word === 'et' && WILL.test(lower[n - 1] ?? '') ? 'ikke' : DIALECT[word]) : undefined) ??
    HASTE[word] ??
    (word === 't' && NOT_T.test(lower[n - 1] ?? '') ? 'not' : word);
  return found.map((match, n) => ({
    said: match[0],
    word: meant(spelled(writtenOut(lower, n)), n),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** A stop after these ends no thought: «Sdr. Bjert», «kl. 14». */
const SHORT = /^(sdr|nr|ndr|skt|sct|st|gl|gml|kl|ca|evt|tlf|bl|f|fx|eks|pga|mht|ift|inkl|mv)$/i;

/** @param text one or more sentences, at most some hundred letters */
export function clausesOf(text: string): Clause[] {
  const tokens = tokensOf(text);
  const clauses: Clause[] = [];
  let open: Token[] = [];
  const close = (stop: string) => {
    if (open.length > 0) clauses.push({ tokens: open, isQuestion: stop.includes('?') });
    open = [];
  };
  tokens.forEach((token, n) => {
    const before = tokens[n - 1];
    const between = before ? text.slice(before.to, token.from) : '';
    const isShort = /^\.\s*$/.test(between) && SHORT.test(before?.said ?? '');
    if (!isShort && STOP.test(between) && !isList(between, tokens.slice(n, n + LIST_GOES_ON))) close(between);
    else if (TURNS.has(token.word) && (token.word !== SO || /^(jeg|vi|det|er)$/.test(tokens[n + 1]?.word ?? '')))
      close('');
    if (!FILL.test(token.word)) open.push(token);
  });
  close(text.slice(tokens.at(-1)?.to ?? 0));
  return clauses;
}

/** A comma between things of one list. */
function isList(between: string, next: readonly Token[]): boolean {
  const or = next.findIndex(({ word }) => OR.has(word));
  return between.trim() === ',' && or >= 0 && !next.slice(0, or + 2).some(({ word }) => SUBJECT.test(word));
}
