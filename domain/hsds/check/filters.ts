/** What services, and services at their locations, may be asked for: each filter alone, and several at once. */
import { type Api, type Entry, idsOf, isSame, type List, must, NotHere, none, type Point, recordOf } from './api';
import { NOBODY } from './lists';

/** The terms an entry carries at its own address: anywhere in it, as attributes. */
function termsOf(entry: unknown): Set<string> {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const { taxonomy_term_id: id, taxonomy_term: term } = value as Record<string, unknown>;
    for (const each of [id, recordOf(term).id]) if (typeof each === 'string') found.add(each);
    for (const each of Object.values(value)) look(each);
  };
  look(entry);
  return found;
}

/** A term that some services have and some have not, with the services that carry it. */
async function someTerm(api: Api, list: List): Promise<{ term: string; carriers: string[] }> {
  const entries = await api.entries(list);
  const carriers = new Map<string, string[]>();
  for (const entry of entries)
    for (const term of termsOf(recordOf(entry.service).id ? entry.service : entry))
      carriers.set(term, [...(carriers.get(term) ?? []), entry.id]);
  const [first] = [...carriers]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .filter(([, own]) => own.length < entries.length);
  if (!first) throw new NotHere('no terms');
  return { term: first[0], carriers: first[1] };
}
export const organizationOf = (entry: Entry): string | undefined => {
  const service = recordOf(entry.service);
  return [
    entry.organization_id,
    recordOf(entry.organization).id,
    service.organization_id,
    recordOf(service.organization).id,
  ].find((each) => typeof each === 'string') as string | undefined;
};
const modifiedOf = (entry: Entry): number =>
  Date.parse(String(entry.last_modified ?? recordOf(entry.service).last_modified));

type Look = (api: Api, list: List) => Promise<void>;
const OFFERED: readonly List[] = ['services', 'service_at_locations'];

const BOTH: [name: string, level: Point['level'], look: Look][] = [
  [
    'by taxonomy_term_id: all that carry the term, and at most those below it as well',
    'must',
    async (api, list) => {
      const { term, carriers } = await someTerm(api, list);
      const found = idsOf(await api.all(list, { taxonomy_term_id: term }));
      none(carriers.filter((id) => !found.includes(id)).map((id) => `${id} is missing`));
      must(found.length < (await api.all(list)).length, 'it does not narrow');
    },
  ],
  [
    'by taxonomy_id: all that carry a term of it',
    'must',
    async (api, list) => {
      const { term, carriers } = await someTerm(api, list);
      const row = (await api.all('taxonomy_terms')).find(({ id }) => id === term);
      const taxonomy = row?.taxonomy_id ?? recordOf(row?.taxonomy_detail).id;
      if (typeof taxonomy !== 'string') throw new NotHere('no taxonomy of that term');
      const found = idsOf(await api.all(list, { taxonomy_id: taxonomy }));
      none(carriers.filter((id) => !found.includes(id)).map((id) => `${id} is missing`));
    },
  ],
  [
    'by organization_id: exactly its own',
    'must',
    async (api, list) => {
      const entries = await api.some(list);
      const organization = entries.map(organizationOf).find((each) => each !== undefined);
      if (!organization) throw new NotHere('no organization');
      const own = entries.filter((entry) => organizationOf(entry) === organization);
      must(
        isSame(idsOf(await api.all(list, { organization_id: organization })), idsOf(own)),
        'other entries than its own',
      );
    },
  ],
  [
    'by modified_after: none from the future, all since long ago, and none older than asked',
    'must',
    async (api, list) => {
      const entries = await api.some(list);
      must((await api.all(list, { modified_after: '2999-01-01T00:00:00Z' })).length === 0, 'somebody is of the future');
      const since = idsOf(await api.all(list, { modified_after: '1970-01-01T00:00:00Z' }));
      none(idsOf(entries).filter((id) => !since.includes(id)));
      const moments = entries
        .map(modifiedOf)
        .filter(Number.isFinite)
        .toSorted((a, b) => a - b);
      const middle = moments[Math.floor(moments.length / 2)];
      if (middle === undefined) throw new NotHere('no last_modified');
      const after = await api.all(list, { modified_after: new Date(middle).toISOString() });
      none(after.filter((entry) => modifiedOf(entry) < middle).map(({ id }) => `${id} is older`));
      none(idsOf(entries.filter((entry) => modifiedOf(entry) >= middle)).filter((id) => !idsOf(after).includes(id)));
    },
  ],
  [
    'by two at once: what both let through, and nothing else',
    'must',
    async (api, list) => {
      const { term, carriers } = await someTerm(api, list);
      const entries = await api.some(list);
      const organization =
        entries
          .filter(({ id }) => carriers.includes(id))
          .map(organizationOf)
          .find(Boolean) ?? NOBODY;
      const pairs = [
        [{ taxonomy_term_id: term }, { organization_id: organization }],
        [
          { taxonomy_term_id: term },
          { search: String(entries[0]?.name ?? recordOf(entries[0]?.service).name).split(' ')[0] ?? '' },
        ],
        [{ organization_id: organization }, { modified_after: '2999-01-01' }],
        [{ taxonomy_term_id: term }, { organization_id: NOBODY }],
      ] as const;
      for (const [one, other] of pairs) {
        const [first, second, both] = await Promise.all([
          api.all(list, one),
          api.all(list, other),
          api.all(list, { ...one, ...other }),
        ]);
        const common = idsOf(first).filter((id) => idsOf(second).includes(id));
        must(
          isSame(idsOf(both), common),
          `${both.length} of ${common.length} for ${JSON.stringify({ ...one, ...other })}`,
        );
      }
    },
  ],
  [
    'by what nobody has: an empty page, never all and never an error',
    'must',
    async (api, list) => {
      await api.some(list);
      for (const name of ['taxonomy_term_id', 'taxonomy_id', 'organization_id']) {
        const { status, envelope, contents } = await api.page(list, { [name]: NOBODY });
        must(
          status === 200 && contents.length === 0 && envelope.empty === true,
          `${name}: ${status}, ${contents.length}`,
        );
        must(envelope.total_items === 0, `total_items ${envelope.total_items}`);
      }
    },
  ],
  [
    'with full: each as it is at its own address',
    'should',
    async (api, list) => {
      const [first] = await api.some(list, { full: true });
      const own = (await api.entries(list)).find(({ id }) => id === first?.id);
      must(JSON.stringify(first) === JSON.stringify(own), 'it is another');
    },
  ],
];

export const filterPoints = (api: Api): Point[] =>
  OFFERED.flatMap((list) =>
    BOTH.map(([name, level, look]) => ({ name: `/${list} ${name}`, level, look: () => look(api, list) })),
  );
