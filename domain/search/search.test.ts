import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { card } from '../any-card';
import { finding, indexCards } from '../find';
import { EMPTY_QUERY } from '../query';
import { language, senses } from '../test-data';
import { analyseWith } from './analysis';

const TODAY = '2026-11-22';
const catalogue = [
  card('garnklubben', { title: 'Garnklubben', topics: ['making.knitting'], town: 'vamdrup' }),
  card('sangkraft', { title: 'Sangkraft', topics: ['music_culture.singing'], town: 'kolding' }),
  card('krolf', { title: 'Krolf for alle', topics: ['movement.petanque'], town: 'christiansfeld' }),
  card('bogcafe', { title: 'Bogcaféen', summary: 'Vi læser og drikker kaffe.', topics: ['music_culture.reading'] }),
  card('gaatur', { title: 'Ud i det fri', topics: ['movement.walking'], town: 'kolding' }),
  card('ankerhus', { title: 'Haveforeningen Ankerhus', summary: 'Man kan have en kolonihave.', town: 'kolding' }),
  card('svoem', { title: 'Svømmehold', summary: 'Børn svømmede her i går.', town: 'kolding' }),
  card('braet', { title: 'Onsdagsklubben', topics: ['games.board_games'] }),
  card('nicolai', { title: 'Skt. Nicolai', summary: 'Åbent hus i kirken.', town: 'sonder-bjert' }),
];
const names: Record<string, string> = { 'sonder-bjert': 'Sønder Bjert' };
const of = indexCards(catalogue, senses, analyseWith(language), (slug) => names[slug] ?? slug);
const query = (words: string, town: string | null = null) => finding({ ...EMPTY_QUERY, words, town }, of, TODAY);
const found = (words: string) => query(words).hits.map((hit) => hit.card.slug);
const whyOf = (words: string) => query(words).hits[0]?.why;

describe('finding by words', () => {
  test('a name is found by its beginning, with or without accents and capitals', () => {
    expect(found('BOGCAFE')).toEqual(['bogcafe']);
    expect(found('krol')).toContain('krolf');
  });

  test('an everyday word finds the topic it stands for, and says which word led there', () => {
    expect(found('haandarbejde')[0]).toBe('garnklubben');
    expect(whyOf('haandarbejde')).toEqual([
      { word: 'haandarbejde', matched: 'making.knitting', how: 'synonym', isKey: true },
    ]);
  });

  test('the catalogue’s own name for a topic is the word itself', () => {
    expect(whyOf('hækling')).toEqual([{ word: 'hækling', matched: 'making.knitting', how: 'exact', isKey: true }]);
  });

  test.each([
    ['læser', 'laeser', 'laser'],
    ['gåtur', 'gaatur', 'gatur'],
    ['svømmehold', 'svoemmehold', 'svommehold'],
    ['sønder bjert', 'soender bjert', 'sonder bjert'],
  ])('%s may be written %s or %s', (...ways) => {
    const [first, ...others] = ways.map(found);
    expect(first?.length).toBeGreaterThan(0);
    for (const other of others) expect(other[0]).toEqual(first?.[0]);
  });

  test('short forms of names are the names', () => {
    expect(found('Sdr. Bjert')).toEqual(['nicolai']);
    expect(found('sankt nicolai')).toEqual(['nicolai']);
  });

  test('one form of a word finds another, also where the word changes in the middle', () => {
    expect(found('svømme')).toContain('svoem');
    expect(whyOf('barn')).toContainEqual({ word: 'barn', matched: 'børn', how: 'stem' });
  });

  test('a part finds the compound, and a compound its parts', () => {
    expect(whyOf('cafe')).toEqual([{ word: 'cafe', matched: 'bogcaféen', how: 'part' }]);
    expect(found('svømmeklub')).toContain('svoem');
  });

  test('two words that belong together may be written apart', () => {
    expect(found('bog cafeen')).toEqual(['bogcafe']);
  });

  test.each(['karolf', 'krofl', 'trolf', 'krollf'])('%s is a slip for krolf', (slip) => {
    expect(found(slip)).toContain('krolf');
    expect(whyOf(slip)?.[0]?.how).toBe('spelling');
  });

  test('two words that mean one thing are one thing', () => {
    expect(found('gå tur')).toContain('gaatur');
  });

  test('a phrase may also be what is written', () => {
    expect(found('åbent hus')).toContain('nicolai');
  });

  test('a whole sentence is heard through its small words', () => {
    expect(found('Jeg vil gerne synge med nogen')[0]).toBe('sangkraft');
  });

  test('all words stand before some: singing in Kolding is not every place in Kolding', () => {
    expect(found('synge kolding')[0]).toBe('sangkraft');
    expect(found('synge kolding')).not.toContain('ankerhus');
  });

  test('nothing asked finds everything', () => {
    expect(found('  ').toSorted()).toEqual(catalogue.map(({ slug }) => slug).toSorted());
  });

  test('a word nobody knows finds nothing, and says no untruth', () => {
    expect(query('qwxyzzy').heard).toEqual([{ word: 'qwxyzzy', how: null, matched: [] }]);
    for (const word of ['qwxyzzy', 'constructor', 'hasOwnProperty']) expect(found(word)).toEqual([]);
  });

  test('a topic that is understood but has nothing is widened to the one above it', () => {
    expect(found('syning')).toEqual(['garnklubben']);
    expect(whyOf('syning')).toEqual([{ word: 'syning', matched: 'making', how: 'synonym', isKey: true }]);
  });

  test('the verb to have is not a garden, and a garden association is not about having', () => {
    expect(found('jeg vil bare have noget kaffe')).toEqual(found('kaffe'));
    expect(found('haveforening')[0]).toBe('ankerhus');
  });

  test('words with two meanings are believed only when little else is said', () => {
    expect(found('kort')).toContain('braet');
    expect(query('en kort sang i haven').heard.find(({ word }) => word === 'kort')?.how).not.toBe('synonym');
  });

  test('a word is shown again as it was written', () => {
    expect(whyOf('Gå TUR')?.[0]?.word).toBe('gå tur');
  });

  test('saying it twice is saying it once', () => {
    expect(found('strik strik strik')).toEqual(found('strik'));
  });

  test('a town that is chosen keeps the others out', () => {
    expect(query('garn', 'kolding').total).toBe(0);
    expect(query('garn', 'vamdrup').total).toBe(1);
  });

  test('every hit says why', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('kor', 'strik', 'kaffe', 'vamdrup', 'læs', 'krolf', 'ud', 'have', 'gå tur'),
        (word) => {
          for (const { why } of query(word).hits) expect(why.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('whatever is typed, it answers, and the total is what is found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { hits, total } = query(text);
        expect(hits.length).toBe(total);
      }),
    );
  });

  test('the same question has the same answer, letter for letter', () => {
    const again = indexCards(catalogue, senses, analyseWith(language), (slug) => names[slug] ?? slug);
    fc.assert(
      fc.property(fc.constantFrom('kor', 'ensom', 'garn kolding', 'jeg vil synge'), (words) => {
        expect(finding({ ...EMPTY_QUERY, words }, again, TODAY)).toEqual(query(words));
      }),
    );
  });

  test('an index can be copied to another place and answers as before', () => {
    const copy = { cards: catalogue, index: structuredClone(of.index) };
    expect(finding({ ...EMPTY_QUERY, words: 'svømme' }, copy, TODAY)).toEqual(query('svømme'));
  });
});
