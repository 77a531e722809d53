import { describe, expect, test } from 'vitest';
import { synonymLines } from '../test-data';
import { crisisPhrases, isCrisis } from './crisis';

describe('what cannot wait', () => {
  const phrases = crisisPhrases(synonymLines);

  test('words that ask for help are heard, also inside a sentence and misspelled', () => {
    for (const text of ['jeg vil dø', 'Selvmord', 'jeg har tanker om at dø hver dag', 'selmord'])
      expect(isCrisis(text, phrases), text).toBe(true);
  });

  test('everyday words are not taken for it', () => {
    for (const text of ['dø for en kage', 'livsglæde', 'strik', 'hjælp til breve', ''])
      expect(isCrisis(text, phrases), text).toBe(false);
  });
});
