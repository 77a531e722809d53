/**
 * The table that two devices share while they talk: a small Yjs document of its own, sealed with another key than the
 * plan, so that a link to read the plan never shows the conversation. It also knows who is there.
 *
 * When a table is cleared, nothing of it may stay, not even in the document's own memory of what was deleted. So each
 * sitting is a document of its own: the bytes begin with its number, and the higher number wins whole.
 */
import * as Y from 'yjs';
import { z } from 'zod';
import { takeUpdate } from '../update';
import { type Change, changed, type Registers } from './registers';

/** `at`: milliseconds on the clock of whoever wrote it. */
export type Presence = { is: 'here' | 'left' | 'cleared'; at: number };
/** Its document is another after a clearing. */
export type Live = { sitting: number; doc: Y.Doc };

const NUMBER_BYTES = 4;
/** A higher one was made by no clearing, and the table could not be cleared after it. */
const SITTINGS_MAX = 2 ** 31;
const TABLE = 'table';
const PRESENT = 'present';
const presence = z.object({ is: z.enum(['here', 'left', 'cleared']), at: z.number().int().min(0) });
const ID = /^[a-z0-9]{12}$/;
/** More devices than this nobody has; the one that was heard of longest ago is forgotten. */
const PRESENT_MAX = 12;
const NAME_MAX = 1100;

export const newLive = (): Live => ({ sitting: 0, doc: new Y.Doc() });

export function bytesOf({ sitting, doc }: Live): Uint8Array {
  const update = Y.encodeStateAsUpdateV2(doc);
  const bytes = new Uint8Array(NUMBER_BYTES + update.length);
  new DataView(bytes.buffer).setUint32(0, sitting);
  bytes.set(update, NUMBER_BYTES);
  return bytes;
}

/** @throws when the bytes are no such document */
export function liveFrom(bytes: Uint8Array): Live {
  const sitting = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  if (sitting > SITTINGS_MAX) throw new Error('A sitting that could not be followed by another.');
  const doc = new Y.Doc();
  takeUpdate(doc, bytes.subarray(NUMBER_BYTES));
  doc.getMap(TABLE);
  doc.getMap(PRESENT);
  return { sitting, doc };
}

/** @returns `reset`: theirs is another sitting, and took the place of ours. @throws as `liveFrom`; then nothing changes */
export function mergeInto(live: Live, bytes: Uint8Array): 'merged' | 'reset' {
  const theirs = liveFrom(bytes);
  if (theirs.sitting > live.sitting) {
    Object.assign(live, theirs);
    return 'reset';
  }
  if (theirs.sitting === live.sitting) takeUpdate(live.doc, bytes.subarray(NUMBER_BYTES));
  return 'merged';
}

/** Whether this one knows something that those bytes do not. */
export function isAhead(live: Live, bytes: Uint8Array): boolean {
  const [theirs, both] = [liveFrom(bytes), liveFrom(bytes)];
  if (theirs.sitting !== live.sitting) return live.sitting > theirs.sitting;
  Y.applyUpdateV2(both.doc, Y.encodeStateAsUpdateV2(live.doc));
  return !Y.equalSnapshots(Y.snapshot(both.doc), Y.snapshot(theirs.doc));
}

/** Nothing of what was said is in it any more, and it wins over every document of this sitting. */
export const clearLive = (live: Live): void =>
  void Object.assign(live, { sitting: live.sitting + 1, doc: new Y.Doc() });

// — The conversation —

/** Each stands with a number that says in which order they came. */
const numbered = (live: Live): [name: string, number: number, value: unknown][] =>
  [...live.doc.getMap(TABLE)].flatMap(([name, told]) =>
    Array.isArray(told) && typeof told[0] === 'number' ? [[name, told[0], told[1]]] : [],
  );

export function registersIn(live: Live): Registers {
  const all = numbered(live).toSorted((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  return changed(
    new Map(),
    all.map(([name, , value]): Change => [name, value]),
  );
}

/** Only what changed is touched, so that what another says meanwhile stays. @returns whether anything did */
export function writeLive(live: Live, changes: Change[]): boolean {
  const there = new Map(numbered(live).map(([name, number]) => [name, number]));
  let last = Math.max(0, ...there.values());
  const due = changes.filter(([name, value]) => name.length <= NAME_MAX && (value !== undefined || there.has(name)));
  live.doc.transact(() => {
    const table = live.doc.getMap(TABLE);
    for (const [name, value] of due) {
      if (value === undefined) table.delete(name);
      else table.set(name, [there.get(name) ?? ++last, value]);
    }
  });
  return due.length > 0;
}

// — Who is there —

export function presentIn(live: Live): Map<string, Presence> {
  const present = new Map<string, Presence>();
  for (const [id, told] of live.doc.getMap(PRESENT)) {
    const read = presence.safeParse(told);
    if (ID.test(id) && read.success) present.set(id, read.data);
  }
  return present;
}

export function writePresence(live: Live, id: string, is: Presence['is'], at: number): void {
  const others = [...presentIn(live)].filter(([other]) => other !== id).toSorted((a, b) => b[1].at - a[1].at);
  live.doc.transact(() => {
    const present = live.doc.getMap(PRESENT);
    present.set(id, { is, at });
    for (const [other] of others.slice(PRESENT_MAX - 1)) present.delete(other);
  });
}
