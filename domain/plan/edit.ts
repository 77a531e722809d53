/** What one does to a plan: each verb is one change in its document, to be undone as one. */
import {
  diaryOf,
  entryOf,
  HERE,
  type PlanDocument,
  planIn,
  registersOf,
  STEP,
  type TextName,
  textIn,
  textOf,
} from './document';
import { type Ball, DIARY_MAX, type Entry, PLACES_MAX, TEXT_MAX } from './plan';
import { isFirstHalf, whole } from './whole';

const changing = (doc: PlanDocument, change: () => void): void =>
  doc.transact((transaction) => {
    transaction.meta.set(STEP, true);
    change();
  }, HERE);

/** @returns an id of twelve small letters and digits, which says nothing of what it names */
const newId = (): string => {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => letters[byte % 36]).join('');
};

/**
 * Writes what stands in a field: only what differs is touched, so that what another writes meanwhile stays.
 * @param caret where one writes, after the change (`selectionEnd`). With it the letters that were typed are known from
 * like ones beside them: «kaffe» before «kage» owns both its letters, though another deletes «kage» at that moment.
 */
export function write(doc: PlanDocument, name: TextName, said: string, caret = Number.POSITIVE_INFINITY): void {
  const before = textIn(doc, name);
  // Two who wrote at once may have made it longer than one may write: then it may stay as long, and grow no more.
  const next = whole(said, Math.max(TEXT_MAX, before.length));
  if (next === before) return;
  const shorter = Math.min(before.length, next.length);
  const typed = caret - Math.max(0, next.length - before.length);
  let start = 0;
  while (start < Math.min(shorter, typed) && before[start] === next[start]) start += 1;
  if (isFirstHalf(before[start - 1])) start -= 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === next[next.length - 1 - end]) end += 1;
  if (isFirstHalf(before[before.length - end - 1]) && end > 0) end -= 1;
  doc.transact(() => {
    const live = textOf(doc, name);
    if (before.length - end > start) live.delete(start, before.length - end - start);
    if (next.length - end > start) live.insert(start, next.slice(start, next.length - end));
  }, HERE);
}

/** @returns the new place's id; null when the plan is full */
export function addPlace(
  doc: PlanDocument,
  place: { offer: string | null; name: string; organisation?: string },
): string | null {
  const { places, aside } = planIn(doc);
  if (places.length + aside.length >= PLACES_MAX) return null;
  const id = newId();
  const registers = registersOf(doc);
  changing(doc, () => {
    registers.set(`${id}.offer`, place.offer);
    registers.set(`${id}.order`, orderAfter(doc, places.at(-1)?.id));
    if (place.organisation) registers.set(`${id}.organisation`, whole(place.organisation, TEXT_MAX));
    textOf(doc, `${id}.name`).insert(0, whole(place.name, TEXT_MAX));
  });
  return id;
}

/** The registers hold what they hold: a number that is none counts as nought. */
const orderAfter = (doc: PlanDocument, id: string | undefined): number => {
  const order = registersOf(doc).get(`${id}.order`);
  return typeof order === 'number' ? order + 1 : 0;
};

/** Moves a place one up (-1) or down (1) among those that are not put aside. */
export function movePlace(doc: PlanDocument, id: string, by: 1 | -1): void {
  const ids = planIn(doc).places.map((place) => place.id);
  const [from, to] = [ids.indexOf(id), ids.indexOf(id) + by];
  if (from < 0 || to < 0 || to >= ids.length) return;
  ids.splice(to, 0, ...ids.splice(from, 1));
  // All are numbered anew: so few that it costs nothing, and two who move at once end in the same order.
  changing(doc, () => ids.forEach((each, n) => void registersOf(doc).set(`${each}.order`, n)));
}

/** What a place's registers may be set to. */
export type PlaceChange = { day?: string | null; time?: string | null; isDone?: boolean; ball?: Ball | null };

export function changePlace(doc: PlanDocument, id: string, change: PlaceChange): void {
  const named = { day: change.day, time: change.time, done: change.isDone, ball: change.ball };
  changing(doc, () => {
    for (const [field, value] of Object.entries(named))
      if (value !== undefined) registersOf(doc).set(`${id}.${field}`, value);
  });
}

/** A new step at the same place: nothing that was agreed for the last one stands for it. */
export const beginStep = (doc: PlanDocument, id: string): void =>
  changing(doc, () => {
    for (const field of ['day', 'time', 'done', 'ball']) registersOf(doc).delete(`${id}.${field}`);
    for (const name of ['step', 'who', 'hard', 'taker'] as const) {
      const text = textOf(doc, `${id}.${name}`);
      text.delete(0, text.length);
    }
  });

export const putAside = (doc: PlanDocument, id: string): void =>
  changing(doc, () => void registersOf(doc).set(`${id}.aside`, true));

export const bringBack = (doc: PlanDocument, id: string): void =>
  changing(doc, () => void registersOf(doc).delete(`${id}.aside`));

/** «Slet helt»: its words and its diary go with it. */
export function removePlace(doc: PlanDocument, id: string): void {
  const registers = registersOf(doc);
  changing(doc, () => {
    for (const key of [...registers.keys()]) if (key.startsWith(`${id}.`)) registers.delete(key);
    for (const name of [...doc.share.keys()])
      if (name.startsWith(`t:${id}.`)) doc.getText(name).delete(0, doc.getText(name).length);
    removeEntries(doc, (entry) => entry.place === id);
  });
}

/** @returns the entry's id; null when the diary is full */
export function addEntry(doc: PlanDocument, entry: Omit<Entry, 'id'>): string | null {
  if (diaryOf(doc).length >= DIARY_MAX) return null;
  const id = newId();
  changing(doc, () => diaryOf(doc).push([{ ...entry, id, words: whole(entry.words, TEXT_MAX) }]));
  return id;
}

export const removeEntry = (doc: PlanDocument, id: string): void =>
  changing(doc, () => removeEntries(doc, (entry) => entry.id === id));

function removeEntries(doc: PlanDocument, isMeant: (entry: Entry) => boolean): void {
  const diary = diaryOf(doc);
  for (let n = diary.length - 1; n >= 0; n -= 1) {
    const read = entryOf.safeParse(diary.get(n));
    if (read.success && isMeant(read.data)) diary.delete(n);
  }
}
