import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../danish/letters';
import { Reader } from './reader';

const wordsRead = (reader: Reader, text: string): string[] =>
  reader.read(text).map((number) => reader.words[number] ?? '');

test('whatever is written, it is read as it would be asked for', () => {
  const reader = new Reader();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(wordsRead(reader, text)).toEqual(wordsOf(text));
    }),
  );
});

test('Danish sentences too, short forms and all', () => {
  const reader = new Reader();
  const words = fc.constantFrom(
    'Sdr.',
    'Nr.',
    'nr. 5',
    'Ågård',
    'Café',
    'haandarbejde',
    'i',
    '60+',
    '–',
    'Skt.',
    'спорт',
  );
  fc.assert(
    fc.property(fc.array(words), (list) => {
      const text = list.join(' ');
      expect(wordsRead(reader, text)).toEqual(wordsOf(text));
    }),
  );
});
