/** What the API says of itself, and how it keeps to the ways of the web: methods, other people's pages, and what is wrong. */
import { type Api, type Entry, jsonIn, must, type Point, recordOf } from './api';
import { NOBODY } from './lists';

type Named = [name: string, level: Point['level'], look: (api: Api) => Promise<void>];
const root = async (api: Api) => recordOf(jsonIn(await api.get('/')));
const isWeb = (value: unknown): boolean => typeof value === 'string' && URL.canParse(value) && /^https?:/.test(value);

const ROOT: Named[] = [
  [
    '/ answers with JSON',
    'must',
    async (api) => must((await api.get('/')).status === 200, `${(await api.get('/')).status}`),
  ],
  [
    '/ says that it is of version 3',
    'must',
    async (api) => must(/^(HSDS-)?3\.\d/.test(String((await root(api)).version)), `${(await root(api)).version}`),
  ],
  [
    '/ names its profile by an address',
    'must',
    async (api) => must(isWeb((await root(api)).profile), `${(await root(api)).profile}`),
  ],
  [
    '/ names its description by an address',
    'must',
    async (api) => must(isWeb((await root(api)).openapi_url), `${(await root(api)).openapi_url}`),
  ],
  [
    'the description is OpenAPI 3 and has every list that answers',
    'should',
    async (api) => {
      const answer = await api.get(String((await root(api)).openapi_url));
      must(answer.status === 200, `answers ${answer.status}`);
      const { openapi, info, paths } = recordOf(jsonIn(answer));
      must(/^3\.[01]/.test(String(openapi)), `openapi ${openapi}`);
      must(recordOf(info).title && recordOf(info).version, 'no title or no version');
      for (const path of ['/', '/services', '/services/{id}']) must(recordOf(recordOf(paths)[path]).get, `no ${path}`);
    },
  ],
];

const WEB: Named[] = [
  [
    'HEAD answers as GET, without the words',
    'should',
    async (api) => {
      const answer = await api.ask('/services', { method: 'HEAD' });
      must(answer.status === 200 && answer.text === '', `${answer.status}, ${answer.text.length} characters`);
    },
  ],
  [
    'another’s page may ask first whether it may ask',
    'should',
    async (api) => {
      for (const path of ['/', '/services', `/services/${NOBODY}`]) {
        const headers = {
          origin: 'https://other.example',
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'if-none-match',
        };
        const answer = await api.ask(path, { method: 'OPTIONS', headers });
        must(answer.status < 300, `${path} answers ${answer.status}`);
        must(answer.header('access-control-allow-origin') === '*', `${path} names no origin`);
        must(/GET/.test(answer.header('access-control-allow-methods') ?? 'GET'), `${path} allows no GET`);
      }
    },
  ],
  [
    'no answer is kept from another’s page',
    'should',
    async (api) => {
      const kept = (await api.get('/services')).header('cross-origin-resource-policy');
      must(kept === null || kept === 'cross-origin', `${kept}`);
    },
  ],
  [
    'what cannot be done here is refused, and what can is said',
    'should',
    async (api) => {
      for (const [method, path] of [
        ['DELETE', '/services'],
        ['PUT', `/services/${NOBODY}`],
        ['PATCH', '/'],
      ] as const) {
        const answer = await api.ask(path, { method });
        must(
          answer.status === 405 && /GET/.test(answer.header('allow') ?? ''),
          `${method} ${path}: ${answer.status}, ${answer.header('allow')}`,
        );
      }
    },
  ],
  [
    'an unknown list is not found',
    'should',
    async (api) =>
      must((await api.get('/nothing_of_the_kind')).status === 404, `${(await api.get('/nothing_of_the_kind')).status}`),
  ],
  [
    'what is wrong is said in one shape (RFC 9457)',
    'should',
    async (api) => {
      for (const path of ['/nothing_of_the_kind', `/services/${NOBODY}`, '/services?page=0']) {
        const answer = await api.get(path);
        must(
          /^application\/problem\+json/.test(answer.header('content-type') ?? ''),
          `${path}: ${answer.header('content-type')}`,
        );
        const { type, title, status } = recordOf(jsonIn(answer));
        must(
          isWeb(type) && typeof title === 'string' && status === answer.status,
          `${path}: ${answer.text.slice(0, 80)}`,
        );
      }
    },
  ],
  [
    'whoever has it already is told so (304)',
    'should',
    async (api) => {
      const [{ id }] = (await api.some('services')) as [Entry];
      for (const path of ['/', '/services', `/services/${id}`]) {
        const etag = (await api.get(path)).header('etag');
        must(etag, `${path} has no ETag`);
        const again = await api.ask(path, { headers: { 'if-none-match': etag } });
        must(again.status === 304 && again.text === '', `${path} answers ${again.status}`);
        const other = await api.ask(path, { headers: { 'if-none-match': '"another"' } });
        must(other.status === 200, `${path} answers ${other.status} to another ETag`);
      }
    },
  ],
  [
    'a long answer travels compressed',
    'should',
    async (api) => {
      const answer = await api.ask('/services?per_page=50', { headers: { 'accept-encoding': 'gzip' } });
      must(answer.header('content-encoding') === 'gzip', `${answer.header('content-encoding')}`);
      must(/accept-encoding/i.test(answer.header('vary') ?? ''), `Vary: ${answer.header('vary')}`);
    },
  ],
  [
    'a flag is a flag, and a moment a moment',
    'should',
    async (api) => {
      for (const asked of [
        'full=perhaps',
        'minimal=2',
        'modified_after=yesterday',
        'modified_after=2026-13-45',
        'format=xml',
      ]) {
        const { status } = await api.get(`/services?${asked}`);
        must(status === 400 || status === 422, `${asked} answers ${status}`);
      }
      for (const asked of [
        'modified_after=2020-01-01',
        'modified_after=2020-01-01T00:00:00Z',
        'modified_after=2020-01-01T00:00:00%2B02:00',
        'modified_after=2020-01-01T00:00:00.000Z',
        'full=false',
        'minimal=false',
        'format=json',
        'made_up=1',
      ])
        must((await api.get(`/services?${asked}`)).status === 200, `${asked} is refused`);
    },
  ],
];

export const webPoints = (api: Api): Point[] =>
  [...ROOT, ...WEB].map(([name, level, look]) => ({ name, level, look: () => look(api) }));
