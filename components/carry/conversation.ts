/**
 * The conversation on this screen and the one on the shared table, kept alike: what one says here is written there, and
 * what another says there comes here. Each goes on from its own: only what changed is passed on, so what two say at once
 * is all there.
 */
import { type Live, registersIn, writeLive } from '@/domain/live/document';
import { type Change, changed, changesFrom, type Registers, registersOf, tableIn } from '@/domain/live/registers';
import { EMPTY_TABLE, type Table } from '@/domain/talk/table';
import { tableFrom } from '@/domain/talk/table-form';

/** The conversation as it is drawn on this screen. `put` draws what came from the others. */
export type Screen = { now: () => Table; put: (next: Table) => void };
export type Shared = {
  /** A conversation on this screen begins to be shared. */
  begin: (screen: Screen) => void;
  /** Something was said here, or came from the others and was drawn. */
  pass: () => void;
  end: () => void;
};

const NONE: Registers = new Map();

/** @param tell something was written on the table */
export function conversationOf(live: Live, tell: () => void) {
  let screen: Screen | null = null;
  let here: Table = EMPTY_TABLE;
  /** What stood on the shared table when it was last looked at. */
  let there: Registers = NONE;

  function write(changes: Change[]): void {
    if (changes.length > 0 && writeLive(live, changes)) tell();
    there = registersIn(live);
  }

  function pass(): void {
    if (!screen) return;
    const before = registersOf(here);
    here = screen.now();
    write(changesFrom(before, registersOf(here)));
  }

  /** What is new on the shared table is laid beside what is here; which step one is at is one's own. */
  function take(): void {
    const news = changesFrom(there, registersIn(live)).map(([name]) => name);
    pass(); // something may have been said here in this very moment: then that is what stands
    if (!screen || news.length === 0) return;
    const changes = news.map((name): Change => [name, there.get(name)]);
    const before = registersOf(here);
    const next = { ...tableFrom(tableIn(changed(before, changes))), step: here.step };
    if (changesFrom(before, registersOf(next)).length === 0) return;
    here = next;
    screen.put(next);
  }

  /** Two tables become one: nothing of either is lost. */
  function meet(): void {
    there = NONE;
    take();
    if (screen) write(changesFrom(there, registersOf(here)).filter(([, value]) => value !== undefined));
  }

  return {
    begin: (on: Screen) => {
      screen = on;
      here = on.now();
      meet();
    },
    pass,
    end: () => {
      screen = null;
    },
    /** Another has written on the table. `reset`: somebody cleared it, and whoever still sits at it lays it again. */
    read: (how: 'merged' | 'reset') => (how === 'reset' ? meet() : take()),
    /** It was cleared here. */
    forget: () => {
      screen = null;
      there = NONE;
    },
  };
}
