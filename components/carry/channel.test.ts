/** What two devices at one plan may count on, whatever the net and the server do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesFrom } from '@/domain/base64';
import { documentFrom, planIn } from '@/domain/plan/document';
import { newSecret } from '@/domain/seal/keys';
import { anyDevice, quickLock, two } from './any-device';
import { anyWorld, type World } from './any-server';
import { type Lock, lockOf } from './lock';

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
