/** The words of a proposal, a field each: what anybody may propose to change, and an editor may mend. */
import { type NounName, Values } from './proposal';

/** `offer.contact.phone` is named so in the form. `isLong`: several lines. `isList`: a line each. */
export type Editable = { name: string; noun: NounName; field: string; isLong: boolean; isList: boolean; value: string };

const line = (noun: NounName, field: string) => ({ noun, field, isLong: false, isList: false });
const long = (noun: NounName, field: string) => ({ noun, field, isLong: true, isList: false });
const FIELDS: readonly Omit<Editable, 'name' | 'value'>[] = [
  ...[line('offer', 'title'), long('offer', 'summary'), line('offer', 'audienceNote'), line('offer', 'schedule.note')],
  { ...long('offer', 'firstVisit'), isList: true },
  ...[line('offer', 'contact.phone'), line('offer', 'contact.email'), line('offer', 'contact.website')],
  ...[line('offer', 'price.note'), line('organisation', 'name'), long('organisation', 'about')],
  ...[line('place', 'name'), line('place', 'street'), line('place', 'postalCode')],
];

const at = (value: unknown, field: string): unknown =>
  field.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
const said = (value: unknown): string => (Array.isArray(value) ? value.join('\n') : String(value ?? ''));
const nameOf = ({ noun, field }: { noun: string; field: string }) => `${noun}.${field}`;

/** A field for each word of the nouns that are told, as they stand. */
export const editableOf = (values: Values): Editable[] =>
  FIELDS.filter(({ noun }) => values[noun]).map((each) => ({
    ...each,
    name: nameOf(each),
    value: said(at(values[each.noun], each.field)),
  }));

/** What was written in a field, however its lines were broken. */
export const linesIn = (written: string | undefined): string => (written ?? '').replaceAll('\r\n', '\n').trim();

type Plain = Record<string, unknown>;
/** A field that is emptied is one that nobody has told of. */
export function put(value: Plain, [key = '', ...rest]: string[], next: unknown): Plain {
  const inner = rest.length > 0 ? put((value[key] as Plain | undefined) ?? {}, rest, next) : next;
  const { [key]: _, ...others } = value;
  return inner === undefined ? others : { ...others, [key]: inner };
}

/**
 * @param form what was written in each field; null where the form had none
 * @returns the whole values, whether any word is another, and the names of the fields that cannot be kept as they were written
 */
export function edited(
  values: Values,
  form: (name: string) => string | null,
): { values: Values; isChanged: boolean; wrong: string[] } {
  let next: Plain = values;
  let isChanged = false;
  for (const { name, field, noun, isList, value } of editableOf(values)) {
    const written = form(name)?.replaceAll('\r\n', '\n').trim();
    if (written === undefined || written === value.trim()) continue;
    isChanged = true;
    const lines = written.split('\n').filter((each) => each.trim() !== '');
    next = put(next, [noun, ...field.split('.')], isList ? lines : written === '' ? undefined : written);
  }
  const read = Values.safeParse(next);
  if (read.success) return { values: read.data, isChanged, wrong: [] };
  const paths = read.error.issues.map(({ path }) => path.join('.'));
  const known = editableOf(values).map(({ name }) => name);
  const wrong = known.filter((name) => paths.some((path) => path === name || path.startsWith(`${name}.`)));
  return { values, isChanged, wrong: wrong.length > 0 ? wrong : known.slice(0, 1) };
}
