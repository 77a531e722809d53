/** What only one list may be asked: search, minimal, the tree of terms, and an organization with its services. */
import { type Api, idsOf, isSame, listOf, must, NotHere, none, type Point, recordOf } from './api';
import { organizationOf } from './filters';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const weekdayOf = (date: string) => DAYS[(new Date(`${date.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7];

const OWN: [name: string, level: Point['level'], look: (api: Api) => Promise<void>][] = [
  [
    '/services with minimal: id and when it was changed, all in one answer',
    'should',
    async (api) => {
      const { contents, envelope } = await api.page('services', { minimal: true });
      must(isSame(idsOf(contents), idsOf(await api.some('services'))), 'not all');
      must(envelope.last_page === true, 'not in one page');
      none(
        contents
          .filter((each) => Object.keys(each).some((key) => !['id', 'last_modified'].includes(key)))
          .map(({ id }) => id),
      );
    },
  ],
  [
    '/services with search: great and small letters, æ, ø and å, and two words in any order',
    'should',
    async (api) => {
      const named = (await api.some('services')).filter(({ name }) => /[æøå]/i.test(String(name)));
      const word = named
        .flatMap(({ name }) => String(name).match(/[\p{L}]*[æøå][\p{L}]*/giu) ?? [])
        .find((each) => each.length > 3);
      if (!word) throw new NotHere('no æ, ø or å');
      const found = idsOf(await api.all('services', { search: word }));
      none(idsOf(named.filter(({ name }) => String(name).includes(word))).filter((id) => !found.includes(id)));
      for (const other of [word.toUpperCase(), word.toLowerCase(), word.normalize('NFD')])
        must(
          isSame(idsOf(await api.all('services', { search: other })), found),
          `«${other}» finds others than «${word}»`,
        );
      const words = String(named[0]?.name).match(/[\p{L}]+/gu) ?? [];
      const there = idsOf(await api.all('services', { search: words.join(' ') }));
      must(there.includes(String(named[0]?.id)), `${words.join(' ')} does not find itself`);
      must(isSame(there, idsOf(await api.all('services', { search: words.toReversed().join(' ') }))), 'order matters');
    },
  ],
  [
    '/taxonomy_terms by taxonomy_id: each term in exactly one taxonomy',
    'must',
    async (api) => {
      const taxonomies = await api.some('taxonomies');
      const found = await Promise.all(taxonomies.map(({ id }) => api.all('taxonomy_terms', { taxonomy_id: id })));
      must(isSame(idsOf(found.flat()), idsOf(await api.some('taxonomy_terms'))), 'together they are not all terms');
      for (const [index, { id }] of taxonomies.entries())
        none(found[index]?.filter((term) => term.taxonomy_id !== id).map((term) => term.id) ?? []);
    },
  ],
  [
    '/taxonomy_terms with top_only and parent_id: the tree, from the top down',
    'must',
    async (api) => {
      const terms = await api.some('taxonomy_terms');
      const top = await api.all('taxonomy_terms', { top_only: true });
      must(
        isSame(idsOf(top), idsOf(terms.filter(({ parent_id }) => parent_id === undefined))),
        'top_only is not the top',
      );
      const parent = terms.find(({ parent_id }) => parent_id !== undefined)?.parent_id;
      if (typeof parent !== 'string') throw new NotHere('no tree');
      const below = await api.all('taxonomy_terms', { parent_id: parent });
      must(
        isSame(idsOf(below), idsOf(terms.filter((term) => term.parent_id === parent))),
        'parent_id is not what is below',
      );
    },
  ],
  [
    '/services by age: nobody is shut out but by a limit that is known',
    'should',
    async (api) => {
      const services = await api.some('services');
      const limits = (name: string) =>
        services.flatMap(({ [name]: limit }) => (typeof limit === 'number' ? [limit] : []));
      const [lowest, highest] = [Math.max(0, ...limits('minimum_age')), Math.min(150, ...limits('maximum_age'))];
      for (const [asked, out] of [
        [
          { minimum_age: highest + 1 },
          services.filter(({ maximum_age: to }) => typeof to === 'number' && to <= highest),
        ],
        [
          { maximum_age: lowest - 1 },
          services.filter(({ minimum_age: from }) => typeof from === 'number' && from >= lowest),
        ],
      ] as const) {
        if (out.length === 0 || Object.values(asked).some((age) => age < 0)) continue;
        const found = idsOf(await api.all('services', asked));
        none(idsOf(out).filter((id) => found.includes(id)));
        must(services.length - found.length >= out.length, `${found.length} of ${services.length}`);
      }
    },
  ],
  [
    '/services by day and time of day: with a time on that day, and all of it on one',
    'should',
    async (api) => {
      const entries = await api.entries('services');
      const isOn = (day: string, row: Record<string, unknown>): boolean =>
        String(row.byday).includes(day) || weekdayOf(String(row.dtstart)) === day;
      const weekly = (day: string) =>
        entries.filter(({ schedules }) => listOf(schedules).some((row) => String(row.byday).endsWith(day)));
      const day = DAYS.find((each) => weekly(each).length > 0);
      if (!day) throw new NotHere('no weekly times');
      const found = idsOf(await api.all('services', { day }));
      none(idsOf(weekly(day)).filter((id) => !found.includes(id)));
      none(
        entries
          .filter(({ id, schedules }) => found.includes(id) && !listOf(schedules).some((row) => isOn(day, row)))
          .map(({ id }) => `${id} has no time on ${day}`),
      );
      const late = await api.all('services', { day, start_time: '17:00' });
      none(idsOf(late).filter((id) => !found.includes(id)));
      must(
        (await api.all('services', { start_time: '23:59', end_time: '00:01' })).length === 0,
        'a time that ends before it begins',
      );
    },
  ],
  [
    '/organizations with full and full_service: with its services',
    'should',
    async (api) => {
      const services = await api.some('services');
      const id = services.map(organizationOf).find(Boolean);
      if (!id) throw new NotHere('no organization');
      const answer = await api.get(`/organizations/${id}?full_service=true`);
      const own = services.filter((service) => organizationOf(service) === id);
      const within = listOf(recordOf(JSON.parse(answer.text)).services);
      must(isSame(idsOf(within), idsOf(own)), `${within.length} of ${own.length}`);
      must(
        within.every(({ status, name }) => status && name),
        'not whole',
      );
      const plain = listOf(recordOf(JSON.parse((await api.get(`/organizations/${id}`)).text)).services);
      must(isSame(idsOf(plain), idsOf(own)), 'without full_service its services are not named');
      const [first] = await api.some('organizations', { full: true });
      must(first?.id && first.name, 'full is empty');
    },
  ],
];

export const questionPoints = (api: Api): Point[] =>
  OWN.map(([name, level, look]) => ({ name, level, look: () => look(api) }));
