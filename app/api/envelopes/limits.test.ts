import { expect, it } from 'vitest';
import { BUCKETS_MAX, limits } from './limits';

const ADDRESS = '192.0.2.7';
const LIMIT = { aMinute: 60 };
const HOUR = 3_600_000;

it('so many may be done at once, then one has to wait, and told for how long', () => {
  const { take } = limits();
  for (let n = 0; n < 60; n++) expect(take('new', ADDRESS, LIMIT, 0)).toBe(0);
  expect(take('new', ADDRESS, LIMIT, 0)).toBe(1);
  expect(take('new', ADDRESS, { aMinute: 1 }, 0)).toBe(60);
});

it('who waits may again, as many as the time that went by allows, and never more than at first', () => {
  const { take } = limits();
  const taken = (at: number) => {
    let count = 0;
    while (take('new', ADDRESS, LIMIT, at) === 0) count++;
    return count;
  };
  expect(taken(0)).toBe(60);
  expect(taken(10_000)).toBe(10);
  expect(taken(HOUR / 2)).toBe(60);
});

it('one who asks too often stands in nobody else’s way, nor in his own for other things', () => {
  const { take } = limits();
  while (take('new', ADDRESS, LIMIT, 0) === 0);
  expect(take('new', '192.0.2.8', LIMIT, 0)).toBe(0);
  expect(take('write', ADDRESS, LIMIT, 0)).toBe(0);
});

it('no address is kept: not as it is, and not so that another hour or process could know it again', () => {
  const [one, another] = [limits(), limits()];
  for (const { take } of [one, another]) take('new', ADDRESS, LIMIT, 0);
  const [first] = one.names();
  expect(JSON.stringify(one.names())).not.toContain(ADDRESS);
  expect(another.names()).not.toContain(first);
  one.take('new', ADDRESS, LIMIT, HOUR);
  expect(one.names()).toHaveLength(1);
  expect(one.names()).not.toContain(first);
});

it('a crowd of addresses does not fill the memory', () => {
  const { take, size } = limits();
  for (let n = 0; n < BUCKETS_MAX + 500; n++) take('new', `address ${n}`, LIMIT, n);
  expect(size()).toBe(BUCKETS_MAX);
});
