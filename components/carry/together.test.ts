/** Two screens at one table: what is said on the one stands on the other, and who is there is known to both. */
import { describe, expect, it } from 'vitest';
import { EMPTY_ASK, type Item } from '@/domain/ask/ask';
import { newSecret, type Secret } from '@/domain/seal/keys';
import { EMPTY_TABLE, type Table } from '@/domain/talk/table';
import { anyWorld, type World } from './any-server';
import type { Other } from './here';
import { SILENT_MS } from './others';
import { sharedNow, startTable } from './together';

const item = (key: string): Item => ({ key, said: key, weight: 'wish' });
const wants = (...keys: string[]): Partial<Table> => ({ ask: { ...EMPTY_ASK, wants: keys.map(item) } });
const keysOf = ({ ask }: Table) => ask.wants.map(({ key }) => key);
const KNIT = 'making.knitting';
const EAT = 'food.eat_together';

/** A screen with a conversation on it, at the table of that secret. */
async function screen(world: World, secret: Secret, device: string, first: Partial<Table> = {}, isAlive = () => true) {
  let table: Table = { ...EMPTY_TABLE, ...first };
  let others: Other[] = [];
  const port = world.port();
  const tell = (news: Other[]) => {
    others = news;
  };
  const here = startTable(secret, device, async () => isAlive(), tell, false, port, world.watched);
  const asked = world.asked.length;
  while (world.asked.length === asked) await new Promise((done) => setTimeout(done, 5)); // keys take real time
  await world.run(2000);
  const shared = sharedNow();
  const put = (next: Table) => {
    table = next;
  };
  const sit = () => shared?.begin({ now: () => table, put });
  sit();
  return {
    here,
    port,
    sit,
    table: () => table,
    others: () => others.map(({ is }) => is),
    says: (change: Partial<Table>) => {
      table = { ...table, ...change };
      shared?.pass();
    },
  };
}
async function two(one: Partial<Table> = {}, other: Partial<Table> = {}) {
  const world = anyWorld(5);
  const secret = newSecret();
  const phone = await screen(world, secret, 'aaaaaaaaaaaa', one);
  const desk = await screen(world, secret, 'bbbbbbbbbbbb', other);
  await world.run(3000);
  return { world, secret, phone, desk };
}

describe('two screens at one table', () => {
  it('show the same conversation as it happens, each at its own step', async () => {
    const { world, phone, desk } = await two();
    desk.says({ ...wants(KNIT), step: 'heard', turn: 'end', compared: ['kor'] });
    await world.run(1500);
    expect(phone.table()).toEqual({ ...desk.table(), step: 'start' });
    phone.says({ turn: 'start', aside: [{ slug: 'kor', reason: 'far' }], compared: [] });
    await world.run(1500);
    expect(desk.table()).toMatchObject({
      turn: 'start',
      step: 'heard',
      compared: [],
      aside: [{ slug: 'kor', reason: 'far' }],
    });
  });

  it('begin with what both had', async () => {
    const { phone, desk } = await two(wants(KNIT), { ...wants(EAT), turn: 'end' });
    expect(keysOf(phone.table()).toSorted()).toEqual([EAT, KNIT].toSorted());
    expect(keysOf(desk.table()).toSorted()).toEqual(keysOf(phone.table()).toSorted());
    expect(phone.table().turn).toBe('end');
  });

  it('lose nothing when both say something at once, or one takes it away', async () => {
    const { world, phone, desk } = await two(wants(KNIT));
    phone.says(wants());
    desk.says({ ...wants(KNIT, EAT), sentences: ['Jeg vil lave mad'] });
    await world.run(3000);
    for (const each of [phone, desk]) expect(keysOf(each.table())).toEqual([EAT]);
    expect(phone.table().sentences).toEqual(['Jeg vil lave mad']);
  });

  it('go on apart without a net, and meet again', async () => {
    const { world, phone, desk } = await two();
    world.weather.isDown = true;
    world.cutLines();
    phone.says(wants(KNIT));
    desk.says(wants(EAT));
    await world.run(30_000);
    world.fair();
    phone.port.online();
    desk.port.online();
    await world.run(5000);
    expect(keysOf(phone.table()).toSorted()).toEqual([EAT, KNIT].toSorted());
    expect(keysOf(desk.table())).toHaveLength(2);
  });

  it('know of each other, and of a farewell', async () => {
    const { world, phone, desk } = await two();
    expect([phone.others(), desk.others()]).toEqual([['here'], ['here']]);
    desk.here.go('left', true);
    await world.run(2000);
    expect(phone.others()).toEqual(['left']);
  });

  it('miss a screen that went out without a word', async () => {
    const { world, phone, desk } = await two();
    await world.run(SILENT_MS * 2);
    expect([phone.others(), desk.others()]).toEqual([['here'], ['here']]);
    desk.here.end();
    await world.run(SILENT_MS * 2);
    expect(phone.others()).toEqual(['left']);
  });

  it('hear nothing of those who had left before one came', async () => {
    const { world, secret, phone, desk } = await two();
    desk.here.go('left', true);
    await world.run(2000);
    phone.here.end();
    const next = await screen(world, secret, 'cccccccccccc');
    await world.run(2000);
    expect(next.others().filter((is) => is === 'left')).toEqual([]);
  });
});

