/** A list from elsewhere says «Strik» and «Fodbold», and its offers are found under those. */
import { expect, it } from 'vitest';
import { interests, synonymLines } from '../test-data';
import { topicWordsOf } from './topic-words';

const words = topicWordsOf(synonymLines, interests);

it.each([
  ['strik', 'making.knitting'],
  ['fodbold', 'movement.football'],
  ['kor', 'music_culture.singing'],
  ['lektiehjælp', 'family_children.homework'],
  ['spejder', 'nature.scouts'],
])('«%s» in a list is %s', (word, key) => expect(words.get(word)).toContain(key));

it('a word that may mean two things, or is a cry for help, or is nothing we have, is nobody’s topic', () => {
  const unsure = topicWordsOf(
    [
      { id: 'a', words: ['bold', 'pinde'], keys: ['movement.football'], ambiguous: ['pinde'] },
      { id: 'b', words: ['Bold'], keys: ['movement.ball_games'] },
      { id: 'c', words: ['dø'], keys: ['talk_support'], crisis: true },
      { id: 'd', words: ['bil'], keys: ['making'], unlisted: true },
      { id: 'e', words: ['pensionister'], keys: ['aud.seniors'] },
    ],
    [{ word: 'motor', topics: [] }],
  );
  expect([...unsure]).toEqual([]);
});

it('the municipality’s own word goes first', () => {
  const mine = topicWordsOf(
    [{ id: 'a', words: ['natur'], keys: ['nature'] }],
    [{ word: 'Natur', topics: ['nature.walks'] }],
  );
  expect(mine.get('natur')).toEqual(['nature.walks']);
});
