/**
 * The table that the devices at one plan share: who is there, and the conversation. It has an envelope of its own, which
 * lives one day, and keys of its own, which no link to read the plan leads to.
 */
import { bytesOf, clearLive, isAhead, type Live, mergeInto, newLive, writePresence } from '@/domain/live/document';
import { type Secret, tableSecretOf } from '@/domain/seal/keys';
import { type Channel, channelOf, type Seen, type Synced } from './channel';
import { conversationOf, type Shared } from './conversation';
import type { Other } from './here';
import type { Going } from './isThere';
import { backoff } from './listening';
import { type Lock, lockOf } from './lock';
import { otherScreens } from './others';
import { browser, type Port } from './port';
import { createEnvelope, deleteEnvelope, readEnvelope } from './server';

export type TableHere = { go: (how: Going, isShared: boolean) => void; end: () => void };

const DAYS = 1;
/** Said again while somebody else is there, so that a device that went out without a word is missed. */
const BEAT_MS = 90_000;
/** A farewell is given so long to arrive. */
const FAREWELL_MS = 5000;

/** The table in front of us: what the conversation on this screen is shared by. */
let shared: Shared | null = null;
const waiting = new Set<() => void>();
export const sharedNow = (): Shared | null => shared;
/** @returns what ends the following */
export function followShared(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}
function share(next: Shared | null): void {
  shared = next;
  for (const tell of waiting) tell();
}

export const tableLockOf = async (secret: Secret): Promise<Lock> =>
  lockOf({ kind: 'change', secret: await tableSecretOf(secret) });

/**
 * The first version of a table's envelope, in quarters of a second: one that was let go and made again is never older
 * than the one before, whoever makes it.
 */
const FIRST = Date.UTC(2026, 0, 1);
const firstVersion = (now: number, seen: number): number => Math.max(1, Math.floor((now - FIRST) / 250), seen + 1);

/**
 * @param isAlive whether the plan's own envelope was there when it was asked for just now: a table is not laid for a link
 * of which nobody knows that
 * @param isNew the link was made just now, so nobody can have laid a table for it
 */
export function startTable(
  secret: Secret,
  device: string,
  isAlive: () => Promise<boolean>,
  tellOthers: (others: Other[]) => void,
  isNew = false,
  port: Port = browser,
  watched: (lock: Lock) => Lock = (lock) => lock,
): TableHere {
  const live: Live = newLive();
  const others = otherScreens(device, port.now);
  let channel: Channel | null = null;
  let lock: Lock | null = null;
  let is: 'here' | Going = 'here';
  let isOn = true;
  let callOff: (() => void) | null = null;
  let callOffBeat: (() => void) | null = null;
  let seen = 0;

  const changed = () => channel?.changed();
  const present = (how: typeof is) => {
    is = how;
    writePresence(live, device, how, port.now());
    changed();
  };
  const mine = conversationOf(live, () => {
    if (is !== 'here') present('here'); // whoever left the table, and says something at it, is back
    changed();
  });
  const told = () => {
    const news = others.read(live);
    if (news) tellOthers(news);
  };
  const synced: Synced = {
    bytes: () => bytesOf(live),
    merge: (bytes) => {
      const how = mergeInto(live, bytes);
      told();
      if (!isOn) return;
      // Another tab of this device may have said that it left; and whoever laid the table anew did not know of us.
      if (is === 'here' && others.says(live) !== is) present(is);
      mine.read(how);
    },
    isAhead: (bytes) => isAhead(live, bytes),
  };

  async function lay(isThere: boolean, attempt = 0): Promise<void> {
    lock ??= watched(await tableLockOf(secret));
    const read = isThere ? await readEnvelope(port, lock) : ({ is: 'gone' } as const);
    if (!isOn) return;
    if (read.is === 'ok') return sit({ version: seen, days: DAYS, expires: read.said.expires });
    const mayLay = read.is === 'gone' && (!isThere || (await isAlive()));
    if (!isOn) return;
    if (mayLay) {
      const version = firstVersion(port.now(), seen);
      writePresence(live, device, is, port.now());
      const kept = await createEnvelope(port, lock, {
        version,
        sealed: await lock.seal(version, bytesOf(live)),
        days: DAYS,
      });
      if (!isOn) {
        // It was cleared while it was being laid: nothing of it need live on.
        if (kept.is === 'ok') void deleteEnvelope(port, lock);
        return;
      }
      if (kept.is === 'ok') return sit(kept.said);
    }
    callOff = port.wait(backoff(port, attempt), () => void lay(true, attempt + 1));
  }

  function sit(from: Seen): void {
    if (!lock) return;
    const now: Channel = channelOf(synced, lock, from, port, ({ state, version }) => {
      seen = version;
      if (state === 'gone' && channel === now) again();
    });
    channel = now;
    present(is);
    share(mine);
  }

  /** A day went, or another let go of it: it is laid again when somebody is still at it. */
  function again(): void {
    channel?.end();
    channel = null;
    if (isOn) void lay(true);
  }

  function beat(): void {
    callOffBeat = port.wait(BEAT_MS, () => {
      if (!isOn) return;
      told();
      if (!port.isHidden() && is === 'here' && others.areHere()) present('here');
      beat();
    });
  }
  const endWaking = port.followWaking((isBack) => {
    if (isBack && is === 'left') present('here');
  });
  beat();
  void lay(!isNew);

  function end(): void {
    if (!isOn) return;
    isOn = false;
    callOff?.();
    callOffBeat?.();
    endWaking();
    channel?.end();
    if (shared === mine) share(null);
  }
  return {
    go: (how, isShared) => {
      if (!isOn) return;
      if (isShared && lock && channel && !others.areHere()) {
        void deleteEnvelope(port, lock, true); // nobody is left at it: nothing of it need live on
        return end();
      }
      if (how === 'cleared') {
        clearLive(live);
        mine.forget();
      }
      present(how);
      channel?.leave();
      if (!isShared) return;
      // The words are gone from it already; only the farewell is still on its way.
      const last = channel;
      channel = null;
      end();
      if (last) port.wait(FAREWELL_MS, last.end);
    },
    end,
  };
}