describe('a table that is cleared', () => {
  it('is left as it was on the other screen, which is told', async () => {
    const { world, phone, desk } = await two(wants(KNIT));
    desk.here.go('cleared', true);
    await world.run(3000);
    expect(phone.others()).toEqual(['cleared']);
    expect(keysOf(phone.table())).toEqual([KNIT]);
  });

  it('is deleted when nobody else sits at it', async () => {
    const world = anyWorld();
    const alone = await screen(world, newSecret(), 'aaaaaaaaaaaa', wants(KNIT));
    await world.run(2000);
    expect(world.kept.size).toBe(1);
    alone.here.go('cleared', true);
    await world.run(2000);
    expect(world.kept.size).toBe(0);
    expect(sharedNow()).toBeNull();
  });

  it('on one’s own phone lets what was said on it go, and one is back when one says something', async () => {
    const { world, phone, desk } = await two(wants(KNIT));
    desk.here.end();
    phone.here.go('cleared', false);
    await world.run(2000);
    phone.says({ ...EMPTY_TABLE });
    phone.sit();
    await world.run(2000);
    expect(keysOf(phone.table())).toEqual([]);
    phone.says(wants(EAT));
    await world.run(2000);
    expect(keysOf(phone.table())).toEqual([EAT]);
  });

  it('is laid again when its day went and somebody still sits at it', async () => {
    const { world, phone, desk } = await two(wants(KNIT));
    world.kept.clear();
    world.cutLines();
    await world.run(10_000);
    expect(world.kept.size).toBe(1);
    phone.says(wants(KNIT, EAT));
    await world.run(5000);
    expect(keysOf(desk.table())).toEqual([KNIT, EAT]);
  });

  it('is not laid again for a link that was made useless', async () => {
    const world = anyWorld();
    let isAlive = true;
    await screen(world, newSecret(), 'aaaaaaaaaaaa', {}, () => isAlive);
    expect(world.kept.size).toBe(1);
    isAlive = false;
    world.kept.clear();
    world.cutLines();
    await world.run(60_000);
    expect(world.kept.size).toBe(0);
  });

  it('in the very moment it is being laid leaves nothing of it behind', async () => {
    const world = anyWorld();
    const here = startTable(
      newSecret(),
      'aaaaaaaaaaaa',
      async () => true,
      () => undefined,
      true,
      world.port(),
      world.watched,
    );
    while (!world.asked.some((asked) => asked.startsWith('POST'))) {
      await world.run(1);
      await new Promise((done) => setTimeout(done, 1)); // keys take real time
    }
    here.go('cleared', true);
    await world.run(10_000);
    expect(world.asked.some((asked) => asked.startsWith('DELETE'))).toBe(true);
    expect(world.kept.size).toBe(0);
  });
});
