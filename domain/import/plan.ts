/**
 * What becomes of one entry that a source tells of: three ways, field by field. What the source has changed since last time
 * is taken; what somebody here has changed stays; where both have, or nobody has asked before, the row of the table
 * decides that is returned with it, and a person's own words are only ever changed by a person's yes.
 */
import { saysSame } from '../proposal/diff';
import { type Choice, type Conflict, merge } from '../proposal/merge';
import { NOUNS, type NounName, Values } from '../proposal/proposal';

/** Who said what stands now: `seed`, `import:key`, or a person. `at`: ISO 8601. */
export type Voice = { actor: string; at: string };
/** `ask`: a person has to say, and until then it stays as it is. */
export type Verdict = 'take' | 'keep' | 'ask';
/** Why: a person wrote what stands; the source is believed more, or less; as much, and is newer, or older. */
export type Because = 'person' | 'more_trusted' | 'less_trusted' | 'newer' | 'older';
export type Change = Conflict & { verdict: Verdict; because: Because };

export type Told = {
  values: Values;
  /** What the same source told last time; null the first time. */
  base: Values | null;
  /** What is public now; {} when it is new. */
  now: Values;
};
export type Judge = {
  /** The last who changed that field; null when nobody knows. */
  voiceOf: (noun: NounName, field: string) => Voice | null;
  /** How far an actor is believed; null for a person. */
  trustOf: (actor: string) => number | null;
  /** The source's own trust, and the day it speaks of. */
  trust: number;
  day: string;
};

export function judged(voice: Voice | null, { trustOf, trust, day }: Judge): Pick<Change, 'verdict' | 'because'> {
  const theirs = voice ? trustOf(voice.actor) : 0;
  if (theirs === null) return { verdict: 'ask', because: 'person' };
  if (trust !== theirs)
    return trust > theirs ? { verdict: 'take', because: 'more_trusted' } : { verdict: 'keep', because: 'less_trusted' };
  return voice === null || day >= voice.at.slice(0, 10)
    ? { verdict: 'take', because: 'newer' }
    : { verdict: 'keep', because: 'older' };
}

/** Every field that both have something to say of, with what becomes of it. */
export function changesOf({ values, base, now }: Told, judge: Judge): Change[] {
  const { conflicts } = merge({ base: quiet(base ?? {}), proposed: quiet(values), now });
  return conflicts.map((conflict) => {
    const [field = ''] = conflict.field.split('.');
    return { ...conflict, ...judged(judge.voiceOf(conflict.noun, field), judge) };
  });
}

/**
 * The entry as it would be.
 * @param chosen what a person said of a field by its name, against the table or where it asks
 * @returns the whole values, and which nouns differ from what is public; or what cannot be kept so, by path
 */
export function laid(
  { values, base, now }: Told,
  changes: readonly Change[],
  chosen: (name: string) => Choice | null,
): { values: Values; touched: NounName[] } | { wrong: string[] } {
  const verdicts = new Map(changes.map(({ name, verdict }) => [name, verdict]));
  const choose = (name: string): Choice => chosen(name) ?? (verdicts.get(name) === 'take' ? 'proposed' : 'now');
  const made = merge({ base: quiet(base ?? {}), proposed: quiet(values), now }, choose);
  const read = Values.safeParse(made.values);
  if (!read.success) return { wrong: read.error.issues.map(({ path }) => path.join('.')) };
  const touched = NOUNS.filter((noun) => read.data[noun] && !saysSame(read.data[noun], now[noun]));
  return { values: read.data, touched };
}

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without what says only «I do not know»: a source that does not know a thing does not contradict who does. */
export function quiet(values: Values): Values {
  const hushed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value;
    if (!isPlain(value)) return value;
    if (['value', 'kind', 'state'].some((key) => value[key] === 'unknown') && value.note === undefined)
      return undefined;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => {
        const said = hushed(each);
        return said === undefined ? [] : [[key, said]];
      }),
    );
  };
  return hushed(values) as Values;
}
