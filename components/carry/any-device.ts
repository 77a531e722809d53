/** Devices for tests: each with a plan of its own, at one envelope in a small world. */
import { bytesOf, isAhead, mergeInto, newDocument, planIn } from '@/domain/plan/document';
import { write } from '@/domain/plan/edit';
import { anyWorld, type World } from './any-server';
import { type Channel, channelOf, type Told } from './channel';
import type { Lock } from './lock';
import { createEnvelope } from './server';

/** One device with a plan, at one envelope. */
export function anyDevice(world: World, lock: Lock, version = 0) {
  const doc = newDocument();
  const states: Told[] = [];
  const port = world.port();
  const synced = {
    bytes: () => bytesOf(doc),
    merge: (bytes: Uint8Array) => mergeInto(doc, bytes),
    isAhead: (bytes: Uint8Array) => isAhead(doc, bytes),
  };
  const channel: Channel = channelOf(synced, world.watched(lock), { version, days: 30, expires: '' }, port, (told) =>
    states.push(told),
  );
  return {
    doc,
    port,
    channel,
    states: () => states.map(({ state }) => state),
    state: () => channel.told().state,
    says: (text: string) => {
      write(doc, 'want', text);
      channel.changed();
    },
    adds: (text: string) => {
      write(doc, 'want', `${planIn(doc).want}${text} `);
      channel.changed();
    },
    want: () => planIn(doc).want,
  };
}

/** Quick, and as strict as the true one: bytes open under the version they were sealed as, and no other. */
export const quickLock = (mayWrite = true): Lock => ({
  id: 'A'.repeat(20),
  read: 'r'.repeat(43),
  write: mayWrite ? 'w'.repeat(43) : null,
  seal: async (version, plain) => new Uint8Array([...new Uint8Array(28).fill(version % 251), ...plain]),
  open: async (version, sealed) => {
    if (sealed[0] !== version % 251) throw new Error('It does not open.');
    return sealed.slice(28);
  },
});

async function laid(world: World, lock: Lock): Promise<void> {
  const sealed = await lock.seal(1, bytesOf(newDocument()));
  const kept = createEnvelope(world.port(), lock, { version: 1, sealed, days: 30 });
  await world.run(500);
  if ((await kept).is !== 'ok') throw new Error('It was not kept.');
}

export async function two(seed = 1, lock = quickLock(), world = anyWorld(seed)) {
  await laid(world, lock);
  const [one, other] = [anyDevice(world, lock), anyDevice(world, lock)];
  await world.run(1000);
  return { world, lock, one, other };
}
