/**
 * The plan as a document that several may write in at once: Yjs merges, we only say what is where.
 *
 * Free text is a root text each (`t:want`, `t:<place>.step`), so that two who begin the same field at once both keep
 * their words. Everything else is a register in one flat map (`<place>.day`), where the last to write it wins. A place
 * is put aside by a mark; only «slet helt» takes its words away. Nothing here trusts what it reads: a document may come
 * from a file or a link, and whatever is not as it should be is left out.
 */
import * as Y from 'yjs';
import { z } from 'zod';
import { takeUpdate } from '../update';
import {
  DIARY_MAX,
  type Entry,
  HOLDERS,
  OUTCOMES,
  PLACE_TEXTS,
  PLACES_MAX,
  PLAN_TEXTS,
  type Place,
  type PlaceText,
  type Plan,
  type PlanText,
  TEXT_MAX,
  VISIT_KEYS,
  type VisitKey,
} from './plan';
import { whole } from './whole';

export type PlanDocument = Y.Doc;
/** The name of a text: `want`, or of a place: `<id>.step`, `<id>.visit.bring`. */
export type TextName = PlanText | `${string}.${PlaceText}` | `${string}.visit.${VisitKey}`;
/** Changes made on this device carry it, so that undo takes back one's own and nobody else's. */
export const HERE = Symbol('here');
/** Marks a change that is undone alone; letters that are written one after the other are undone together. */
export const STEP = Symbol('step');

const ID = /^[a-z0-9]{12}$/;
const REGISTERS = 'registers';
const DIARY = 'diary';
/**
 * What is read at most. Two who write at once may together write more than one may alone, and none of it is lost; but
 * what is many times that was made by no pen of ours, and would only stop the page.
 */
const READ_MAX = { letters: 20 * TEXT_MAX, places: 20 * PLACES_MAX, entries: 20 * DIARY_MAX };
const text = z
  .string()
  .catch('')
  .transform((said) => whole(said, READ_MAX.letters));
const slug = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/)
  .nullable()
  .catch(null);
const day = z.iso.date();
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable()
  .catch(null);
const ballOf = z
  .object({ holder: z.enum(HOLDERS), offered: z.enum(HOLDERS).nullable(), since: day })
  .nullable()
  .catch(null);
/** An entry of the diary is written once and by one, so it is never longer than it may be. */
export const entryOf = z.object({
  id: z.string().regex(ID),
  place: z.string().regex(ID).nullable(),
  day,
  outcome: z.enum(OUTCOMES).nullable(),
  words: z.string().max(TEXT_MAX),
});

export const newDocument = (): PlanDocument => new Y.Doc();

/** @throws what Yjs throws when the bytes are no document, or when there is a hole in it */
export function documentFrom(bytes: Uint8Array): PlanDocument {
  const doc = newDocument();
  takeUpdate(doc, bytes);
  const { pendingStructs, pendingDs } = doc.store;
  if (pendingStructs || pendingDs) throw new Error('A document that waits for what it builds on is not whole.');
  planIn(doc); // what cannot be read is found out here
  return doc;
}

/**
 * The document as it leaves the page. What was deleted is held in memory, so that it can be undone, and goes no further:
 * read by a new document, nothing is left of it but that something was there.
 */
export const bytesOf = (doc: PlanDocument): Uint8Array => {
  const clean = newDocument();
  Y.applyUpdateV2(clean, Y.encodeStateAsUpdateV2(doc));
  return Y.encodeStateAsUpdateV2(clean);
};

/** Takes in what another device wrote. Bytes that are no document change nothing. @throws as `documentFrom` */
export function mergeInto(doc: PlanDocument, bytes: Uint8Array): void {
  documentFrom(bytes);
  takeUpdate(doc, bytes);
}

/** Whether this one knows something that those bytes do not. */
export function isAhead(doc: PlanDocument, bytes: Uint8Array): boolean {
  const other = documentFrom(bytes);
  const both = documentFrom(bytes);
  Y.applyUpdateV2(both, Y.encodeStateAsUpdateV2(doc));
  return !Y.equalSnapshots(Y.snapshot(both), Y.snapshot(other));
}

/** @returns what ends the following */
export function followDocument(doc: PlanDocument, tell: (isHere: boolean) => void): () => void {
  const told = (_: Uint8Array, origin: unknown) => tell(origin === HERE || origin instanceof Y.UndoManager);
  doc.on('updateV2', told);
  return () => doc.off('updateV2', told);
}

// — Reading —

export const registersOf = (doc: PlanDocument): Y.Map<unknown> => doc.getMap(REGISTERS);
export const diaryOf = (doc: PlanDocument): Y.Array<unknown> => doc.getArray(DIARY);
export const textOf = (doc: PlanDocument, name: TextName): Y.Text => doc.getText(`t:${name}`);

/** Where a text stands, to be bound to a field. */
export const textIn = (doc: PlanDocument, name: TextName): string => text.parse(textOf(doc, name).toString());

/** A place is there when anything is known of it, so that words written while another deleted it are not lost. */
function idsIn(doc: PlanDocument): string[] {
  const ids = new Set<string>();
  for (const key of registersOf(doc).keys()) ids.add(key.split('.')[0] ?? '');
  for (const [name, type] of doc.share)
    if (name.startsWith('t:') && type._length > 0) ids.add(name.slice(2).split('.')[0] ?? '');
  const own = [...ids].filter((id) => ID.test(id));
  // Sorted first, so that every device leaves out the same ones.
  return own.length > READ_MAX.places ? own.toSorted().slice(0, READ_MAX.places) : own;
}

function placeIn(doc: PlanDocument, id: string): Place & { order: number; isAside: boolean } {
  const registers = registersOf(doc);
  const read = (field: string): unknown => registers.get(`${id}.${field}`);
  const words = Object.fromEntries(PLACE_TEXTS.map((name) => [name, textIn(doc, `${id}.${name}`)])) as Record<
    PlaceText,
    string
  >;
  const visit = VISIT_KEYS.map((key) => [key, textIn(doc, `${id}.visit.${key}`)] as const).filter(([, said]) => said);
  return {
    id,
    offer: slug.parse(read('offer')),
    organisation: text.parse(read('organisation')),
    day: day.nullable().catch(null).parse(read('day')),
    time: time.parse(read('time')),
    isDone: read('done') === true,
    ball: ballOf.parse(read('ball')),
    visit: Object.fromEntries(visit),
    ...words,
    order: z.number().finite().catch(0).parse(read('order')),
    isAside: read('aside') === true,
  };
}

export function planIn(doc: PlanDocument): Plan {
  const all = idsIn(doc)
    .map((id) => placeIn(doc, id))
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const plain = ({ order: _, isAside: __, ...place }: (typeof all)[number]): Place => place;
  const diary = new Map<string, Entry>();
  for (const value of diaryOf(doc).slice(0, READ_MAX.entries)) {
    const read = entryOf.safeParse(value);
    if (read.success) diary.set(read.data.id, read.data);
  }
  const [want, why, give] = PLAN_TEXTS.map((name) => textIn(doc, name));
  return {
    want: want ?? '',
    why: why ?? '',
    give: give ?? '',
    places: all.filter(({ isAside }) => !isAside).map(plain),
    aside: all.filter(({ isAside }) => isAside).map(plain),
    diary: [...diary.values()].toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1)),
  };
}
