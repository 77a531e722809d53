/** What somebody says is heard as they meant it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from './any-words';
import { type Ask, SENTENCE_MAX, thingsIn } from './ask';
import { understand } from './understand';

const hear = (sentence: string): Ask => understand(sentence, words);
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
const wished = (ask: Ask) => keys([...ask.wants, ...ask.must]);

describe('what I wish for', () => {
  test('is heard with the words I used', () => {
    expect(hear('Jeg vil gerne strikke, men ikke når der er mange')).toMatchObject({
      wants: [{ key: 'making.knitting', said: 'strikke' }],
      avoid: [{ key: 'avoid.large_group', said: 'mange' }],
    });
  });

  test('is heard in other forms, compounds, with slips, and without æ, ø and å', () => {
    for (const [sentence, key] of [
      ['Jeg strikkede meget engang', 'making.knitting'],
      ['jeg kunne godt tænke mig en strikkeaften', 'making.knitting'],
      ['jeg elsker at svøme', 'movement.swimming'],
      ['vil gerne laese boeger med andre', 'music_culture.reading'],
    ] as const)
      expect(wished(hear(sentence)), sentence).toContain(key);
  });

  test('is heard in English, German, Polish, Ukrainian and Arabic', () => {
    for (const [sentence, key] of [
      ['I would like to sing in a choir', 'music_culture.singing'],
      ['Ich möchte im Chor singen', 'music_culture.singing'],
      ['Chciałbym grać w szachy', 'games.chess'],
      ['Я люблю співати', 'music_culture.singing'],
      ['أريد كرة القدم', 'movement.football'],
    ] as const)
      expect(wished(hear(sentence)), sentence).toContain(key);
  });

  test('a word with two meanings is only believed where it stands alone', () => {
    expect(wished(hear('Jeg vil gerne have en kop kaffe sammen med nogen'))).not.toContain('nature.garden');
    expect(wished(hear('have'))).toContain('nature.garden');
    expect(wished(hear('Hun ler altid når vi mødes til kaffe'))).not.toContain('making.ceramics');
  });

  test('what I have not, I may be looking for', () => {
    const ask = hear('Jeg har ingen venner her i byen');
    expect(wished(ask)).toContain('together.make_friends');
    expect(ask.avoid).toEqual([]);
  });
});

describe('what must not be there', () => {
  test.each([
    ['Jeg er bange for hunde', 'avoid.animals'],
    ['ikke noget med kirke', 'avoid.religion'],
    ['Kirke er ikke noget for mig', 'avoid.religion'],
    ['Jeg gider ikke fodbold', 'movement.football'],
    ['noget uden trapper', 'avoid.stairs'],
    ['Jeg kan ikke om aftenen', 'avoid.evening'],
    ['alt andet end bingo', 'games.bingo'],
    ['no church please', 'avoid.religion'],
  ])('«%s»', (sentence, key) => {
    const ask = hear(sentence);
    expect(keys(ask.avoid)).toContain(key);
    expect(wished(ask)).not.toContain(key);
  });

  test('a list that ends in «eller» is all shunned; what comes after «men» is not', () => {
    const ask = hear('Ikke hunde, kirke eller bingo, men gerne fællessang');
    expect(keys(ask.avoid)).toEqual(expect.arrayContaining(['avoid.animals', 'avoid.religion', 'games.bingo']));
    expect(wished(ask)).toContain('music_culture.singing');
  });

  test('«uden trapper, gratis og om dagen» says no to the stairs alone', () => {
    const ask = hear('Noget uden trapper, gratis og om dagen');
    expect(keys(ask.avoid)).toEqual(['avoid.stairs']);
    expect(wished(ask)).toContain('free');
    expect(keys(ask.times)).toEqual(['daytime']);
  });

  test('«ikke bange for hunde» and «ikke noget imod kirke» shun nothing', () => {
    expect(hear('Jeg er ikke bange for hunde').avoid).toEqual([]);
    expect(hear('Jeg har ikke noget imod kirke').avoid).toEqual([]);
  });

  test('what I used to do and no longer can is not what I wish for', () => {
    const ask = hear('Jeg har spillet fodbold i mange år, men det kan jeg ikke mere');
    expect(wished(ask)).not.toContain('movement.football');
  });

  test('my husband’s wish is not mine', () => {
    const ask = hear('Min mand spiller skak, men jeg vil hellere synge');
    expect(wished(ask)).not.toContain('games.chess');
    expect(wished(ask)).toContain('music_culture.singing');
  });
});

describe('how strongly, where and when', () => {
  test('«skal være gratis» is a must, «helst gratis» a wish', () => {
    expect(keys(hear('Det skal være gratis').must)).toContain('free');
    expect(hear('Helst gratis').wants).toContainEqual({ key: 'free', said: 'gratis', weight: 'wish' });
  });

  test('a wheelchair is a must without saying so', () => {
    expect(keys(hear('Jeg sidder i kørestol og vil gerne spille skak').must)).toContain('wheelchair');
  });

  test('a town and a time are heard as such', () => {
    const ask = hear('Jeg bor i Sdr. Bjert og kan tirsdag og torsdag om formiddagen');
    expect(ask.place).toMatchObject({ key: 'sonder-bjert', said: 'Sdr. Bjert' });
    expect(keys(ask.times)).toEqual(['tue', 'thu', 'morning']);
  });

  test('years are heard as years, and not «i to år»', () => {
    expect(hear('Jeg er 72 og bor alene').age).toBe(72);
    expect(hear('min søn på 9 vil gerne ud').age).toBe(9);
    expect(hear('jeg har været syg i 2 år').age).toBe(null);
  });

  test('what I like to do is not offered by it', () => {
    expect(hear('I like to sing').contribute).toEqual([]);
    expect(wished(hear('I like to sing'))).toContain('music_culture.singing');
  });

  test('what I can give is not what I ask for', () => {
    expect(keys(hear('Jeg er god til at bage og vil gerne hjælpe').contribute)).toContain('contribute.coffee_food');
    expect(keys(hear('Jeg har brug for hjælp til at bage').contribute)).toEqual([]);
  });
});

describe('what we do not know', () => {
  test('is said plainly, and kept to search with', () => {
    expect(hear('Jeg vil gerne spille banjolele').unknownWords).toEqual(['banjolele']);
  });

  test('a professional’s word is understood and marked, so that it is not said back', () => {
    const ask = hear('Jeg leder efter et uvisiteret tilbud');
    expect(ask.wants.find(({ key }) => key === 'no_referral')).toMatchObject({ isTerm: true });
  });

  test('words of crisis come before everything, and nothing else is heard', () => {
    expect(hear('Jeg vil gerne strikke, men jeg vil ikke leve mere')).toMatchObject({ crisis: true, wants: [] });
  });

  test('whatever is written, every word that is said back stood in it', () => {
    const piece = fc.constantFrom(
      'strikke',
      'ikke',
      'hunde',
      ',',
      '.',
      'jeg',
      'uden',
      'Vamdrup',
      'tirsdag',
      '72 år',
      'æ',
      'kirke',
      'skal',
      'gratis',
      'men',
      'zzz',
      '§ 85',
      '\n',
      '«',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 30 }), (pieces) => {
        const sentence = pieces.join(' ');
        const heard = sentence.slice(0, SENTENCE_MAX).normalize('NFC').toLowerCase();
        for (const { item } of thingsIn(hear(sentence))) expect(heard).toContain(item.said.toLowerCase());
      }),
    );
  });
});
