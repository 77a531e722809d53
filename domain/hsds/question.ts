/** What a list may be asked: the parameters of the HSDS 3.1 API, checked in one place and described from here. */
import { z } from 'zod';
import { DAYS } from './openings';
import { INSTANT } from './shapes';

export const PER_PAGE = 50;
/** Who asks for more gets so many, and the envelope says how many pages that makes. */
export const PER_PAGE_MAX = 1000;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'must be a time of day, as 14:30');
const age = z.coerce.number().int().min(0).max(150);
const yesNo = z.enum(['true', 'false']).transform((said) => said === 'true');
const count = (max: number) => z.coerce.number().int().min(1).max(max);
const moment = z.union([INSTANT, z.iso.date(), z.iso.datetime({ local: true })], {
  error: 'must be a date or a date-time, as 2026-11-22 or 2026-11-22T13:00:00Z',
});

const PARAMETERS = {
  search: z
    .string()
    .max(200)
    .meta({ description: 'Each word, or the beginning of one, must stand somewhere in the entry.' }),
  page: count(1_000_000).meta({ description: 'Which page, from 1.' }),
  per_page: count(1_000_000_000)
    .transform((asked) => Math.min(asked, PER_PAGE_MAX))
    .meta({ description: `How many on a page: ${PER_PAGE} when nothing is said, and ${PER_PAGE_MAX} at most.` }),
  format: z.enum(['json', 'ndjson']).meta({ description: '`ndjson`: all that fits, one a line, without pages.' }),
  taxonomy_term_id: z.string().meta({ description: 'With this term, or one below it.' }),
  taxonomy_id: z.string().meta({ description: 'With any term of this taxonomy.' }),
  organization_id: z.string().meta({ description: 'Offered by this organisation.' }),
  modified_after: moment.meta({
    description:
      'Changed at that moment or later. Only then are those listed too that are no longer shown: status `defunct`, `inactive` or `temporarily closed`, and no more than that is told of them. Ask without other filters to hear of them.',
  }),
  minimal: yesNo.meta({ description: 'Only `id` and `last_modified`, all on one page.' }),
  full: yesNo.meta({ description: 'Each with all that is nested in it.' }),
  full_service: yesNo.meta({ description: 'Each organisation with its whole services.' }),
  top_only: yesNo.meta({ description: 'Only terms without a parent.' }),
  parent_id: z.string().meta({ description: 'Only terms right below this one.' }),
  postcode: z
    .string()
    .regex(/^\d{4}$/, 'must be four digits')
    .meta({ description: 'In this postal district; with `proximity`: near the middle of it.' }),
  proximity: z.coerce
    .number()
    .min(0)
    .max(1_000_000)
    .meta({ description: 'Metres, as the crow flies. Needs `postcode`.' }),
  minimum_age: age.meta({ description: 'Leaves out what is known to be only for those who are younger.' }),
  maximum_age: age.meta({ description: 'Leaves out what is known to be only for those who are older.' }),
  day: z.enum(DAYS).meta({ description: 'With a known time on this day of the week.' }),
  start_time: clock.meta({ description: 'With a known time that begins at this time of day or later.' }),
  end_time: clock.meta({ description: 'With a known time that ends at this time of day or earlier.' }),
};
export type ParameterName = keyof typeof PARAMETERS;
export const describedParameter = (name: ParameterName) => PARAMETERS[name];

const EVERYWHERE = ['search', 'page', 'per_page', 'format'] as const;
/** Not in HSDS itself but in its profile for the United Kingdom, where harvesters ask for them. */
const WHO_AND_WHEN = ['minimum_age', 'maximum_age', 'day', 'start_time', 'end_time'] as const;
const WORDS = ['taxonomy_term_id', 'taxonomy_id'] as const;

/** Which list may be asked what. */
export const LISTS = {
  services: [...EVERYWHERE, ...WORDS, 'organization_id', 'modified_after', 'minimal', 'full', ...WHO_AND_WHEN],
  organizations: [...EVERYWHERE, ...WORDS, 'full', 'full_service'],
  taxonomies: [...EVERYWHERE],
  taxonomy_terms: [...EVERYWHERE, 'taxonomy_id', 'top_only', 'parent_id'],
  service_at_locations: [
    ...EVERYWHERE,
    ...WORDS,
    ...(['organization_id', 'modified_after', 'full', 'postcode', 'proximity'] as const),
    ...WHO_AND_WHEN,
  ],
} as const satisfies Record<string, readonly ParameterName[]>;
export type ListName = keyof typeof LISTS;
export const isList = (name: string): name is ListName => name in LISTS;

export type Question = { [Name in ParameterName]?: z.output<(typeof PARAMETERS)[Name]> };
export type Wrong = { parameter: string; reason: string };

/** What is asked, or what is wrong with it. Parameters that a list does not know are let be, as the web does. */
export function questionOf(list: ListName, asked: URLSearchParams): { question: Question } | { wrong: Wrong[] } {
  const wrong: Wrong[] = [];
  const question: Record<string, unknown> = {};
  for (const name of LISTS[list]) {
    const said = asked.get(name);
    if (said === null || said === '') continue;
    const read = PARAMETERS[name].safeParse(said);
    if (read.success) question[name] = read.data;
    else wrong.push({ parameter: name, reason: read.error.issues[0]?.message ?? 'cannot be read' });
  }
  if (question.proximity !== undefined && question.postcode === undefined)
    wrong.push({ parameter: 'proximity', reason: 'needs postcode' });
  return wrong.length > 0 ? { wrong } : { question: question as Question };
}
