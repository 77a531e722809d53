/** A link's secret part leaves the address before anything else happens, and nothing but a plan's link is taken. */
import { afterEach, describe, expect, it, vi } from 'vitest';

const SECRET = 'Zm9ydHkgdGhyZWUgbGV0dGVycyBvZiBhIHNlY3JldCE';

/** A window with this address, and what was done to its history. */
function opened(hash: string) {
  const replaced: unknown[][] = [];
  const state = { __NA: true };
  const replaceState = (...how: unknown[]) => replaced.push(how);
  vi.stubGlobal('window', {
    location: { hash, pathname: '/plan', search: '' },
    history: { state, replaceState },
  });
  return { replaced, state };
}

describe('the page with the plan, opened by a link', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it.each([`#ret=${SECRET}`, `#laes=${SECRET}`, '#plan=AQ', `#ret=${SECRET.slice(1)}`, `#${SECRET}`])(
    'takes %s out of the address as soon as there is script',
    async (hash) => {
      const { replaced, state } = opened(hash);
      await import('./arrival');
      expect(replaced).toEqual([[state, '', '/plan']]);
    },
  );

  it.each(['', '#', '#indhold', '#det-vil-jeg'])('lets %o stand, which is a place on the page', async (hash) => {
    const { replaced } = opened(hash);
    await import('./arrival');
    expect(replaced).toEqual([]);
  });

  it('tells Next of the clean address once, and only when there was something to clean', async () => {
    const { replaced } = opened(`#ret=${SECRET}`);
    const { tellNext } = await import('./arrival');
    tellNext();
    tellNext();
    expect(replaced.slice(1)).toEqual([[null, '', '/plan']]);
  });
});
