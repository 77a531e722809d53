/** What is streamed arrives whole, in turns that let others in, and stops when nobody reads any more. */
import { expect, it } from 'vitest';
import { streamOf } from './open-files';

const SLOW_MS = 4;
function* slowly(pieces: readonly string[], onEnd = () => {}): Generator<string> {
  try {
    for (const piece of pieces) {
      const until = performance.now() + SLOW_MS;
      while (performance.now() < until);
      yield piece;
    }
  } finally {
    onEnd();
  }
}

it('an offer that has nothing to say, or many of them in a row, does not end the file', async () => {
  const pieces = ['begin ', ...Array<string>(12).fill(''), 'æ🙂 ', ...Array<string>(12).fill(''), 'end'];
  expect(await new Response(streamOf(slowly(pieces))).text()).toBe('begin æ🙂 end');
  expect(await new Response(streamOf(slowly([]))).text()).toBe('');
  expect(await new Response(streamOf(slowly(['', '']))).text()).toBe('');
});

it('while one fetches everything, others are answered', async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 1);
  await new Response(streamOf(slowly(Array<string>(50).fill('x')))).text();
  clearInterval(others);
  expect(turns).toBeGreaterThan(5);
});

it('whoever stops reading stops the work', async () => {
  let ended = false;
  const reader = streamOf(
    slowly(Array<string>(1000).fill('x'), () => {
      ended = true;
    }),
  ).getReader();
  await reader.read();
  await reader.cancel();
  expect(ended).toBe(true);
});
