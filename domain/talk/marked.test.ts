/** The sentence is read back with the words that were understood marked in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedParts } from './marked';

const marks = (text: string, ...said: string[]): string =>
  markedParts(text, said)
    .map(({ text: part, isMarked }) => (isMarked ? `[${part}]` : part))
    .join('');

describe('a sentence read back', () => {
  it('marks words where they stand, whatever their capitals, and whole words only', () => {
    expect(marks('Strikke i Vamdrup', 'strikke', 'Vamdrup')).toBe('[Strikke] i [Vamdrup]');
    expect(marks('Et ting i strikketing', 'ting')).toBe('Et [ting] i strikketing');
  });

  it('marks one by one what was said as one but stands apart', () => {
    expect(marks('ikke når der er mange', 'ikke mange')).toBe('[ikke] når der er [mange]');
    expect(marks('der er ikke mange her', 'ikke mange')).toBe('der er [ikke mange] her');
  });

  it('marks nothing when nothing was understood or it was taken away', () => {
    expect(marks('Jeg vil gerne strikke')).toBe('Jeg vil gerne strikke');
    expect(marks('', 'strikke')).toBe('');
  });

  it('is the sentence itself when the parts are put together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (text, said) => {
        expect(
          markedParts(text, said)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
