import { expect, it } from 'vitest';
import { turns } from './turns';

/** A question that is answered when the test says so. */
function question() {
  let answered = (_: string) => {};
  const answer = new Promise<string>((settle) => {
    answered = settle;
  });
  return { query: () => answer, answered };
}

it('a place is handed on to whoever has waited the longest', async () => {
  const { take } = turns(1, 10_000);
  const [first, second] = [question(), question()];
  const order: string[] = [];
  const all = [first.query, second.query, async () => 'third'].map((query) =>
    take(query).then((said) => order.push(`${said}`)),
  );
  second.answered('second');
  first.answered('first');
  await Promise.all(all);
  expect(order).toEqual(['first', 'second', 'third']);
});

it('whoever has waited too long is told so, and asks nothing later either', async () => {
  const { take } = turns(1, 10);
  const slow = question();
  const running = take(slow.query);
  let asked = false;
  const late = take(async () => {
    asked = true;
  });
  expect(await late).toBeNull();
  slow.answered('slow');
  expect(await running).toBe('slow');
  expect(await take(async () => 'next')).toBe('next');
  expect(asked).toBe(false);
});

it('a question that fails gives its place back', async () => {
  const { take } = turns(1, 10);
  await expect(take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await take(async () => 'next')).toBe('next');
});
