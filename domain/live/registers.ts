/**
 * A conversation as registers, each with a name and a value: one for each thing heard, so that two who say and take away
 * at once both get what they meant. What stands as it did from the beginning has no register. The step is none of them:
 * each device looks where its owner looks.
 */
import { ROLES } from '../ask/ask';
import { SENTENCES_MAX } from '../talk/act';
import { EMPTY_TABLE, type Table } from '../talk/table';

/** In the order they came. */
export type Registers = ReadonlyMap<string, unknown>;
/** `undefined`: it went. */
export type Change = [name: string, value: unknown];

const PLAIN = ['looker', 'turn', 'shown', 'counted'] as const;
const ALONE = ['place', 'way', 'age', 'crisis'] as const;
const LISTS = [...ROLES, 'times'] as const;

export function registersOf({ ask, ...table }: Table): Registers {
  const registers = new Map<string, unknown>();
  for (const name of PLAIN) if (table[name] !== EMPTY_TABLE[name]) registers.set(name, table[name]);
  for (const name of ALONE) if (ask[name] !== null && ask[name] !== false) registers.set(name, ask[name]);
  for (const list of LISTS) for (const { key, ...item } of ask[list]) registers.set(`${list}/${key}`, item);
  for (const word of ask.unknownWords) registers.set(`word/${word}`, true);
  for (const sentence of table.sentences) registers.set(`sentence/${sentence}`, true);
  for (const id of table.skipped) registers.set(`skipped/${id}`, true);
  for (const { slug, reason } of table.aside) registers.set(`aside/${slug}`, reason ?? true);
  for (const slug of table.compared) registers.set(`compared/${slug}`, true);
  return registers;
}

/** @returns a table to be read with `tableFrom`: nothing in it is to be trusted yet */
export function tableIn(registers: Registers): Record<string, unknown> {
  const all = [...registers];
  const plain = (names: readonly string[]) => Object.fromEntries(all.filter(([name]) => names.includes(name)));
  const under = (list: string) =>
    all.flatMap(([name, value]) => (name.startsWith(`${list}/`) ? [{ key: name.slice(list.length + 1), value }] : []));
  const keys = (list: string) => under(list).map(({ key }) => key);
  const items = (list: string) =>
    under(list).map(({ key, value }) => ({ ...(typeof value === 'object' ? value : null), key }));
  return {
    ...plain(PLAIN),
    ask: {
      ...{ place: null, way: null, age: null, crisis: false, ...plain(ALONE) },
      ...Object.fromEntries(LISTS.map((list) => [list, items(list)])),
      unknownWords: keys('word'),
    },
    sentences: keys('sentence').slice(-SENTENCES_MAX),
    skipped: keys('skipped'),
    aside: under('aside').map(({ key, value }) => ({ slug: key, ...(value !== true && { reason: value }) })),
    compared: keys('compared'),
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const changesFrom = (before: Registers, after: Registers): Change[] => [
  ...[...after].filter(([name, value]) => !same(before.get(name), value)),
  ...[...before.keys()].filter((name) => !after.has(name)).map((name): Change => [name, undefined]),
];

/** What stood there keeps its place, and what is new comes last. */
export function changed(registers: Registers, changes: Change[]): Registers {
  const next = new Map(registers);
  for (const [name, value] of changes) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return next;
}
