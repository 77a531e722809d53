import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meantBy, saidWords, spelled, wordsOf } from './letters';

const anyWord = fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC').toLowerCase());

describe('making words alike', () => {
  test('doing it twice is doing it once', () => {
    fc.assert(
      fc.property(anyWord, (word) => {
        expect(spelled(spelled(word))).toBe(spelled(word));
      }),
    );
  });

  test('one form of a letter is as good as another', () => {
    for (const text of ['Ågård', 'Café', 'Sjølund', 'Ünal', 'Ærø'])
      expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')));
  });

  test.each([
    ['Aabenraa', 'åbenrå'],
    ['læse', 'læse'],
    ['laese', 'læse'],
    ['CAFÉ', 'cafe'],
    ['sofaer', 'sofaer'],
    ['троє', 'троє'],
  ])('%s is compared as %s', (written, compared) => expect(wordsOf(written)).toEqual([compared]));

  test('Arabic and Ukrainian words stay whole', () => {
    expect(wordsOf('تمارين спорт')).toEqual(['تمارين', 'спорт']);
  });

  test('there are as many words to compare as were said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(wordsOf(text).length).toBe(saidWords(text).length);
      }),
    );
  });

  test('«Nr. Bjert» is a village, «nr. 5» a number', () => {
    expect(wordsOf('Nr. Bjert')).toEqual(['nørre', 'bjert']);
    expect(wordsOf('nr. 5')).toEqual(['nr', '5']);
  });
});

describe('a keyboard without æ, ø and å', () => {
  const all = () => true;
  test.each([
    ['handarbejde', 'håndarbejde'],
    ['svomning', 'svømning'],
    ['soeren', 'søren'],
    ['sondagsabent', 'søndagsåbent'],
  ])('%s may be %s', (typed, meant) => expect(meantBy(typed, all)).toContain(meant));

  test('who has the letters means them', () => expect(meantBy('kørsel', all)).toEqual([]));

  test('however long a word is, the row of what it may be is short', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80, unit: fc.constantFrom('a', 'o', 'e', 'k') }), (word) => {
        expect(meantBy(word, all).length).toBeLessThan(60);
      }),
    );
  });
});
