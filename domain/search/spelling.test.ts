import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editsBetween, editsIn, lettersOf, mayBe } from './spelling';

const word = fc.string({ unit: fc.constantFrom(...'abdeghikmnorstæøå'), maxLength: 14 });
/** One slip: a letter more, less or another, or two that changed places. */
const slip = fc
  .tuple(fc.nat(), fc.nat(3), fc.constantFrom(...'aeiky'))
  .map(([place, kind, letter]) => (text: string) => {
    const at = place % (text.length + 1);
    if (kind === 0) return text.slice(0, at) + letter + text.slice(at);
    if (kind === 1) return text.slice(0, at) + text.slice(at + 1);
    if (kind === 2) return text.slice(0, at) + letter + text.slice(at + 1);
    return (
      text.slice(0, at) +
      text
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join('') +
      text.slice(at + 2)
    );
  });

describe('slips of the finger', () => {
  test('one slip is at most one edit, two at most two, wherever they are', () => {
    fc.assert(
      fc.property(word, slip, (text, one) => {
        expect(editsBetween(text, one(text), 2)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('it is as far from one word to another as back', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editsBetween(a, b, 3)).toBe(editsBetween(b, a, 3));
      }),
    );
  });

  test('the quick look never takes a word away that is near enough', () => {
    fc.assert(
      fc.property(word, slip, slip, (text, one, two) => {
        const typed = two(one(text));
        const edits = editsBetween(text, typed, 4);
        expect(mayBe(lettersOf(text), lettersOf(typed), edits)).toBe(true);
      }),
    );
  });

  test('a word that is long as a page is no one’s slip, and does no harm', () => {
    expect(editsBetween('a'.repeat(500), 'a'.repeat(500), 2)).toBe(3);
  });

  test('three letters are as they stand; four may have one slip, eight two', () => {
    expect(['kor', 'skak', 'strikke', 'keramik', 'håndbold'].map(editsIn)).toEqual([0, 1, 1, 1, 2]);
  });
});
