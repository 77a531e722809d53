/** From meanings to the few keys that somebody most likely meant. */
import type { Meaning } from '../search/index';
import { isTopicKey } from '../topic';

const MOST_KEYS = 3;

/** What meanings lead to, each key once, the likeliest first. */
export function keysMeant(meanings: readonly Meaning[], isOne: boolean): { keys: string[]; isTerm: boolean } {
  const isTerm = meanings.every(({ kind }) => kind === 'term');
  const said = meanings.flatMap(({ keys, kind }) => keys.filter((key) => kind !== 'label' || !isOne || !isGift(key)));
  return { keys: tidy([...new Set(said)]), isTerm };
}

const isCondition = (key: string) => !key.includes('.') && !isTopicKey(key);

/** «Snakke» stands in the name of all support, and most who say it want company. */
const ANY_TALK = 'talk_support';
const COMPANY = 'life.company';

/** What is meant first, and at most two things beside it; of several conditions only the first. */
function tidy(keys: string[]): string[] {
  const [first = ''] = keys;
  if (keys.length === 1 && first === ANY_TALK) return [COMPANY];
  // «Spise sammen» is just that, and not all that has to do with food.
  const isWider = (key: string) => keys.some((other) => other.startsWith(`${key}.`));
  const kept = keys.filter(
    (key) => (key === first || !isCondition(key) || !isCondition(first)) && key !== ANY_TALK && !isWider(key),
  );
  return kept.slice(0, MOST_KEYS);
}

/** «Spille» stands in the name of a way to help, but most who say it want to play. */
const isGift = (key: string) => key.startsWith('contribute.');
