/** What no schema says: what points at what, times that can be read, and words that are words. */
import { type Api, type Entry, type List, listOf, NotHere, none, type Point, recordOf } from './api';
import { leavesOf } from './entries';

type Named = [name: string, level: Point['level'], look: (api: Api) => Promise<void>];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2})?$/;
const BYDAY = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU))*$/;

/** Everything of one name, at any depth, with what it hangs below. */
function* within(value: unknown, name: string): Generator<Record<string, unknown>> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, each] of Object.entries(value)) {
    if (key === name) for (const one of Array.isArray(each) ? listOf(each) : [recordOf(each)]) yield one;
    yield* within(each, name);
  }
}
const nested = async (api: Api, list: List, name: string): Promise<Record<string, unknown>[]> => {
  const found = (await api.entries(list)).flatMap((entry) => [...within(entry, name)]);
  if (found.length === 0) throw new NotHere(`no ${name}`);
  return found;
};

const MEANING: Named[] = [
  ...(['services', 'service_at_locations', 'organizations'] as const).map(
    (list): Named => [
      `every id below /${list} is a UUID, and stands for one thing only`,
      'must',
      async (api) => {
        const seen = new Map<string, string>();
        const faults: string[] = [];
        const look = (value: unknown, name: string): void => {
          if (value === null || typeof value !== 'object') return;
          const { id } = value as Entry;
          if (typeof id === 'string') {
            if (seen.has(id) && seen.get(id) !== name) faults.push(`${id} is ${seen.get(id)} and ${name}`);
            seen.set(id, name);
          }
          for (const [key, each] of Object.entries(value)) look(each, Array.isArray(value) ? name : kindOf(key));
        };
        for (const entry of await api.entries(list)) look(entry, kindOf(list));
        none([...faults, ...[...seen.keys()].filter((id) => !/^[0-9a-f-]{36}$/i.test(id))]);
      },
    ],
  ),
  [
    'every organization that a service names is there',
    'must',
    async (api) => {
      const known = new Set((await api.some('organizations')).map(({ id }) => id));
      const asked = (await api.some('services')).flatMap(({ organization_id: id }) =>
        typeof id === 'string' ? [id] : [],
      );
      none(asked.filter((id) => !known.has(id)));
    },
  ],
  [
    'every term that a service carries is there, with its taxonomy and the term above it',
    'must',
    async (api) => {
      const terms = new Set((await api.some('taxonomy_terms')).map(({ id }) => id));
      const taxonomies = new Set((await api.some('taxonomies')).map(({ id }) => id));
      const carried = await nested(api, 'services', 'attributes');
      none(carried.flatMap(({ taxonomy_term_id: id }) => (typeof id === 'string' && !terms.has(id) ? [id] : [])));
      none(
        (await api.some('taxonomy_terms')).flatMap(({ id, taxonomy_id: of }) =>
          taxonomies.has(String(of)) ? [] : [id],
        ),
      );
      none(
        (await api.some('taxonomy_terms')).flatMap(({ id, parent_id: up }) =>
          up === undefined || terms.has(String(up)) ? [] : [id],
        ),
      );
    },
  ],
  [
    'every service at a location is the one that the service itself names',
    'must',
    async (api) => {
      const rows = await nested(api, 'services', 'service_at_locations');
      const own = new Map((await api.entries('service_at_locations')).map((entry) => [entry.id, entry]));
      none(
        rows.flatMap(({ id, location }) => {
          const other = own.get(String(id));
          return other && recordOf(other.location).id === recordOf(location).id ? [] : [String(id)];
        }),
      );
    },
  ],
  [
    'every attribute hangs on what it says it hangs on',
    'must',
    async (api) =>
      none(
        (await api.entries('services')).flatMap((entry) =>
          listOf(entry.attributes).flatMap(({ id, link_id: link, link_entity: of }) =>
            (link === undefined || link === entry.id) && (of === undefined || of === 'service') ? [] : [String(id)],
          ),
        ),
      ),
  ],
  [
    'every schedule can be read as iCalendar reads it',
    'must',
    async (api) =>
      none(
        (await nested(api, 'services', 'schedules')).flatMap((row) => {
          const wrong = [
            ...['opens_at', 'closes_at'].filter((name) => row[name] !== undefined && !CLOCK.test(String(row[name]))),
            ...['valid_from', 'valid_to', 'dtstart', 'until'].filter(
              (name) => row[name] !== undefined && !DAY.test(String(row[name]).slice(0, 10)),
            ),
            ...(row.byday !== undefined && !BYDAY.test(String(row.byday)) ? ['byday'] : []),
            ...(row.freq === 'MONTHLY' && row.byday === undefined && row.bymonthday === undefined
              ? ['freq without a day']
              : []),
            ...(row.valid_from && row.valid_to && String(row.valid_from) > String(row.valid_to)
              ? ['valid_from after valid_to']
              : []),
          ];
          return wrong.map((name) => `${row.id} ${name} ${row[name]}`);
        }),
      ),
  ],
  [
    'every cost has its currency, every language its code, every point both its numbers',
    'must',
    async (api) => {
      const entries = await api.entries('services');
      const of = (name: string) => entries.flatMap((entry) => [...within(entry, name)]);
      none(
        of('cost_options').flatMap(({ id, amount, currency }) =>
          amount === undefined || /^[A-Z]{3}$/.test(String(currency)) ? [] : [String(id)],
        ),
      );
      none(
        of('languages').flatMap(({ id, code }) =>
          code === undefined || /^[a-z]{2,3}(-\w+)*$/i.test(String(code)) ? [] : [String(id)],
        ),
      );
      none(
        of('location').flatMap(({ id, latitude, longitude }) =>
          (latitude === undefined) === (longitude === undefined) ? [] : [String(id)],
        ),
      );
      none(of('addresses').flatMap(({ id, country }) => (/^[A-Z]{2}$/.test(String(country)) ? [] : [String(id)])));
    },
  ],
  [
    'ages are in order, and days are days',
    'must',
    async (api) =>
      none(
        (await api.some('services')).flatMap(({ id, minimum_age: from, maximum_age: to, assured_date: day }) =>
          (from === undefined || to === undefined || Number(from) <= Number(to)) &&
          (day === undefined || DAY.test(String(day)))
            ? []
            : [id],
        ),
      ),
  ],
  [
    'no word holds markup, and no number is hidden in a word that says nothing',
    'should',
    async (api) =>
      none(
        (await api.entries('services')).flatMap((entry) =>
          [...leavesOf(entry)].flatMap(([at, leaf]) =>
            /<\/?[a-z][^>]*>|undefined|\[object /i.test(String(leaf)) ? [`${entry.id} ${at}`] : [],
          ),
        ),
      ),
  ],
];

const KINDS: Record<string, string> = { additional_urls: 'url', phones: 'phone', parent_organization: 'organization' };
const kindOf = (key: string): string =>
  KINDS[key] ??
  key
    .replace(/^taxonomy_detail$/, 'taxonomy')
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '');

export const meaningPoints = (api: Api): Point[] =>
  MEANING.map(([name, level, look]) => ({ name, level, look: () => look(api) }));
