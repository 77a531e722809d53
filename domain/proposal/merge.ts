/**
 * Somebody changed an entry while a change of it waited. What the sender changed is laid upon what is public now, field by
 * field; nothing else is laid back. Where both changed the same field to something else, a person chooses.
 */
import { saysSame } from './diff';
import { NOUNS, type NounName, type Proposal, type Values } from './proposal';

/** `name`: «offer.contact.phone». `now`: what is public; `proposed`: what the sender wrote. */
export type Conflict = { name: string; noun: NounName; field: string; now: unknown; proposed: unknown };
export const CHOICES = ['now', 'proposed'] as const;
export type Choice = (typeof CHOICES)[number];
/** What an editor chose for a field, by its name; null where they have not. */
export type Choose = (name: string) => Choice | null;

type Plain = Record<string, unknown>;
/** Their parts are told each by itself: one who mends the telephone number says nothing of the e-mail. */
const IN_PARTS = new Set(['contact', 'facts', 'access', 'schedule', 'confirmed']);

const keysOf = (...values: (Plain | undefined)[]): string[] => [
  ...new Set(values.flatMap((each) => Object.keys(each ?? {}))),
];

/**
 * @param base what was public when it was sent
 * @param choose where nobody has chosen, what was proposed stands
 * @returns whole values, not yet read, and every field that both have changed, chosen or not
 */
export function merge(
  { base, proposed, now }: Record<'base' | 'proposed' | 'now', Values>,
  choose: Choose = () => null,
): { values: Values; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const laid = (noun: NounName, path: string[], [was, mine, is]: [unknown, unknown, unknown]): unknown => {
    if (saysSame(was, mine) || saysSame(mine, is)) return is;
    if (saysSame(was, is)) return mine;
    const conflict = { name: [noun, ...path].join('.'), noun, field: path.join('.'), now: is, proposed: mine };
    conflicts.push(conflict);
    return choose(conflict.name) === 'now' ? is : mine;
  };
  const fields = (noun: NounName, path: string[], [was, mine, is]: [Plain, Plain, Plain]): Plain => {
    const each = keysOf(is, mine).map((key): [string, unknown] => {
      const parts: [unknown, unknown, unknown] = [was[key], mine[key], is[key]];
      if (path.length > 0 || !IN_PARTS.has(key)) return [key, laid(noun, [...path, key], parts)];
      return [key, fields(noun, [key], parts.map((part) => part ?? {}) as [Plain, Plain, Plain])];
    });
    return Object.fromEntries(each.filter(([, value]) => value !== undefined));
  };
  const values = NOUNS.flatMap((noun): [NounName, unknown][] => {
    const [was, mine, is] = [base[noun], proposed[noun], now[noun]];
    if (!mine) return [];
    return [[noun, is ? fields(noun, [], [was ?? {}, mine, is]) : mine]];
  });
  return { values: Object.fromEntries(values) as Values, conflicts };
}

/** What is public now, what it would be with this, and what both have changed. A new one is as it was sent. */
export function laidUpon({ base, values: proposed }: Pick<Proposal, 'base' | 'values'>, now: Values, choose?: Choose) {
  return base ? merge({ base, proposed, now }, choose) : { values: proposed, conflicts: [] };
}

/** What is to be published, told what is public now; null where a person has to look first. */
export type Made = (found: Proposal, now: Values) => Values | null;

/** As it was sent; of a change only what its sender changed. */
export const asSent: Made = (found, now) => {
  const { values, conflicts } = laidUpon(found, now);
  return conflicts.length === 0 ? values : null;
};
