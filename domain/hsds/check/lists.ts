/** What holds of each list as a list: its envelope, its pages, its end, and who may read it. */
import { type Api, idsOf, isSame, type List, must, NotHere, none, type Point } from './api';

export const NOBODY = '00000000-0000-4000-8000-000000000000';
const NUMBERS = ['total_items', 'total_pages', 'page_number', 'size'] as const;
const FLAGS = ['first_page', 'last_page', 'empty'] as const;
const REQUIRED: readonly List[] = ['services'];

type Row = [name: string, level: Point['level'], look: (api: Api, list: List) => Promise<void>];

export const LIST_POINTS: Row[] = [
  [
    'answers with JSON',
    'must',
    async (api, list) => {
      const { answer } = await api.page(list);
      if (answer.status === 404 && !REQUIRED.includes(list)) throw new NotHere(`no /${list}`);
      must(answer.status === 200, `answers ${answer.status}`);
      must(/^application\/json\b/.test(answer.header('content-type') ?? ''), `${answer.header('content-type')}`);
    },
  ],
  [
    'says how many there are, in numbers and flags of the right kind',
    'must',
    async (api, list) => {
      await api.all(list);
      const { envelope } = await api.page(list);
      none(NUMBERS.filter((name) => !Number.isInteger(envelope[name])).map((name) => `${name} is no whole number`));
      none(FLAGS.filter((name) => typeof envelope[name] !== 'boolean').map((name) => `${name} is no boolean`));
      must(Array.isArray(envelope.contents), 'contents is no list');
    },
  ],
  [
    'counts right: pages, size, first, last and empty agree with what is there',
    'must',
    async (api, list) => {
      await api.some(list);
      for (const asked of [
        { per_page: 50, page: 1 },
        { per_page: 3, page: 1 },
        { per_page: 3, page: 2 },
        { per_page: 10_000_000, page: 1 },
      ]) {
        const { status, envelope: e, contents } = await api.page(list, asked);
        if (status === 400) continue;
        must(e.size === contents.length, `size ${e.size} of ${contents.length} for ${JSON.stringify(asked)}`);
        must(e.empty === (contents.length === 0), 'empty is not whether it is empty');
        must(e.first_page === (e.page_number === 1), 'first_page is not whether it is the first');
        must(e.last_page === Number(e.page_number) >= Number(e.total_pages), 'last_page is not whether it is the last');
        must(e.page_number === asked.page, 'page_number is not the page asked for');
        if (asked.per_page === 3)
          must(e.total_pages === Math.ceil(Number(e.total_items) / 3), 'total_pages is not total_items / per_page');
      }
    },
  ],
  ...[1, 7, 50].map(
    (size): Row => [
      `can be walked ${size === 1 ? 'one at a time' : `in pages of ${size}`}: each entry once, none missing`,
      'must',
      async (api, list) => {
        // One at a time is looked at for what one page holds, or a great list would be asked for all day.
        const ids = idsOf(await api.some(list));
        const [first] = [await api.page(list, { per_page: size, page: 1 })];
        must(first.contents.length === Math.min(size, ids.length), `a page of ${size} holds ${first.contents.length}`);
        const walked: string[] = [];
        for (let page = 1; page <= Math.min(Math.ceil(ids.length / size), 40); page++)
          walked.push(...idsOf((await api.page(list, { per_page: size, page })).contents));
        must(new Set(walked).size === walked.length, 'the same entry stands on two pages');
        must(isSame(walked, ids.slice(0, walked.length)), 'other entries than in pages of 100');
        if (size > 1 && ids.length <= size * 40) {
          must(walked.length === ids.length, `${walked.length} of ${ids.length}`);
          must(
            first.envelope.total_items === ids.length,
            `total_items says ${first.envelope.total_items} of ${ids.length}`,
          );
        }
      },
    ],
  ),
  [
    'has an empty page beyond its end',
    'should',
    async (api, list) => {
      await api.all(list);
      const { status, envelope, contents } = await api.page(list, { page: 99_999 });
      if (status === 404) return;
      must(
        status === 200 && contents.length === 0 && envelope.empty === true,
        `status ${status}, empty ${envelope.empty}`,
      );
      must(envelope.last_page === true && envelope.first_page === false && envelope.size === 0, 'flags say otherwise');
    },
  ],
  [
    'refuses a page that is no page, and does not break',
    'should',
    async (api, list) => {
      await api.all(list);
      for (const page of ['0', '-1', 'abc', '1.5', '1e9999'])
        for (const name of ['page', 'per_page']) {
          const { status } = await api.page(list, { [name]: page });
          must(status === 400 || status === 422 || status === 404, `${name}=${page} answers ${status}`);
        }
    },
  ],
];
