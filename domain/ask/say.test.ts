import { describe, expect, test } from 'vitest';
import danish from '../../data/messages/da/match.json' with { type: 'json' };
import english from '../../data/messages/en/match.json' with { type: 'json' };
import { card } from '../any-card';
import type { Card } from '../card';
import type { Looker } from '../talk/table';
import { ask, catalogueOf, place, TODAY, times } from './any-ask';
import type { Ask, Item } from './ask';
import { match } from './match';
import { becauseOf, becauseParts, callText, hurdleText, questionText, reasonText, type Saying } from './say';
import { sayWords } from './say-words';

/** Reads the messages as the page does, as far as these messages go. */
const translator =
  (messages: object): Saying['t'] =>
  (key, values = {}) => {
    const text = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], messages);
    if (typeof text !== 'string') throw new Error(`There is no message ${key}.`);
    return text
      .replace(/\{(\w+), (?:select|plural), ((?:[^{}]+\{[^{}]*\})+)\s*\}/g, (_, name: string, branches: string) => {
        const ways = new Map(
          [...branches.matchAll(/([^\s{}]+) \{([^{}]*)\}/g)].map(([, way = '', said = '']) => [way, said]),
        );
        const value = String(values[name]);
        const said =
          ways.get(value) ??
          ways.get(`=${value}`) ??
          (value === '1' ? ways.get('one') : undefined) ??
          ways.get('other') ??
          '';
        return said.replace('#', value);
      })
      .replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  };
const TOWNS = { vamdrup: 'Vamdrup', kolding: 'Kolding' };
const saying = (looker: Looker = 'self', locale = 'da'): Saying => ({
  t: translator(locale === 'da' ? danish : english),
  words: sayWords(locale, TOWNS),
  locale,
  looker,
});

const said = (key: string, words: string, weight: Item['weight'] = 'important'): Item => ({ key, said: words, weight });
const found = (asked: Partial<Ask>, ...cards: Card[]) => match(ask(asked), catalogueOf(...cards), TODAY);
const knit = (known: Partial<Card> = {}) => card('strik', { topics: ['making.knitting'], ...known });
const STRIKKE = said('making.knitting', 'strikke');

/** What stands in the way of the only offer there is. */
const inTheWay = (asked: Partial<Ask>, of: Card): string => {
  const [almost] = found(asked, of).almost;
  return almost ? hurdleText(almost.hurdle, saying()) : '';
};

describe('why', () => {
  const asked = {
    wants: [STRIKKE],
    avoid: [said('avoid.stairs', 'uden trapper')],
    times: [{ ...said('daytime', 'om dagen'), key: 'daytime' as const }],
  };
  const [first] = found(asked, knit({ facts: { wheelchair: 'yes', daytime: 'yes' } })).matches;
  const one = first ?? { reasons: [] };

  test('is said in one sentence, in the words that were said', () => {
    expect(becauseOf(one, saying())).toBe('Fordi du sagde «strikke», «om dagen» og «uden trapper»');
    expect(becauseOf(one, saying('together'))).toBe('Fordi I sagde «strikke», «om dagen» og «uden trapper»');
    expect(becauseOf(one, saying('other'))).toContain('Fordi der blev sagt');
    expect(becauseOf(one, saying('self', 'en'))).toBe('Because you said “strikke”, “om dagen”, and “uden trapper”');
  });

  test('each thing that was said can be touched', () => {
    const things = becauseParts(one, saying()).flatMap(({ thing }) => thing ?? []);
    expect(things).toEqual(['wants:making.knitting', 'times:daytime', 'avoid:avoid.stairs']);
  });

  test('nothing is said twice, though it meant two things', () => {
    const two = found({ wants: [STRIKKE, said('life.create', 'Strikke')] }, knit()).matches[0] ?? { reasons: [] };
    expect(becauseOf(two, saying())).toBe('Fordi du sagde «strikke»');
  });

  test('what is only close is not called more', () => {
    const workshop = card('hus', { topics: ['making'] });
    const near = found({ wants: [said('making.painting', 'male')] }, workshop).matches[0] ?? { reasons: [] };
    expect(becauseOf(near, saying())).toBe('Det ligner «male»');
  });

  test('a single reason tells what of the place answers it', () => {
    expect(one.reasons.map((reason) => reasonText(reason, saying()))).toEqual([
      '«strikke»: Strik, hækling og garn',
      '«om dagen»',
      '«uden trapper»',
    ]);
  });

  test('a word that only names know says where it stands', () => {
    const [hit] = found({ unknownWords: ['dragen'] }, card('a', { title: 'Klubben Dragen' })).matches;
    expect(hit?.reasons.map((reason) => reasonText(reason, saying()))).toEqual(['«dragen» står i navnet']);
  });
});

