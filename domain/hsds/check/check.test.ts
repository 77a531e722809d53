/** The outside check: it finds nothing wrong with our own lists, and each fault that is planted in them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../snapshot';
import { offers, organisations, places, towns } from '../../test-data';
import { type Directory, directoryOf } from '../directory';
import { HSDS_PROFILE, HSDS_VERSION, openApi } from '../openapi';
import { isList, questionOf } from '../question';
import { found, pageOf, said } from '../rows';
import { type Answer, type Ask, apiOf, type List, NotHere } from './api';
import { shapeOf } from './ours';
import { pointsOf } from './points';

const SITE = 'https://example.org';
const DAY = '2026-11-22';
const CORS = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
let directory: Directory;

beforeAll(() => {
  const all = buildCatalogue({ offers, organisations, places, towns }, { day: DAY, instant: `${DAY}T12:00:00Z` });
  const few = new Map([...all.bySlug].slice(0, 60));
  const own = new Set([...few.values()].map(({ organisation }) => organisation?.slug));
  const modified = new Map([...few.keys()].map((slug, n) => [slug, `2026-10-${10 + (n % 20)}T00:00:00Z`]));
  directory = directoryOf({
    catalogue: {
      ...all,
      bySlug: few,
      organisations: new Map([...all.organisations].filter(([slug]) => own.has(slug))),
    },
    gone: [{ slug: 'var-her', status: 'archived', at: '2026-10-01T00:00:00Z', hadPlace: true }],
    modified: { offers: modified, organisations: new Map(), places: new Map() },
    ...{ day: DAY, site: SITE },
  });
});

const answer = (status: number, value: unknown, more: Record<string, string> = {}): Answer => {
  const headers: Record<string, string> = { ...CORS, ...more };
  return {
    status,
    text: typeof value === 'string' ? value : JSON.stringify(value),
    header: (name) => headers[name] ?? null,
  };
};

/** Our own lists, asked without any web between. What only the web has is not here. */
const ask: Ask = async (where) => {
  const { pathname, searchParams } = new URL(where, `${SITE}/`);
  const [, list = '', id] = pathname.split('/');
  if (list === '')
    return answer(200, { version: HSDS_VERSION, profile: HSDS_PROFILE, openapi_url: `${SITE}/openapi.json` });
  if (list === 'openapi.json') return answer(200, openApi(SITE, 'Kolding'));
  if (!isList(list)) return answer(404, {});
  const read = questionOf(list, searchParams);
  if ('wrong' in read) return answer(400, {});
  const { question } = read;
  if (id !== undefined) {
    const row = directory.byId[list].get(id);
    return row ? answer(200, row.full(question)) : answer(404, {});
  }
  const rows = found(directory.lists[list], question, directory.centre);
  return question.format === 'ndjson'
    ? answer(200, rows.map((row) => `${JSON.stringify(said(row, question))}\n`).join(''), {
        'content-type': 'application/x-ndjson',
      })
    : answer(200, pageOf(rows, question));
};

const OF_THE_WEB = /^(HEAD|another’s|no answer is kept|what cannot|what is wrong|whoever has|a long answer)|POST/;

/** The names of the points that do not hold. */
async function faultsIn(told: Ask, only: RegExp = /./): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, look } of pointsOf(apiOf(told), shapeOf)) {
    if (OF_THE_WEB.test(name) || !only.test(name)) continue;
    try {
      await look();
    } catch (cause) {
      if (!(cause instanceof NotHere)) faults.push(`${name}: ${cause instanceof Error ? cause.message : cause}`);
    }
  }
  return faults;
}

it('finds nothing wrong with our own lists', async () => {
  expect(await faultsIn(ask)).toEqual([]);
}, 60_000);

