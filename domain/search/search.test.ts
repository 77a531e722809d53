import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { card } from '../any-card';
import { taxonomy } from '../taxonomy';
import { crisisPhrases, isCrisis } from './crisis';
import { buildIndex, search } from './index';
import { fold, tokens } from './text';
import { type Synonym, wordMap } from './words';

const synonyms: Synonym[] = readFileSync('data/synonyms.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const words = wordMap(taxonomy, synonyms);

const catalogue = [
  card('garnklubben', { title: 'Garnklubben', topics: ['making.knitting'], town: 'vamdrup' }),
  card('sangkraft', { title: 'Sangkraft Kolding', topics: ['music_culture.singing'] }),
  card('krolf', { title: 'Krolf i Christiansfeld', topics: ['movement.petanque'] }),
  card('bogcafe', { title: 'Bogcaféen', summary: 'Vi læser og drikker kaffe.', topics: ['music_culture.reading'] }),
  card('gaatur', { title: 'Ud i det fri', topics: ['movement.walking'] }),
];
const index = buildIndex(catalogue, words);
const found = (question: string) => search(index, question).map((hit) => hit.card.slug);

describe('finding by words', () => {
  test('a name is found by its beginning, with or without accents and capitals', () => {
    expect(found('BOGCAFE')).toEqual(['bogcafe']);
    expect(found('krol')).toEqual(['krolf']);
  });

  test('an everyday word finds the topic it stands for, and says which word led there', () => {
    const [hit] = search(index, 'strikke');
    expect(hit?.card.slug).toBe('garnklubben');
    expect(hit?.why).toEqual([{ word: 'strikke', matched: 'making.knitting', how: 'synonym' }]);
  });

  test('æ, ø and å may be written ae, oe and aa', () => {
    expect(found('læser')).toEqual(found('laeser'));
    expect(found('gåtur')).toEqual(found('gaatur'));
    expect(found('gaatur')).toContain('gaatur');
  });

  test('two words that mean one thing are one thing', () => {
    expect(found('gå tur')).toContain('gaatur');
  });

  test('a whole sentence is heard through its small words', () => {
    expect(found('Jeg vil gerne synge med nogen')).toEqual(['sangkraft']);
  });

  test('both words count: singing in Kolding is not every place in Kolding', () => {
    expect(found('synge kolding')).toEqual(['sangkraft']);
  });

  test('nothing asked finds everything, in the order it came', () => {
    expect(found('  ')).toEqual(catalogue.map(({ slug }) => slug));
  });

  test('a word nobody knows finds nothing, and says no untruth', () => {
    expect(found('qwxyz')).toEqual([]);
    expect(found('constructor')).toEqual([]);
    expect(found('__proto__')).toEqual([]);
  });

  test('a topic that is understood but has nothing is widened to the one above it', () => {
    expect(found('krolf og bowling')).toContain('krolf');
    expect(found('syning')).toEqual(['garnklubben']);
    expect(search(index, 'syning')[0]?.why).toEqual([{ word: 'syning', matched: 'making', how: 'synonym' }]);
  });

  test('the verb to have is not a garden', () => {
    expect(found('vil bare have kaffe')).toEqual(found('kaffe'));
  });

  test('a word is shown again as it was written', () => {
    expect(search(index, 'Gå TUR')[0]?.why).toEqual([{ word: 'gå tur', matched: 'movement.walking', how: 'synonym' }]);
  });

  test('saying it twice is saying it once', () => {
    expect(found('strik strik strik')).toEqual(found('strik'));
  });

  test('every hit says why', () => {
    fc.assert(
      fc.property(fc.constantFrom('kor', 'strik', 'kaffe', 'vamdrup', 'læs', 'krolf', 'ud'), (word) => {
        for (const { why } of search(index, word)) expect(why.length).toBeGreaterThan(0);
      }),
    );
  });

  test('whatever is typed, it answers', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => search(index, text).length >= 0));
  });
});

describe('what cannot wait', () => {
  const phrases = crisisPhrases(synonyms);

  test('words that ask for help are heard, also inside a sentence and misspelled', () => {
    for (const text of ['jeg vil dø', 'Selvmord', 'jeg har tanker om at dø hver dag', 'selmord'])
      expect(isCrisis(text, phrases), text).toBe(true);
  });

  test('everyday words are not taken for it', () => {
    for (const text of ['dø for en kage', 'livsglæde', 'strik', 'hjælp til breve', ''])
      expect(isCrisis(text, phrases), text).toBe(false);
  });
});

describe('making words alike', () => {
  test('doing it twice is doing it once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('one form of a letter is as good as another', () => {
    fc.assert(
      fc.property(fc.constantFrom('Ågård', 'Café', 'Sjølund', 'Ünal'), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  test('Arabic and Ukrainian words stay whole', () => {
    expect(tokens('تمارين спорт')).toEqual(['تمارين', 'спорт']);
  });
});
