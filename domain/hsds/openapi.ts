/** The API described in OpenAPI 3.1: parameters and shapes are the same zod that reads and prints them. */
import { z } from 'zod';
import { describedParameter, LISTS, type ListName, type ParameterName } from './question';
import * as shapes from './shapes';

export const HSDS_VERSION = '3.1.1';
/** We follow the standard as it is, and add to it only as attributes. */
export const HSDS_PROFILE = 'https://docs.openreferral.org/en/3.1/hsds/';
export const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

type Said = Record<string, unknown>;
/** List → what stands in a page of it, and what one entry is. */
const NAMES: Record<ListName, { one: string; item: string; whole: string }> = {
  services: { one: 'service', item: 'ServiceItem', whole: 'Service' },
  organizations: { one: 'organization', item: 'OrganizationItem', whole: 'Organization' },
  taxonomies: { one: 'taxonomy', item: 'Taxonomy', whole: 'Taxonomy' },
  taxonomy_terms: { one: 'taxonomy_term', item: 'TaxonomyTerm', whole: 'TaxonomyTerm' },
  service_at_locations: { one: 'service_at_location', item: 'ServiceAtLocationItem', whole: 'ServiceAtLocation' },
};

const Page = z.object({
  total_items: z.number().int(),
  total_pages: z.number().int(),
  page_number: z.number().int(),
  size: z.number().int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
});
const Problem = z.object({
  type: z.url(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  errors: z.array(z.object({ parameter: z.string(), reason: z.string() })).optional(),
});
const Root = z.object({ version: z.string(), profile: z.url(), openapi_url: z.url() });

const schemaOf = (shape: z.ZodType, io: 'input' | 'output' = 'output'): Said => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Said;
  return schema;
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Every shape that has a name, once, and referred to by it. */
function namedShapes(): Said {
  const registry = z.registry<{ id: string }>();
  for (const [name, shape] of Object.entries({ ...shapes, Page, Problem, Root }))
    if (shape instanceof z.ZodType && name !== 'INSTANT') registry.add(shape, { id: name });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, id: ___, ...schema }]) => [name, schema]),
  );
}

const json = (description: string, schema: Said, more: Said = {}) => ({
  description,
  content: { 'application/json': { schema }, ...more },
});
const SAME = { description: 'You have it already: the `ETag` that `If-None-Match` names is still the one.' };
/** An entry as a page has it: by itself, whole where `full` was asked for, or its id alone for `minimal`. */
function entryOf(list: ListName): Said {
  const { item, whole } = NAMES[list];
  const forms = [...new Set([item, whole, ...(list === 'services' ? ['ServiceMinimal'] : [])])];
  return forms.length === 1 ? ref(item) : { anyOf: forms.map(ref) };
}
const wrong = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
const LATER = {
  ...wrong('Too often; `Retry-After` says when.'),
  headers: { 'Retry-After': { schema: { type: 'integer' } } },
};

const parameter = (name: ParameterName): Said => {
  const { description, ...schema } = schemaOf(describedParameter(name), 'input');
  const isFlag = JSON.stringify(schema.enum) === '["true","false"]';
  return {
    name,
    in: 'query',
    required: false,
    description,
    schema: isFlag ? { type: 'boolean' } : plain(name, schema),
  };
};
/** Coerced from text, so zod says only what comes out of it. */
const plain = (name: ParameterName, schema: Said): Said =>
  ({
    page: { type: 'integer', minimum: 1 },
    per_page: { type: 'integer', minimum: 1 },
    proximity: { type: 'number', minimum: 0 },
    minimum_age: { type: 'integer', minimum: 0 },
    maximum_age: { type: 'integer', minimum: 0 },
  })[name as string] ?? schema;

function listPaths(list: ListName): [string, Said][] {
  const { one, whole } = NAMES[list];
  const of = (method: string, more: Said): Said => ({
    operationId: `${method}_${list}`,
    summary: `A page of ${list}`,
    tags: ['HSDS'],
    parameters: LISTS[list]
      .map((name) => ref(name))
      .map(({ $ref }) => ({ $ref: $ref.replace('schemas', 'parameters') })),
    responses: {
      200: json(
        'A page',
        {
          allOf: [ref('Page'), { type: 'object', properties: { contents: { type: 'array', items: entryOf(list) } } }],
        },
        { 'application/x-ndjson': { schema: entryOf(list) } },
      ),
      ...(method === 'list' && { 304: SAME }),
      400: wrong('A parameter cannot be read'),
      429: LATER,
    },
    ...more,
  });
  return [
    [`/${list}`, { get: of('list', {}), post: of('ask', {}) }],
    [
      `/${list}/{id}`,
      {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
        get: {
          operationId: `one_${one}`,
          summary: `One ${one}, with all that is nested in it`,
          tags: ['HSDS'],
          ...(list === 'organizations' && { parameters: [{ $ref: '#/components/parameters/full_service' }] }),
          responses: { 200: json('The entry', ref(whole)), 304: SAME, 404: wrong('Nothing by that id'), 429: LATER },
        },
      },
    ],
  ];
}

/** @param site our own address, without a slash at its end */
export function openApi(site: string, publisher: string): Said {
  const names = [...new Set(Object.values(LISTS).flat())] as ParameterName[];
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sæt fællesskabet i spil: HSDS API',
      version: HSDS_VERSION,
      description: `Communities, help and volunteer work in Kolding, as Open Referral HSDS ${HSDS_VERSION}. Open to all, read only, no key. A fact that nobody knows is absent, never false.`,
      contact: { name: publisher, url: `${site}/om` },
      license: LICENCE,
    },
    servers: [{ url: `${site}/api/hsds` }],
    security: [],
    tags: [{ name: 'HSDS', description: 'Open Referral Human Services Data Specification' }],
    paths: {
      '/': {
        get: {
          operationId: 'root',
          summary: 'Which version this is, and where it is described',
          tags: ['HSDS'],
          responses: { 200: json('The API itself', ref('Root')), 304: SAME, 429: LATER },
        },
      },
      ...Object.fromEntries((Object.keys(LISTS) as ListName[]).flatMap(listPaths)),
    },
    components: {
      parameters: Object.fromEntries(names.map((name) => [name, parameter(name)])),
      schemas: namedShapes(),
    },
  };
}
