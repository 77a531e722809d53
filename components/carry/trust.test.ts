/** What comes from the server is looked at before it is taken, and what goes there is what its owner meant. */
import { describe, expect, it } from 'vitest';
import { bytesFrom, lettersOf } from '@/domain/base64';
import { SEALED_MAX } from '@/domain/envelope';
import type { LinkTo } from '@/domain/plan/kept';
import { newSecret, readSecretOf } from '@/domain/seal/keys';
import { anyDevice, two } from './any-device';
import type { World } from './any-server';
import { lockOf } from './lock';

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
