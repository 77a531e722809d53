/**
 * Changing an ask: what is heard is added, what is taken back is gone, and a weight is set. Pure, and the same for a
 * sentence and for an answer that is touched. Merging is idempotent and associative; what was said last holds.
 */
import { type Ask, EMPTY_ASK, type Item, nameOf, ROLES, type Role, thingsIn, type Weight } from './ask';

const WISHED: readonly Role[] = ['wants', 'must'];
/** One cannot wish for a thing and also not. What is given says nothing of what is wished for. */
const OUSTS: Record<Role, readonly Role[]> = {
  wants: ['wants', 'must', 'avoid'],
  must: ['wants', 'must', 'avoid'],
  avoid: ['wants', 'must', 'avoid'],
  contribute: ['contribute'],
};

const withoutKeys = <Each extends { key: string }>(list: readonly Each[], keys: ReadonlySet<string>): Each[] =>
  list.filter(({ key }) => !keys.has(key));

/** Both together; where they speak of the same thing, the second. */
export function merged(first: Ask, second: Ask): Ask {
  const roles = {} as Record<Role, Item[]>;
  for (const role of ROLES) {
    const ousting = ROLES.filter((other) => OUSTS[other].includes(role)).flatMap((other) => second[other]);
    roles[role] = [...withoutKeys(first[role], new Set(ousting.map(({ key }) => key))), ...second[role]];
  }
  return {
    ...roles,
    place: second.place ?? first.place,
    way: second.way ?? first.way,
    times: [...withoutKeys(first.times, new Set(second.times.map(({ key }) => key))), ...second.times],
    age: second.age ?? first.age,
    unknownWords: [...new Set([...first.unknownWords, ...second.unknownWords])],
    crisis: first.crisis || second.crisis,
  };
}

/** Keeps only the things that `keep` says yes to. */
function kept(ask: Ask, keep: (name: string, from: string | undefined) => boolean): Ask {
  const things = thingsIn(ask).filter((thing) =>
    keep(nameOf(thing), 'from' in thing.item ? thing.item.from : undefined),
  );
  const next: Ask = { ...EMPTY_ASK, wants: [], must: [], avoid: [], contribute: [], times: [], unknownWords: [] };
  for (const thing of things) {
    if (thing.kind === 'times') next.times.push(thing.item);
    else if (thing.kind === 'place') next.place = thing.item;
    else if (thing.kind === 'way') next.way = thing.item;
    else if (thing.kind === 'word') next.unknownWords.push(thing.item.key);
    else next[thing.kind].push(thing.item);
  }
  const saysWho = [...next.wants, ...next.must].some(({ key }) => key.startsWith('aud.'));
  return { ...next, age: saysWho ? ask.age : null, crisis: ask.crisis };
}

/** Without one thing, named as `nameOf` does. */
export const without = (ask: Ask, name: string): Ask => kept(ask, (each) => each !== name);
/** Without all that came with an answer, `card:option`; or with any of a card's, `card:`. */
export const withoutAnswer = (ask: Ask, answer: string): Ask =>
  kept(ask, (_, from) => from === undefined || !(from === answer || (answer.endsWith(':') && from.startsWith(answer))));
/** The answers that stand in the ask. */
export const answersIn = (ask: Ask): Set<string> =>
  new Set(thingsIn(ask).flatMap(({ item }) => ('from' in item && item.from ? [item.from] : [])));

/** The same thing with another weight; a wish that becomes a must goes among them, and back. */
export function weighted(ask: Ask, name: string, weight: Weight): Ask {
  const thing = thingsIn(ask).find((each) => nameOf(each) === name);
  if (!thing || thing.kind === 'word') return ask;
  const item = { ...thing.item, weight };
  if (thing.kind === 'times')
    return { ...ask, times: ask.times.map((time) => (time.key === item.key ? { ...time, weight } : time)) };
  if (thing.kind === 'place') return { ...ask, place: ask.place && { ...ask.place, weight } };
  if (thing.kind === 'way') return { ...ask, way: ask.way && { ...ask.way, weight } };
  if (!WISHED.includes(thing.kind))
    return {
      ...ask,
      [thing.kind]: ask[thing.kind].map((each) => (each.key === item.key ? { ...each, weight } : each)),
    };
  const role: Role = weight === 'must' ? 'must' : 'wants';
  if (role === thing.kind)
    return { ...ask, [role]: ask[role].map((each) => (each.key === item.key ? { ...each, weight } : each)) };
  return {
    ...ask,
    wants: ask.wants.filter(({ key }) => key !== item.key),
    must: ask.must.filter(({ key }) => key !== item.key),
    [role]: [...ask[role].filter(({ key }) => key !== item.key), item],
  };
}
