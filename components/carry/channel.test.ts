/** What two devices at one plan may count on, whatever the net and the server do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEALED_MAX } from '@/domain/envelope';
import { bytesOf, documentFrom, newDocument, planIn } from '@/domain/plan/document';
import { bytesFrom, lettersOf } from '@/domain/seal/base64';
import { newSecret, readSecretOf } from '@/domain/seal/keys';
import { anyDevice, anyWorld, type World } from './any-server';
import { type LinkTo, type Lock, lockOf } from './lock';
import { createEnvelope } from './server';

/** Quick, and as strict as the true one: bytes open under the version they were sealed as, and no other. */
const quickLock = (mayWrite = true): Lock => ({
  id: 'A'.repeat(22),
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
  expect((await kept).is).toBe('ok');
}

async function two(seed = 1, lock = quickLock(), world = anyWorld(seed)) {
  await laid(world, lock);
  const [one, other] = [anyDevice(world, lock), anyDevice(world, lock)];
  await world.run(1000);
  return { world, lock, one, other };
}
const inServer = async ({ kept }: World, lock: Lock) => {
  const [there] = kept.values();
  const sealed = bytesFrom(there?.sealed ?? '') ?? new Uint8Array();
  return planIn(documentFrom(await lock.open(there?.version ?? 0, sealed))).want;
};

describe('two devices at one plan', () => {
  it('see what the other writes, in less than a second', async () => {
    const { world, one, other } = await two();
    one.says('Jeg vil strikke');
    expect(one.state()).toBe('saving');
    await world.run(1000);
    expect(other.want()).toBe('Jeg vil strikke');
    expect([one.state(), other.state()]).toEqual(['saved', 'saved']);
  });

  it('both keep their words when they write at once, with the true seal too', async () => {
    for (const lock of [quickLock(), await lockOf({ kind: 'change', secret: newSecret() })]) {
      const { world, one, other } = await two(2, lock);
      one.adds('strikke');
      other.adds('synge');
      await world.run(5000);
      expect(one.want()).toBe(other.want());
      expect(one.want().split(' ').toSorted().join(' ').trim()).toBe('strikke synge');
    }
  });

  it('go on without a net, and meet when it is back', async () => {
    const { world, one, other } = await two();
    world.weather.isDown = true;
    world.cutLines();
    one.adds('strikke');
    other.adds('synge');
    await world.run(60_000);
    expect([one.state(), other.state()]).toEqual(['offline', 'offline']);
    world.fair();
    one.port.online();
    other.port.online();
    await world.run(3000);
    expect(one.want()).toBe(other.want());
    expect(one.want()).toContain('strikke');
    expect(one.want()).toContain('synge');
    expect([one.state(), other.state()]).toEqual(['saved', 'saved']);
  });

  it('come back by themselves when nobody tells that the net is back', async () => {
    const { world, one, other } = await two();
    world.weather.isDown = true;
    world.cutLines();
    one.adds('strikke');
    await world.run(20_000);
    world.fair();
    await world.run(120_000);
    expect(other.want()).toBe('strikke ');
  });

  it('settle when ten write at once', async () => {
    const { world, lock } = await two(3);
    const ten = Array.from({ length: 10 }, () => anyDevice(world, lock));
    await world.run(1000);
    for (const [n, each] of ten.entries()) each.adds(`ord${n}.`);
    await world.run(30_000);
    for (const each of ten) {
      expect(each.state()).toBe('saved');
      for (let n = 0; n < 10; n += 1) expect(each.want()).toContain(`ord${n}.`);
    }
  });

  it('hear each other by looking, where events do not pass', async () => {
    const world = anyWorld();
    world.weather.areEventsHeld = true;
    const { one, other } = await two(1, quickLock(), world);
    await world.run(20_000);
    one.says('Jeg vil gå ture');
    await world.run(15_000);
    expect(other.want()).toBe('Jeg vil gå ture');
    world.fair();
    await world.run(120_000);
    const before = world.asked.length;
    await world.run(20_000);
    expect(world.asked.length - before).toBeLessThan(4); // the stream is back, and nobody looks in vain
  });

  it('do not look while they are hidden, but send what was written', async () => {
    const { world, one, other } = await two();
    one.says('Jeg vil male');
    one.port.hide(true);
    await world.run(2000);
    expect(other.want()).toBe('Jeg vil male');
    other.says('Jeg vil male i dag');
    await world.run(60_000);
    expect(one.want()).toBe('Jeg vil male');
    one.port.hide(false);
    await world.run(1000);
    expect(one.want()).toBe('Jeg vil male i dag');
  });

  it('send the last letters on the way out, also while something is under way', async () => {
    for (const isUnderWay of [false, true]) {
      const { world, one, other } = await two();
      one.adds('strikke');
      if (isUnderWay) await world.run(220); // it has been sent, and not yet answered
      one.adds('nu');
      one.channel.leave();
      one.channel.end();
      await world.run(2000);
      expect(other.want()).toBe('strikke nu ');
    }
  });

  it('never lose a word, whatever the order and whatever breaks on the way', async () => {
    const step = fc.record({
      who: fc.nat(1),
      rest: fc.nat(700),
      weather: fc.constantFrom('fair', 'fair', 'isDown', 'isLost', 'isBusy', 'areEventsHeld', 'cut', 'hidden'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.integer({ min: 1, max: 1e6 }), async (steps, seed) => {
        const { world, lock, one, other } = await two(seed);
        const devices = [one, other];
        let words = 0;
        let highest = 0;
        for (const { who, rest, weather } of steps) {
          world.fair();
          if (weather === 'cut') world.cutLines();
          else if (weather === 'hidden') devices[who]?.port.hide(true);
          else if (weather !== 'fair') world.weather[weather] = true;
          words += 1;
          devices[who]?.adds(`ord${words}.`);
          await world.run(rest);
          for (const each of devices) {
            // What the server has answered for is there, at once and for good.
            if (each.state() === 'saved') expect(each.channel.told().version).toBeGreaterThanOrEqual(1);
          }
          const version = [...world.kept.values()][0]?.version ?? 0;
          expect(version).toBeGreaterThanOrEqual(highest);
          highest = version;
        }
        world.fair();
        for (const { port } of devices) port.hide(false);
        await world.run(240_000);
        for (let n = 1; n <= words; n += 1) expect(one.want()).toContain(`ord${n}.`);
        expect(other.want()).toBe(one.want());
        expect(await inServer(world, lock)).toBe(one.want());
        expect(devices.map((each) => each.state())).toEqual(['saved', 'saved']);
        for (const { channel } of devices) channel.end();
      }),
      { numRuns: 60 },
    );
  });

  it('has in the server whatever is called saved', async () => {
    const { world, lock, one } = await two(7);
    for (let n = 0; n < 30; n += 1) {
      one.adds(`ord${n}.`);
      await world.run(90 + n * 7);
      if (one.state() === 'saved') expect(await inServer(world, lock)).toBe(one.want());
    }
  });
});

describe('what comes from the server is not trusted', () => {
  const change = (
    world: World,
    how: (sealed: string, version: number) => Partial<{ sealed: string; version: number }>,
  ) => {
    for (const [id, there] of world.kept) world.kept.set(id, { ...there, ...how(there.sealed, there.version) });
  };

  async function written() {
    const lock = await lockOf({ kind: 'change', secret: newSecret() });
    const all = await two(1, lock);
    const old = [...all.world.kept];
    all.one.says('Jeg vil strikke');
    await all.world.run(1000);
    return { ...all, old };
  }

  it('an older version than was seen is refused, and nothing is lost', async () => {
    const { world, one, other, old } = await written();
    for (const [id, there] of old) world.kept.set(id, there);
    world.cutLines();
    await world.run(4000);
    expect([one.state(), other.state()]).toEqual(['old', 'old']);
    expect([one.want(), other.want()]).toEqual(['Jeg vil strikke', 'Jeg vil strikke']);
    const checked = one.channel.checked();
    await world.run(1000);
    expect(await checked).toBe('old');
  });

  it('also when a device begins anew, and knows what it has seen', async () => {
    const { world, lock, old } = await written();
    for (const [id, there] of old) world.kept.set(id, there);
    const back = anyDevice(world, lock, 2);
    await world.run(1000);
    expect(back.state()).toBe('old');
  });

  it('an older one dressed as a newer does not open', async () => {
    const { world, one, old } = await written();
    for (const [id, there] of old) world.kept.set(id, { ...there, version: 9 });
    const checked = one.channel.checked();
    await world.run(1000);
    expect(await checked).toBe('broken');
    expect(one.want()).toBe('Jeg vil strikke');
    expect(one.channel.told().version).toBe(2);
  });

  it('a changed byte does not open, and is not written over', async () => {
    const { world, one } = await written();
    change(world, (sealed, version) => {
      const bytes = bytesFrom(sealed) ?? new Uint8Array();
      bytes[20] = (bytes[20] ?? 0) ^ 1;
      return { sealed: lettersOf(bytes), version: version + 1 };
    });
    one.says('Jeg vil strikke og bage');
    await world.run(4000);
    expect(one.state()).toBe('broken');
    expect(one.want()).toBe('Jeg vil strikke og bage');
    expect([...world.kept.values()][0]?.version).toBe(3);
  });

  it('another plan’s envelope does not open', async () => {
    const { world, one } = await written();
    const stranger = await written();
    const [theirs] = stranger.world.kept.values();
    change(world, () => ({ sealed: theirs?.sealed ?? '', version: 2 }));
    const checked = one.channel.checked();
    await world.run(1000);
    expect(await checked).toBe('broken');
  });

  it('an answer that makes no sense is refused', async () => {
    const { world, one } = await written();
    change(world, () => ({ sealed: '!', version: 5 }));
    const checked = one.channel.checked();
    await world.run(1000);
    expect(await checked).toBe('broken');
    expect(one.want()).toBe('Jeg vil strikke');
  });

  it('another key finds nothing', async () => {
    const { world } = await written();
    const wrong = anyDevice(world, await lockOf({ kind: 'change', secret: newSecret() }));
    await world.run(1000);
    expect(wrong.state()).toBe('gone');
  });
});

describe('a plan that is carried', () => {
  it('is followed, and never written, by who may only read it', async () => {
    const secret = newSecret();
    const { world, one } = await two(1, await lockOf({ kind: 'change', secret }));
    const link: LinkTo = { kind: 'read', secret: await readSecretOf(secret) };
    const reader = anyDevice(world, await lockOf(link));
    one.says('Jeg vil strikke');
    await world.run(2000);
    expect(reader.want()).toBe('Jeg vil strikke');
    const writes = world.asked.filter((each) => each.startsWith('PUT')).length;
    reader.says('Noget andet');
    await world.run(5000);
    expect(world.asked.filter((each) => each.startsWith('PUT'))).toHaveLength(writes);
    expect([one.want(), reader.state()]).toEqual(['Jeg vil strikke', 'saved']);
  });

  it('is gone for all when it is deleted, and stays on their screens', async () => {
    const { world, one, other } = await two();
    one.says('Jeg vil strikke');
    await world.run(1000);
    world.kept.clear();
    world.cutLines();
    await world.run(5000);
    expect([one.state(), other.state()]).toEqual(['gone', 'gone']);
    expect(other.want()).toBe('Jeg vil strikke');
    one.says('Jeg vil strikke videre');
    const before = world.asked.length;
    await world.run(600_000);
    expect(world.asked).toHaveLength(before); // nobody asks for what is gone for good
  });

  it('waits as long as a busy server asks', async () => {
    const { world, one, other } = await two();
    world.weather.isBusy = true;
    one.says('Jeg vil strikke');
    await world.run(2000);
    expect(one.state()).toBe('busy');
    const before = world.asked.length;
    world.fair();
    await world.run(800);
    expect(world.asked).toHaveLength(before);
    await world.run(5000);
    expect(other.want()).toBe('Jeg vil strikke');
    expect(one.state()).toBe('saved');
  });

  it('that is too big says so, and goes when it is shorter again', async () => {
    const { world, one, other } = await two();
    world.weather.isFull = true;
    one.says('Jeg vil strikke');
    await world.run(1500);
    expect(one.state()).toBe('full');
    world.fair();
    one.says('Jeg vil');
    await world.run(2000);
    expect([one.state(), other.want()]).toEqual(['saved', 'Jeg vil']);
    one.doc.getText('t:why').insert(0, 'å'.repeat(SEALED_MAX));
    one.channel.changed();
    await world.run(2000);
    expect(one.state()).toBe('full');
    expect(world.bodies.every((body) => body.length < SEALED_MAX)).toBe(true);
  });

  it('lives as long as its owner chooses', async () => {
    const { world, one, other } = await two();
    const chosen = one.channel.setDays(365);
    await world.run(2000);
    expect(await chosen).toBe('saved');
    expect([one.channel.told().days, other.channel.told().days]).toEqual([365, 365]);
  });

  it('says so when days could not be chosen for want of a net, and chooses them when it is back', async () => {
    const { world, one } = await two();
    world.weather.isDown = true;
    const chosen = one.channel.setDays(7);
    await world.run(10_000);
    expect(await chosen).toBe('offline');
    world.fair();
    one.port.online();
    await world.run(3000);
    expect(one.channel.told()).toMatchObject({ days: 7, state: 'saved' });
  });

  it('tells the server no word of what is in it', async () => {
    const secret = newSecret();
    const lock = await lockOf({ kind: 'change', secret });
    const { world, one } = await two(1, lock);
    one.says('KANARIEFUGL');
    await world.run(2000);
    const told = world.bodies.join('\n');
    expect(told).not.toContain('KANARIE');
    expect(told).not.toContain(lettersOf(new TextEncoder().encode('KANARIEF')).slice(0, 8));
    expect(told).not.toContain(lettersOf(secret));
    expect(told).not.toContain(lettersOf(await readSecretOf(secret)));
  });
});
