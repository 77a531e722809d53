/** What holds of the entries of each list: their ids, their schema, and that they are the same however they are asked for. */
import {
  type Api,
  CHECKED_LISTS,
  type Entry,
  idsOf,
  jsonIn,
  type List,
  must,
  NotHere,
  none,
  type Point,
  recordOf,
  type Validate,
} from './api';
import { LIST_POINTS, NOBODY } from './lists';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Every value in an entry with the way to it. */
export function* leavesOf(value: unknown, at = ''): Generator<[at: string, leaf: unknown]> {
  if (value !== null && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) yield* leavesOf(each, `${at}/${key}`);
  else yield [at, value];
}

type Look = (api: Api, list: List, validate: Validate) => Promise<void>;
const ENTRY_POINTS: [name: string, level: Point['level'], look: Look][] = [
  [
    'gives every entry a UUID of its own',
    'must',
    async (api, list) => {
      const ids = idsOf(await api.some(list));
      none(ids.filter((id) => !UUID.test(id)));
      must(new Set(ids).size === ids.length, 'two entries have the same id');
    },
  ],
  [
    'has entries that are right by the schema',
    'must',
    async (api, list, validate) =>
      none(
        (await api.some(list)).flatMap((entry) => validate(list, entry, 'item').map((fault) => `${entry.id} ${fault}`)),
      ),
  ],
  [
    'has only what there is one of in its entries',
    'must',
    async (api, list) =>
      none(
        (await api.some(list)).flatMap((entry) =>
          [...Object.entries(entry), ...Object.values(entry).flatMap((each) => Object.entries(recordOf(each)))]
            .filter(([, value]) => Array.isArray(value))
            .map(([key]) => `${entry.id} ${key}`),
        ),
      ),
  ],
  [
    'leaves out what is not known: nothing is null or an empty word',
    'must',
    async (api, list) =>
      none(
        [...(await api.some(list)), ...(await api.entries(list))].flatMap((entry) =>
          [...leavesOf(entry)].flatMap(([at, leaf]) =>
            leaf === null || (leaf === '' && !/(previous_value|replacement_value|updated_by)$/.test(at))
              ? [`${entry.id} ${at}`]
              : [],
          ),
        ),
      ),
  ],
  [
    'has each entry at an address of its own, right by the schema',
    'must',
    async (api, list, validate) => {
      const whole = await api.whole(list);
      none(
        whole.filter(({ answer }) => answer.status !== 200).map(({ id, answer }) => `${id} answers ${answer.status}`),
      );
      none(
        whole.flatMap(({ id, answer }) => {
          const entry = recordOf(jsonIn(answer)) as Entry;
          return entry.id === id
            ? validate(list, entry, 'whole').map((fault) => `${id} ${fault}`)
            : [`${id} is ${entry.id}`];
        }),
      );
    },
  ],
  [
    'says the same of an entry in the list and at its own address',
    'should',
    async (api, list) => {
      const whole = new Map((await api.entries(list)).map((entry) => [entry.id, entry]));
      none(
        (await api.some(list)).flatMap((entry) =>
          [...leavesOf(entry)].flatMap(([at, leaf]) => {
            const same = at
              .split('/')
              .slice(1)
              .reduce<unknown>((value, key) => recordOf(value)[key], whole.get(entry.id));
            return same === leaf ? [] : [`${entry.id} ${at}`];
          }),
        ),
      );
    },
  ],
  [
    'answers 404 where there is nobody by that id',
    'must',
    async (api, list) => {
      await api.all(list);
      for (const id of [NOBODY, 'nobody', '%E2%82%AC', "'--"]) {
        const { status } = await api.get(`/${list}/${id}`);
        must(status === 404 || (status === 400 && id !== NOBODY), `${id} answers ${status}`);
      }
    },
  ],
  [
    'is the same, in the same order, when it is asked again',
    'should',
    async (api, list) => {
      const [one, two] = await Promise.all([api.ask(`/${list}?per_page=20`), api.ask(`/${list}?per_page=20`)]);
      if (one.status === 404) throw new NotHere(`no /${list}`);
      must(one.text === two.text, 'it is another');
    },
  ],
  [
    'can be searched: by a word of its name, never by none',
    'should',
    async (api, list) => {
      const [entry] = await api.some(list);
      const word = await nameOf(api, list, entry as Entry);
      must(
        idsOf(await api.all(list, { search: word })).includes(String(entry?.id)),
        `«${word}» does not find ${entry?.id}`,
      );
      must((await api.all(list, { search: 'qzxqzxqzx' })).length === 0, 'it finds something for qzxqzxqzx');
    },
  ],
  [
    'streams all of it as lines, the same as its pages',
    'should',
    async (api, list) => {
      const entries = await api.some(list);
      const answer = await api.get(`/${list}?format=ndjson`);
      must(/ndjson/.test(answer.header('content-type') ?? ''), `${answer.header('content-type')}`);
      const lines = answer.text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Entry);
      must(JSON.stringify(lines) === JSON.stringify(entries), `${lines.length} lines, ${entries.length} entries`);
    },
  ],
  [
    'answers a POST as a GET',
    'should',
    async (api, list) => {
      await api.all(list);
      const asked = await api.get(`/${list}?per_page=2&page=2`);
      const posted = await api.ask(`/${list}?per_page=2&page=2`, { method: 'POST' });
      must(posted.status === 200 && posted.text === asked.text, `answers ${posted.status}`);
    },
  ],
  [
    'may be read by anybody’s page',
    'should',
    async (api, list) => {
      await api.all(list);
      for (const path of [`/${list}`, `/${list}/${NOBODY}`, `/${list}?page=0`])
        must((await api.get(path)).header('access-control-allow-origin') === '*', `${path} may not`);
    },
  ],
];

async function nameOf(api: Api, list: List, entry: Entry): Promise<string> {
  const own = list === 'service_at_locations' ? recordOf((await api.entries(list))[0]?.service).name : entry.name;
  return String(own).match(/[\p{L}\p{N}]{3,}/u)?.[0] ?? String(own);
}

export const listPoints = (api: Api, validate: Validate): Point[] =>
  CHECKED_LISTS.flatMap((list) =>
    [...LIST_POINTS, ...ENTRY_POINTS].map(([name, level, look]) => ({
      name: `/${list} ${name}`,
      level,
      look: () => look(api, list, validate),
    })),
  );