type Body = { contents?: Record<string, unknown>[] } & Record<string, unknown>;
/** The same, with one thing done to every answer about services. */
const spoiled =
  (spoil: (body: Body, where: URL) => void, list: List = 'services'): Ask =>
  async (where, how) => {
    const real = await ask(where, how);
    const url = new URL(where, `${SITE}/`);
    if (real.status !== 200 || !url.pathname.startsWith(`/${list}`) || url.search.includes('ndjson')) return real;
    const body = JSON.parse(real.text) as Body;
    spoil(body, url);
    return { ...real, text: JSON.stringify(body) };
  };
const each = (body: Body, spoil: (entry: Record<string, unknown>) => void) => (body.contents ?? [body]).forEach(spoil);
/** As one who takes any of the filters for enough. */
const withoutFilter =
  (name: string): Ask =>
  (where, how) => {
    const url = new URL(where, `${SITE}/`);
    url.searchParams.delete(name);
    return ask(`${url.pathname}${url.search}`, how);
  };

describe('a fault is found:', () => {
  const planted: [fault: string, ask: Ask, point: RegExp][] = [
    [
      'an id that is no UUID',
      spoiled((body) => each(body, (entry) => Object.assign(entry, { id: 'x' }))),
      /UUID of its own/,
    ],
    [
      'null for what is not known',
      spoiled((body) => each(body, (entry) => Object.assign(entry, { fees: null }))),
      /nothing is null/,
    ],
    ['no status', spoiled((body) => each(body, (entry) => delete entry.status)), /right by the schema/],
    [
      'schedules in a list',
      spoiled((body) => each(body, (entry) => Object.assign(entry, { schedules: [] }))),
      /only what there is one of/,
    ],
    ['numbers as words', spoiled((body) => Object.assign(body, { total_items: '60' })), /how many there are/],
    ['no flag for empty', spoiled((body) => delete body.empty), /how many there are/],
    ['a last page that says it is not', spoiled((body) => Object.assign(body, { last_page: false })), /counts right/],
    [
      'pages that lose an entry',
      spoiled((body, { search }) => {
        if (search.includes('per_page=7')) body.contents?.pop();
      }),
      /pages of 7/,
    ],
    ['a page that is always the first', withoutFilter('page'), /pages of 7/],
    [
      'another entry than was asked for',
      spoiled((body, { pathname }) => {
        if (pathname.length > 12) body.name = 'x';
      }),
      /list and at its own address/,
    ],
    ...['taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after'].map((name): [string, Ask, RegExp] => [
      `${name} is not heard`,
      withoutFilter(name),
      name === 'taxonomy_id' ? /what nobody has/ : new RegExp(`/services by (${name}|two)`),
    ]),
    ['search is not heard', withoutFilter('search'), /can be searched/],
    ['minimal is not heard', withoutFilter('minimal'), /minimal/],
    ['top_only is not heard', withoutFilter('top_only'), /top_only/],
    ['day is not heard', withoutFilter('day'), /by day/],
    [
      'a time that is no time',
      spoiled((body) => Object.assign(body, { schedules: [{ id: 'x', opens_at: 'kl. 7' }] })),
      /iCalendar/,
    ],
    [
      'a cost without a currency',
      spoiled((body) => Object.assign(body, { cost_options: [{ id: 'x', amount: 3 }] })),
      /currency/,
    ],
    [
      'an organization that is not there',
      spoiled((body) => each(body, (entry) => Object.assign(entry, { organization_id: 'x' }))),
      /every organization/,
    ],
    ['markup in a word', spoiled((body) => Object.assign(body, { name: '<b>Kor</b>' })), /markup/],
    [
      'a version of long ago',
      async (where, how) => (where === '/' ? answer(200, { version: '2.0' }) : ask(where, how)),
      /version 3/,
    ],
  ];
  it.each(planted)('%s', async (_, told, point) => {
    expect(await faultsIn(ask, point)).toEqual([]);
    expect((await faultsIn(told, point)).length).toBeGreaterThan(0);
  });
});
