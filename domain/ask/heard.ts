/** What one thing of a sentence adds to the ask: where it is meant to be, when, how old, or what is wished for, shunned and given. */
import { isTopicKey, isUnder } from '../topic';
import { type Ask, EMPTY_ASK, type Role, type TimeKey, type Weight } from './ask';
import type { Unit } from './meaning';
import { gift, NEEDED, opposite } from './opposites';
import { audienceOfAge } from './people';
import type { Toned } from './tone';

export const nothing = (): Ask => ({
  ...EMPTY_ASK,
  wants: [],
  must: [],
  avoid: [],
  contribute: [],
  times: [],
  unknownWords: [],
});

export function heardAs(toned: Toned): Ask {
  const { unit, tone, weight, isFar } = toned;
  const isWished = tone === 'wish' || tone === 'give';
  switch (unit.kind) {
    case 'unknown':
      return isWished ? { ...nothing(), unknownWords: [unit.said.toLowerCase()] } : nothing();
    case 'place':
      // «Ikke langt fra Vamdrup» is near it.
      return isWished || isFar
        ? { ...nothing(), place: { key: unit.town, said: unit.said, weight: weight ?? 'important' } }
        : nothing();
    case 'time':
      return timeHeard(unit, tone, weight);
    case 'age':
      return ageHeard(unit);
    case 'keys':
      return keysHeard(toned, unit);
  }
}

const AVOIDED_TIME: Partial<Record<TimeKey, string>> = { evening: 'avoid.evening', daytime: 'avoid.daytime' };

function timeHeard({ said, time }: Unit & { kind: 'time' }, tone: Toned['tone'], weight: Weight | null): Ask {
  if (tone === 'drop') return nothing();
  if (tone === 'avoid')
    return { ...nothing(), avoid: [{ key: AVOIDED_TIME[time] ?? time, said, weight: 'important' }] };
  // What few offers tell of cannot be a must before its owner says so.
  return { ...nothing(), times: [{ key: time, said, weight: weight === 'wish' ? 'wish' : 'important' }] };
}

function ageHeard({ age, said }: Unit & { kind: 'age' }): Ask {
  const audience = audienceOfAge(age);
  return { ...nothing(), age, wants: audience ? [{ key: audience, said, weight: 'important' }] : [] };
}

/** Who speaks a language is not asking to learn it. */
const LANGUAGES = /^(learning\.(danish|languages)|cultures_faith\.(language_cafe|own_language))$/;

/** A condition that is the other side of something to avoid; said with a no, both are meant. */
export const MIRRORS: Record<string, string> = {
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

const isCondition = (key: string) => !key.includes('.') && !isTopicKey(key);
/** Who is without friends, or without a lift, is looking for them. */
const isMissable = (key: string) => isUnder(key, 'together') || key.startsWith('life.') || isCondition(key);

/** «Tør ikke gå alene»: to be alone is not what is shunned by it. */
const ALONE = /^(alene|alone|allein)$/i;

/** What one key adds, as rows of where it goes. */
type Put = { role: Role; key: string; weight: Weight };

function keysHeard(toned: Toned, unit: Unit & { kind: 'keys' }): Ask {
  const ask = nothing();
  const { tone, isLiked, isNegated, isMissed } = toned;
  // What is bad in itself («larm») is meant so whether it is denied or not, unless somebody likes it.
  const isBad = unit.keys.some((key) => key.startsWith('avoid.'));
  if (tone === 'drop' || (isBad && isLiked) || (isNegated && ALONE.test(unit.said))) return ask;
  const isLookedFor = isMissed && unit.keys.some(isMissable);
  // Who «likes to sing» wishes to; that is offered only where it is said so.
  const isWishToo = tone !== 'give' && unit.keys.some(isTopicKey);
  const keys = unit.keys.filter(
    (key) => (!isLookedFor || isMissable(key)) && !(isWishToo && key.startsWith('contribute.')),
  );
  const isGiven = tone === 'give' && unit.keys.some((key) => gift(key) !== null);
  const puts = keys.flatMap((key): Put[] => {
    if (isNegated || SAYS_NO.test(unit.said)) {
      const mirror = MIRRORS[key];
      const denied: Put[] = mirror ? [{ role: 'avoid', key: mirror, weight: 'important' }] : [];
      return isNegated && !isBad && !isLookedFor
        ? [...denied, ...deniedPuts(key, toned.weight)]
        : [...denied, ...namedPuts(key, toned, isGiven)];
    }
    return namedPuts(key, toned, isGiven);
  });
  for (const { role, key, weight } of puts)
    if (!ask[role].some((item) => item.key === key))
      ask[role].push({ key, said: unit.said, weight, ...(unit.isTerm && { isTerm: true }) });
  return ask;
}

/** «Skal ikke»: a must of what is not wished for is no stronger; its owner may make it so. */
const shunned = (weight: Weight | null): Weight => (weight === 'wish' ? 'wish' : 'important');

function deniedPuts(key: string, weight: Weight | null): Put[] {
  const needed = NEEDED[key];
  if (needed) return [{ role: 'wants', key: needed, weight: 'important' }];
  const other = opposite(key);
  return other ? [{ role: 'avoid', key: other, weight: shunned(weight) }] : [];
}

function namedPuts(key: string, { tone, weight, isSpoken, isSought }: Toned, isGiven: boolean): Put[] {
  if (key.startsWith('avoid.')) return [{ role: 'avoid', key, weight: shunned(weight) }];
  if (key.startsWith('contribute.')) return isSought ? [] : [{ role: 'contribute', key, weight: 'important' }];
  const isLanguage = LANGUAGES.test(key);
  const given = tone === 'give' ? gift(key) : null;
  if (given) {
    const gives: Put = { role: 'contribute', key: given, weight: 'important' };
    return isTopicKey(key) && !isLanguage ? [gives, { role: 'wants', key, weight: 'wish' }] : [gives];
  }
  if ((isSpoken && isLanguage) || (isGiven && !isTopicKey(key))) return [];
  return [wished(key, weight)];
}

/** Only what can be answered yes or no is a must; a topic that «skal» be there is a wish like others. */
function wished(key: string, weight: Weight | null): Put {
  // Who cannot get in cannot be there, however it is said.
  if (isCondition(key) && (weight === 'must' || (key === 'wheelchair' && weight === null)))
    return { role: 'must', key, weight: 'must' };
  if (key.startsWith('life.')) return { role: 'wants', key, weight: 'wish' };
  return { role: 'wants', key, weight: weight === 'must' || weight === null ? 'important' : weight };
}
