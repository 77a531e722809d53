import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsOf } from './news';

const list = (slugs: string, total = slugs.length) => ({ slugs: [...slugs], total });

describe('what is new in the list', () => {
  it('is how many there are now, and how many of those shown were not there before', () => {
    expect(newsOf(list('abcde'), list('cdexyz', 8))).toEqual({ total: 8, shown: 6, fresh: 3, isMore: false });
    expect(newsOf(list('abc'), list('ab'))).toEqual({ total: 2, shown: 2, fresh: 0, isMore: false });
    expect(newsOf(list('abc'), list(''))).toEqual({ total: 0, shown: 0, fresh: 0, isMore: false });
  });

  it('is that there are more to see, when the same list has only grown', () => {
    expect(newsOf(list('ab', 6), list('abcd', 6))).toEqual({ total: 6, shown: 4, fresh: 2, isMore: true });
  });

  it('is nothing the first time, and nothing when the same stand there, in whatever order', () => {
    expect(newsOf(null, list('abc'))).toBeNull();
    expect(newsOf(list('abc'), list('cab'))).toBeNull();
  });

  it('is told when fewer stand there though as many fit: one was set aside', () => {
    expect(newsOf(list('abc', 9), list('ab', 9))).toMatchObject({ shown: 2, fresh: 0 });
  });

  it('never counts more new ones than are shown, and none that was there', () => {
    const slugs = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
    fc.assert(
      fc.property(slugs, slugs, (before, now) => {
        const news = newsOf({ slugs: before, total: before.length }, { slugs: now, total: now.length });
        const fresh = now.filter((slug) => !before.includes(slug)).length;
        expect(news?.fresh ?? 0).toBe(fresh);
        expect(news?.shown ?? now.length).toBe(now.length);
      }),
    );
  });
});
