import { describe, expect, test } from 'vitest';
import type { Why } from '@/domain/search/search';
import { reasonsOf } from './reason';

const SHOWN = 'Brødremenighedens basunkor Christiansfeld Vi spiller for ældre og ensomme';
const NAMES: Record<string, string> = { 'making.knitting': 'Strik, hækling og garn', free: 'Gratis' };
const reasons = (...why: Why[]) =>
  reasonsOf(why, SHOWN, (key) => NAMES[key]).map(({ say, word, match }) => [say, word, match]);

describe('a card tells why it was found', () => {
  test('not when the word stands on it, as I wrote it or in another form', () => {
    expect(reasons({ word: 'basunkor', matched: 'basunkor', how: 'exact' })).toEqual([]);
    expect(reasons({ word: 'ensom', matched: 'ensomme', how: 'stem' })).toEqual([]);
    expect(reasons({ word: 'christiansf', matched: 'christiansfeld', how: 'prefix' })).toEqual([]);
    expect(reasons({ word: 'ældre', matched: 'making.knitting', how: 'synonym', isKey: true })).toEqual([]);
  });

  test('by the name of what my word led to', () => {
    expect(reasons({ word: 'strikke', matched: 'making.knitting', how: 'stem', isKey: true })).toEqual([
      ['leads', 'strikke', 'Strik, hækling og garn'],
    ]);
  });

  test('by what a slip was read as', () => {
    expect(reasons({ word: 'basunkro', matched: 'basunkor', how: 'spelling' })).toEqual([
      ['slip', 'basunkro', 'basunkor'],
    ]);
  });

  test('by the longer word that has mine in it, and by the piece of mine that was found', () => {
    expect(reasons({ word: 'kor', matched: 'basunkor', how: 'part' })).toEqual([['inside', 'kor', 'basunkor']]);
    expect(reasons({ word: 'ældreklub', matched: 'ældre', how: 'part' })).toEqual([['piece', 'ældreklub', 'ældre']]);
    expect(reasons({ word: 'damekor', matched: 'basunkor', how: 'part' })).toEqual([['like', 'damekor', 'basunkor']]);
  });

  test('by another word for it', () => {
    expect(reasons({ word: 'gammel', matched: 'ældre', how: 'stem' })).toEqual([['like', 'gammel', 'ældre']]);
  });

  test('in general words, when what fits is not on the card or has no name', () => {
    expect(reasons({ word: 'gratis', matched: 'free', how: 'exact', isKey: true })).toEqual([
      ['fits', 'gratis', 'gratis'],
    ]);
    expect(reasons({ word: 'mænd', matched: 'mænd', how: 'exact' })).toEqual([['fits', 'mænd', 'mænd']]);
    expect(reasons({ word: 'aften', matched: 'evening', how: 'synonym', isKey: true })).toEqual([
      ['fits', 'aften', 'aften'],
    ]);
  });

  test('with two reasons at most', () => {
    const why = ['en', 'to', 'tre'].map(
      (word): Why => ({ word, matched: 'making.knitting', how: 'synonym', isKey: true }),
    );
    expect(reasons(...why)).toHaveLength(2);
  });
});
