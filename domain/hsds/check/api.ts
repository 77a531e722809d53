/** An HSDS API as one sees it from outside. It is told how to ask and by which schemas to judge: it looks at nothing. */

export type Answer = { status: number; text: string; header: (name: string) => string | null };
export type Asking = { method?: string; headers?: Record<string, string>; body?: string };
/** @param path from the root of the API, with its question: `/services?page=2` */
export type Ask = (path: string, how?: Asking) => Promise<Answer>;

export const CHECKED = {
  services: 'service',
  organizations: 'organization',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
  service_at_locations: 'service_at_location',
} as const;
export type List = keyof typeof CHECKED;
export const CHECKED_LISTS = Object.keys(CHECKED) as List[];
/** As it stands in a list, in a list that was asked for `full`, or at its own address. */
export type Form = 'item' | 'whole';
/** What is wrong with an entry by its schema; nothing when it is right. */
export type Validate = (list: List, entry: unknown, form: Form) => string[];

export type Entry = Record<string, unknown> & { id: string };
export type Page = { status: number; answer: Answer; envelope: Record<string, unknown>; contents: Entry[] };

/** `must`: the specification says so. `should`: it recommends it, or the web does. */
export type Point = { name: string; level: 'must' | 'should'; look: () => Promise<void> };

/** Thrown where a point does not apply: the API has no such list, or nothing in it to look at. */
export class NotHere extends Error {}

export function must(holds: unknown, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}
/** The first few, so that a broken list of thousands can still be read. */
export const none = (faults: readonly string[]): void =>
  must(faults.length === 0, `${faults.length} wrong: ${faults.slice(0, 3).join(' · ')}`);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
export const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
export const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.map(recordOf) : []);

export function jsonIn({ text, status }: Answer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`No JSON, with status ${status}: ${text.slice(0, 60)}`);
  }
}

const AT_ONCE = 4;
const PER_PAGE = 100;
const PAGES_MAX = 10_000;

export type Api = ReturnType<typeof apiOf>;

export function apiOf(ask: Ask) {
  const known = new Map<string, Promise<Answer>>();
  /** Asked once: what a point looks at, the next one need not ask for again. */
  const get = (path: string): Promise<Answer> => {
    const answer = known.get(path) ?? ask(path);
    known.set(path, answer);
    return answer;
  };
  const page = async (list: List, question: Record<string, string | number | boolean> = {}): Promise<Page> => {
    const asked = new URLSearchParams(Object.entries(question).map(([name, value]) => [name, String(value)]));
    const answer = await get(`/${list}${asked.size > 0 ? `?${asked}` : ''}`);
    if (answer.status !== 200) return { status: answer.status, answer, envelope: {}, contents: [] };
    const envelope = recordOf(jsonIn(answer));
    return { status: 200, answer, envelope, contents: listOf(envelope.contents) as Entry[] };
  };
  /** Every page, one after the other, as a harvester does. */
  const all = async (list: List, question: Record<string, string | number | boolean> = {}): Promise<Entry[]> => {
    const entries: Entry[] = [];
    const { per_page: size = PER_PAGE } = question;
    for (let number = 1; number <= PAGES_MAX; number++) {
      const { status, envelope, contents } = await page(list, { ...question, per_page: size, page: number });
      if (status === 404 && number === 1) throw new NotHere(`no /${list}`);
      must(status === 200, `page ${number} of /${list} answers ${status}`);
      must(
        number === 1 || !contents[0] || contents[0].id !== entries[0]?.id,
        `page ${number} of /${list} is the first again`,
      );
      entries.push(...contents);
      if (envelope.last_page === true || contents.length === 0) break;
    }
    return entries;
  };
  const some = async (list: List, question = {}): Promise<Entry[]> => {
    const entries = await all(list, question);
    if (entries.length === 0) throw new NotHere(`nothing in /${list}`);
    return entries;
  };
  /** Each entry at its own address, a few at a time. */
  const whole = async (list: List): Promise<{ id: string; answer: Answer }[]> => {
    const ids = (await some(list)).map(({ id }) => id);
    const answers: { id: string; answer: Answer }[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE)
      answers.push(
        ...(await Promise.all(
          ids.slice(at, at + AT_ONCE).map(async (id) => ({ id, answer: await get(`/${list}/${id}`) })),
        )),
      );
    return answers;
  };
  const entries = async (list: List): Promise<Entry[]> =>
    (await whole(list)).map(({ answer }) => recordOf(jsonIn(answer)) as Entry);
  return { ask, get, page, all, some, whole, entries };
}

export const idsOf = (entries: readonly Record<string, unknown>[]): string[] => entries.map(({ id }) => String(id));
export const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());
