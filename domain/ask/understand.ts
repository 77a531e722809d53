/**
 * From a sentence in somebody's own words to an ask: what they wish for, what must not be there, what they can give,
 * where and when. Everything keeps the words that said it. Pure; the same in the page, on the server and in a terminal.
 */
import { isCrisis } from '../search/crisis';
import { isTopicKey, isUnder } from '../topic';
import { type Ask, EMPTY_ASK, type Item, type TimeKey, WEIGHTS, type Weight } from './ask';
import { merged, weighted } from './change';
import { type Unit, unitsOf, type Words } from './meaning';
import { gift, NEEDED, opposite } from './opposites';
import { audienceOfAge, isOfAnother, isOfThePast, turnsToMe } from './people';
import { clausesOf } from './sentence';
import { type Toned, tonesOf } from './tone';

export type { Words } from './meaning';

/** As much as somebody says in one breath; what stands after it is not read. */
export const SENTENCE_MAX = 1000;
const UNKNOWN_AT_MOST = 12;

const nothing = (): Ask => ({
  ...EMPTY_ASK,
  wants: [],
  must: [],
  avoid: [],
  contribute: [],
  times: [],
  unknownWords: [],
});

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
    if (isOfThePast(said, next?.said)) return;
    if (before && toned.length === 0 && isNeedOf(said)) ask = needed(ask, before.toned);
    ask = added(ask, askOf(toned));
  });
  ask = settled(ask);
  return { ...ask, unknownWords: ask.unknownWords.slice(0, UNKNOWN_AT_MOST) };
}

/** What one thing says of another, when all is heard. */
function settled(ask: Ask): Ask {
  const shuns = (key: string) => ask.avoid.some((item) => item.key === key);
  let { wants, avoid } = ask;
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
    avoid.some((item) => item.key === opposite(key) && item.said.toLowerCase() === said.toLowerCase());
  wants = wants.filter((item) => !isDenied(item));
  // What must not be dear may well cost a little.
  const cost = ask.avoid.find(({ key }) => key === 'avoid.cost');
  if (cost && ![...wants, ...ask.must].some(({ key }) => key === 'free' || key === 'low_cost'))
    wants = [...wants, { ...cost, key: 'low_cost' }];
  return { ...ask, wants, avoid };
}

const isTakenBack = (words: readonly string[]): boolean =>
  /^(men|but|aber|ale|але)$/.test(words[0] ?? '') &&
  words.slice(1, 3).some((word) => /^(det|den|dem|de|that)$/.test(word)) &&
  words.some((word) => /^(ikke|itj|aldrig|not)$/.test(word));

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
  // «Dans, men ikke folkedans»: a no to a part is no no to the whole.
  const isOfPart = ({ key, said }: Item) =>
    isTopicKey(key) && ask.wants.some((item) => item.key === key && item.said.toLowerCase() !== said.toLowerCase());
  return merged(ask, {
    ...heard,
    avoid: heard.avoid.filter((item) => !isOfPart(item)),
    wants: heard.wants.filter(isNew),
    must: heard.must.filter(isNew),
    place: ask.place && heard.place ? ask.place : heard.place,
  });
}

function askOf(toned: readonly Toned[]): Ask {
  return toned.reduce((ask, each) => added(ask, heardAs(each)), nothing());
}

