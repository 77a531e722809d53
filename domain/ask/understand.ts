/**
 * From a sentence in somebody's own words to an ask: what they wish for, what must not be there, what they can give,
 * where and when. Everything keeps the words that said it. Pure; the same in the page, on the server and in a terminal.
 */
import { isCrisis } from '../search/crisis';
import { isTopicKey, isUnder } from '../topic';
import { type Ask, type Item, SENTENCE_MAX, WEIGHTS, type Weight } from './ask';
import { merged, weighted } from './change';
import { heardAs, MIRRORS, nothing } from './heard';
import { type Unit, unitsOf, type Words } from './meaning';
import { opposite } from './opposites';
import { isOfAnother, isOfThePast, turnsToMe } from './people';
import { clausesOf } from './sentence';
import { type Toned, tonesOf } from './tone';

export type { Words } from './meaning';

const UNKNOWN_AT_MOST = 12;

export function understand(sentence: string, words: Words): Ask {
  const text = sentence.slice(0, SENTENCE_MAX).normalize('NFC');
  if (isCrisis(text, words.crisis)) return { ...nothing(), crisis: true };
  const clauses = clausesOf(text);
  const total = clauses.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const heard = clauses.map(({ tokens, isQuestion }) => {
    const said = tokens.map(({ word }) => word);
    const units = unitsOf(tokens, text, words, total);
    return { said, toned: tonesOf({ words: said, units, isQuestion }) };
  });
  let ask = nothing();
  heard.forEach(({ said, toned }, n) => {
    const before = heard[n - 1];
    // «Jeg har spillet fodbold, men det kan jeg ikke mere»: no to what was just said.
    const takesBack = before !== undefined && toned.every(({ unit }) => unit.kind !== 'keys') && isTakenBack(said);
    if (takesBack)
      ask = merged(
        ask,
        askOf(before.toned.map((each) => ({ ...each, tone: 'avoid', isNegated: true, isMissed: false }))),
      );
    const next = heard[n + 1];
    if (next && isOfAnother(said) && turnsToMe(next.said)) return;
    if (isOfThePast(said, next?.said) || (isGrief(ask) && /^(hun|han|she|he)$/.test(said[0] ?? ''))) return;
    if (before && toned.length === 0 && isNeedOf(said)) ask = needed(ask, before.toned);
    ask = added(ask, askOf(toned.filter((each) => !isPartOf(ask, each))));
  });
  const isUnlisted = heard.some(({ toned }) => toned.some(({ unit, tone }) => isRare(unit) && tone === 'wish'));
  ask = settled(ask, isUnlisted);
  return { ...ask, unknownWords: ask.unknownWords.slice(0, UNKNOWN_AT_MOST) };
}

/** What one thing says of another, when all is heard. */
function settled(ask: Ask, isUnlisted: boolean): Ask {
  const shuns = (key: string) => ask.avoid.some((item) => item.key === key);
  let { wants, avoid } = ask;
  // Whose hobby is none of ours is not helped by company in general, nor by the garden where the bees are.
  if (isUnlisted)
    wants = wants.filter(
      ({ key, said, weight }) =>
        !(key.startsWith('life.') && weight === 'wish') && !(isUnder(key, 'nature') && WHERE.test(said)),
    );
  // «63, men ikke senior»: years are no reason to be among the old.
  const old = ask.avoid.find(({ key }) => key === 'together.seniors');
  if (old) {
    wants = wants.filter(({ key }) => key !== 'aud.seniors');
    avoid = [...avoid.filter(({ key }) => key !== 'aud.seniors'), { ...old, key: 'aud.seniors' }];
  }
  // Who has cancer and will not talk of it is not looking for those who do.
  if (shuns('avoid.illness_focus')) wants = wants.filter(({ key }) => !isUnder(key, 'talk_support'));
  // What was named, and then denied, is no wish: «min hund døde, jeg skal ikke have ny hund».
  const isDenied = ({ key, said }: Item) =>
    avoid.some(
      (item) =>
        item.key === opposite(key) &&
        item.said.toLowerCase() === said.toLowerCase() &&
        // What cannot be done is avoided, and help with it is wished for all the same.
        !ask.wants.some((other) => MIRRORS[other.key] === item.key && other.said === item.said),
    );
  wants = wants.filter((item) => !isDenied(item));
  // What must not be dear may well cost a little.
  const cost = ask.avoid.find(({ key }) => key === 'avoid.cost');
  if (cost && ![...wants, ...ask.must].some(({ key }) => key === 'free' || key === 'low_cost'))
    wants = [...wants, { ...cost, key: 'low_cost' }];
  return { ...ask, wants, avoid };
}

const WHERE = /^(i|på|ved) /i;
const isRare = (unit: Unit) => unit.kind === 'unknown' && unit.isUnlisted === true;

/** A no to a part is no no to the whole: «dans, men ikke folkedans», «vinterbadning, men bange for koldt vand». */
function isPartOf(ask: Ask, { unit, isNegated, isFeared }: Toned): boolean {
  if (!isNegated || unit.kind !== 'keys') return false;
  const said = unit.said.toLowerCase();
  return ask.wants.some(
    ({ key, said: wished }) =>
      unit.keys.includes(key) &&
      said !== wished.toLowerCase() &&
      (isFeared || said.includes(wished.slice(0, PART).toLowerCase())),
  );
}
/** So many letters of the whole stand in the part. */
const PART = 4;

const isTakenBack = (words: readonly string[]): boolean =>
  words.join(' ').includes('andet end det') ||
  (/^(men|but|aber|ale|але)$/.test(words[0] ?? '') &&
    words.slice(1, 3).some((word) => /^(det|den|dem|de|that)$/.test(word)) &&
    words.some((word) => /^(ikke|itj|aldrig|not)$/.test(word)));

/** What the one who died loved is not what is asked for. */
const isGrief = (ask: Ask) =>
  ask.wants.some(
    ({ key, said }) => key === 'talk_support.grief' && /kone|mand|hustru|kæreste|samlever|husband|wife/i.test(said),
  );

/** «… så den er et ufravigeligt krav»: what was just said is a must. */
const isNeedOf = (words: readonly string[]): boolean =>
  words.some((word) => /^(den|det|dem|de|it)$/.test(word)) &&
  words.some((word) => /^(skal|krav|nødt|nødvendigt|afgørende|must)$/.test(word));

const needed = (ask: Ask, toned: readonly Toned[]): Ask =>
  toned
    .flatMap(({ unit }) => (unit.kind === 'keys' ? unit.keys : []))
    .filter((key) => !key.includes('.') && !isTopicKey(key))
    .reduce((all, key) => weighted(all, `wants:${key}`, 'must'), ask);

const STRENGTH = (weight: Weight) => WEIGHTS.indexOf(weight);

/** In one breath, what was said first keeps its words, and what was said strongest its weight. */
function added(ask: Ask, heard: Ask): Ask {
  const stands = (key: string, weight: Weight) =>
    [...ask.wants, ...ask.must].some((item) => item.key === key && STRENGTH(item.weight) >= STRENGTH(weight));
  const isNew = ({ key, weight }: Item) => !stands(key, weight);
  return merged(ask, {
    ...heard,
    wants: heard.wants.filter(isNew),
    must: heard.must.filter(isNew),
    place: ask.place && heard.place ? ask.place : heard.place,
  });
}

function askOf(toned: readonly Toned[]): Ask {
  return toned.reduce((ask, each) => added(ask, heardAs(each)), nothing());
}