describe('what is in the way', () => {
  test('Thursday, where it could have been Tuesday', () => {
    const thursday = knit({ times: [{ every: 'week', weekday: 'thu', start: '14:00' }] });
    expect(inTheWay({ wants: [STRIKKE], times: times('tue') }, thursday)).toBe('Ville passe, hvis torsdag går');
    expect(inTheWay({ wants: [STRIKKE], times: times('morning') }, thursday)).toBe('Ville passe, hvis eftermiddag går');
  });

  test('that nobody has said so', () => {
    const must = [said('wheelchair', 'kørestol', 'must')];
    expect(inTheWay({ wants: [STRIKKE], must }, knit())).toBe(
      'Vi ved det ikke. Spørg: Kan jeg komme ind med kørestol eller rollator?',
    );
    expect(inTheWay({ wants: [STRIKKE], times: times('tue=must') }, knit())).toBe('Vi ved ikke, hvornår det er. Spørg');
  });

  test('that it costs money, or is a church', () => {
    const must = [said('free', 'gratis', 'must')];
    expect(inTheWay({ wants: [STRIKKE], must }, knit({ facts: { free: 'no' } }))).toBe('Det er ikke gratis.');
    const avoid = [said('avoid.religion', 'ikke kirke')];
    expect(inTheWay({ wants: [STRIKKE], avoid }, knit({ faith: 'faith_activity' }))).toBe(
      'Det har med kirke eller tro at gøre.',
    );
  });

  test('that it is another game', () => {
    const cards = card('kort', { topics: ['games.board_games'] });
    expect(inTheWay({ wants: [said('games.chess', 'skak')] }, cards)).toBe('Det er ikke «skak», men kort og brætspil');
  });

  test('that it is about something one said no to', () => {
    const avoid = [said('movement.football', 'ikke fodbold')];
    expect(inTheWay({ wants: [STRIKKE], avoid }, knit({ topics: ['making.knitting', 'movement.football'] }))).toBe(
      'Det handler også om fodbold',
    );
  });

  test('that it is far away, or not at home', () => {
    const far = { metres: 20_000, walkMinutes: 250, bikeMinutes: 80 };
    const { almost } = match(
      ask({ wants: [STRIKKE], place: place('vamdrup=must') }),
      catalogueOf(knit({ town: 'kolding' })),
      TODAY,
      () => far,
    );
    expect(almost.map(({ hurdle }) => hurdleText(hurdle, saying()))).toEqual(['Det ligger langt væk, i Kolding']);
    const home = { ...said('home', 'kan ikke komme ud', 'must'), key: 'home' as const };
    expect(inTheWay({ wants: [STRIKKE], way: home }, knit())).toBe('Det er ikke hjemme hos dig');
  });
});

describe('asking them', () => {
  const asked = {
    wants: [STRIKKE, said('free', 'gratis', 'wish')],
    avoid: [said('avoid.large_group', 'mange')],
    times: times('tue'),
  };
  const [first] = found(asked, knit()).matches;

  test('what matters most comes first, and nobody says why they ask', () => {
    expect(first?.questions.map((question) => questionText(question, saying()))).toEqual([
      'Hvornår mødes I?',
      'Hvor mange er I?',
      'Er det gratis?',
    ]);
  });

  test('begins and ends as one does on the phone', () => {
    expect(callText(first?.questions ?? [], 'Strikkeklubben', saying())).toEqual([
      'Hej. Jeg har tre spørgsmål om Strikkeklubben.',
      'Hvornår mødes I?',
      'Hvor mange er I?',
      'Er det gratis?',
      'Tak for hjælpen.',
    ]);
    expect(callText((first?.questions ?? []).slice(0, 1), 'Strikkeklubben', saying())[0]).toBe(
      'Hej. Jeg har et spørgsmål om Strikkeklubben.',
    );
    expect(callText([], 'Strikkeklubben', saying())).toEqual([]);
  });
});