/** What one thing adds to the ask. */
function heardAs({ unit, tone, weight, isLiked, isNegated, isMissed }: Toned): Ask {
  const ask = nothing();
  const { said } = unit;
  const isWished = tone === 'wish' || tone === 'give';
  if (unit.kind === 'unknown') return isWished ? { ...ask, unknownWords: [said.toLowerCase()] } : ask;
  if (unit.kind === 'place')
    return isWished ? { ...ask, place: { key: unit.town, said, weight: weight ?? 'important' } } : ask;
  if (unit.kind === 'time') return timeHeard(ask, unit, tone, weight);
  if (unit.kind === 'age') {
    const audience = audienceOfAge(unit.age);
    return { ...ask, age: unit.age, wants: audience ? [{ key: audience, said, weight: 'important' }] : [] };
  }
  const mark = unit.isTerm ? { isTerm: true as const } : {};
  const put = (role: 'wants' | 'must' | 'avoid' | 'contribute', key: string, of: Weight) => {
    if (!ask[role].some((each) => each.key === key)) ask[role].push({ key, said, weight: of, ...mark } satisfies Item);
  };
  // What is bad in itself («larm») is meant so whether it is denied or not, unless somebody likes it.
  const isBad = unit.keys.some((key) => key.startsWith('avoid.'));
  if (isBad && isLiked) return ask;
  if (unit.isOfDenial && !isNegated) return ask;
  // Who is without friends is looking for some.
  const isFacility = (key: string) => !key.includes('.') && !isTopicKey(key);
  const isWanted =
    isMissed && unit.keys.some((key) => isUnder(key, 'together') || key.startsWith('life.') || isFacility(key));
  // «Skal ikke»: a must of what is not wished for is no stronger; its owner may make it so.
  const shunned: Weight = weight === 'wish' ? 'wish' : 'important';
  const isGiven = tone === 'give' && unit.keys.some((key) => gift(key) !== null);
  for (const key of unit.keys) {
    if (tone === 'drop' || (isWanted && !isUnder(key, 'together') && !key.startsWith('life.') && !isFacility(key)))
      continue;
    const mirror = MIRRORS[key];
    if (mirror && (isNegated || SAYS_NO.test(said))) put('avoid', mirror, 'important');
    if (key.startsWith('avoid.')) put('avoid', key, shunned);
    else if (isNegated && !isBad && !isWanted) {
      const needed = NEEDED[key];
      const other = needed ? null : opposite(key);
      if (needed) put('wants', needed, 'important');
      if (other) put('avoid', other, shunned);
    } else if (key.startsWith('contribute.')) put('contribute', key, 'important');
    else {
      const given = tone === 'give' ? gift(key) : null;
      if (given) put('contribute', given, 'important');
      if (given && isTopicKey(key)) put('wants', key, 'wish');
      else if (given) continue;
      else if (!isGiven || isTopicKey(key)) putWish(put, key, weight);
    }
  }
  return ask;
}

/** A condition that is the other side of something to avoid; said with a no, both are meant. */
const MIRRORS: Record<string, string> = {
  alcohol_free: 'avoid.alcohol',
  no_animals: 'avoid.animals',
  no_commitment: 'avoid.commitment',
  text_contact: 'avoid.phone_first',
  small_group: 'avoid.large_group',
  calm: 'avoid.loud',
  wheelchair: 'avoid.stairs',
  no_reading: 'avoid.reading',
};
const SAYS_NO = /\b(ikke|ingen|uden|hader|tør|bange|slipper?|not|no|without)\b/i;

/** Only what can be answered yes or no is a must; a topic that «skal» be there is a wish like others. */
function putWish(
  put: (role: 'wants' | 'must', key: string, weight: Weight) => void,
  key: string,
  weight: Weight | null,
) {
  const isCondition = !key.includes('.') && !isTopicKey(key);
  // Who cannot get in cannot be there, however it is said.
  if (isCondition && (weight === 'must' || (key === 'wheelchair' && weight === null))) put('must', key, 'must');
  else
    put('wants', key, key.startsWith('life.') ? 'wish' : weight === 'must' || weight === null ? 'important' : weight);
}

const AVOIDED_TIME: Partial<Record<TimeKey, string>> = { evening: 'avoid.evening', daytime: 'avoid.daytime' };

function timeHeard(ask: Ask, unit: Unit & { kind: 'time' }, tone: Toned['tone'], weight: Weight | null): Ask {
  const { said, time } = unit;
  if (tone === 'drop') return ask;
  if (tone === 'avoid') return { ...ask, avoid: [{ key: AVOIDED_TIME[time] ?? time, said, weight: 'important' }] };
  // What few offers tell of cannot be a must before its owner says so.
  return { ...ask, times: [{ key: time, said, weight: weight === 'wish' ? 'wish' : 'important' }] };
}
