/** Answers of a question card, put into an ask and taken out again. A card shows what the ask holds, whoever said it. */
import { type Ask, EMPTY_ASK, type Weight } from '../ask/ask';
import { merged, without } from '../ask/change';
import type { Option, Patch, QuestionCard } from './cards';

/** What a card's answer is worth until somebody says otherwise. */
const WEIGHT = { wants: 'wish', avoid: 'important', contribute: 'wish', times: 'important', way: 'important' } as const;
const PUT = ['wants', 'avoid', 'contribute'] as const;

export const optionsOf = ({ options, more = [] }: Pick<QuestionCard, 'options' | 'more'>): Option[] => [
  ...options,
  ...more,
];

/** Names of the things an answer puts there; a wish may have become a must since. */
const namesOf = ({ wants = [], avoid = [], contribute = [], times = [], way }: Patch): string[][] => [
  ...wants.map(({ key }) => [`wants:${key}`, `must:${key}`]),
  ...avoid.map(({ key }) => [`avoid:${key}`]),
  ...contribute.map(({ key }) => [`contribute:${key}`]),
  ...times.map(({ key }) => [`times:${key}`]),
  ...(way ? [[`way:${way.key}`]] : []),
];

const stands = (ask: Ask, name: string): boolean => {
  const [kind, key] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)];
  if (kind === 'way') return ask.way?.key === key;
  const list = ask[kind as 'wants' | 'must' | 'avoid' | 'contribute' | 'times'];
  return list.some((item) => item.key === key);
};

/** Everything the answer says stands in the ask. */
export const isChosen = (ask: Ask, { patch }: Option): boolean =>
  namesOf(patch).every((names) => names.some((name) => stands(ask, name)));

/** What has been said already keeps its own words; the answer adds the rest. */
export function chosen(ask: Ask, card: string, { id, label, patch }: Option): Ask {
  const put = <Key extends string>(key: Key, weight: Weight) => ({ key, weight, said: label, from: `${card}:${id}` });
  const second: Ask = { ...EMPTY_ASK };
  for (const role of PUT)
    second[role] = (patch[role] ?? [])
      .filter(({ key }) => !stands(ask, `${role}:${key}`) && !(role === 'wants' && stands(ask, `must:${key}`)))
      .map(({ key, weight }) => put(key, weight ?? WEIGHT[role]));
  second.times = (patch.times ?? [])
    .filter(({ key }) => !stands(ask, `times:${key}`))
    .map(({ key, weight }) => put(key, weight ?? WEIGHT.times));
  const { way } = patch;
  second.way = way && ask.way?.key !== way.key ? put(way.key, way.weight ?? WEIGHT.way) : null;
  return merged(ask, second);
}

export const unchosen = (ask: Ask, { patch }: Option): Ask => namesOf(patch).flat().reduce(without, ask);
