/** Where nothing fits, or only a name or a condition was said. */
import { describe, expect, test } from 'vitest';
import { card } from '../any-card';
import type { Card } from '../card';
import { ask, catalogueOf, items, TODAY } from './any-ask';
import type { Ask } from './ask';
import { match } from './match';

const found = (said: Partial<Ask>, ...cards: Card[]) => match(ask(said), catalogueOf(...cards), TODAY);
const knit = (slug: string, known: Partial<Card> = {}) => card(slug, { topics: ['making.knitting'], ...known });
const KNITTING = items('making.knitting');

describe('nothing fits', () => {
  test('is the answer when nothing is what one came for', () => {
    const { matches, total } = found(
      { wants: items('movement.fitness', 'free') },
      knit('a', { facts: { free: 'yes' } }),
    );
    expect({ matches, total }).toEqual({ matches: [], total: 0 });
  });

  test('is the answer to a word that nobody has written', () => {
    expect(found({ unknownWords: ['kvantefysik'] }, knit('a', { facts: { free: 'yes' } })).matches).toEqual([]);
  });

  test('is the answer to nothing said, and to words that ask for help', () => {
    expect(found({}, knit('a')).matches).toEqual([]);
    expect(found({ wants: KNITTING, crisis: true }, knit('a'))).toEqual({ matches: [], total: 0, almost: [] });
  });
});

describe('words that only names know', () => {
  test('find the place that is called so, before one that only mentions it', () => {
    const { matches } = found(
      { unknownWords: ['dragen'] },
      card('club', { title: 'Foreningen Dragen' }),
      card('text', { title: 'Klubben', summary: 'Vi mødes i dragen' }),
    );
    expect(matches.map(({ card: { slug }, reasons }) => [slug, reasons[0]?.closeness])).toEqual([
      ['club', 'exact'],
      ['text', 'under'],
    ]);
  });
});

describe('conditions alone', () => {
  test('everything that is known to be so is a match', () => {
    const { matches } = found({ wants: items('free') }, knit('a'), card('b', { facts: { free: 'yes' } }));
    expect(matches.map(({ card: { slug } }) => slug)).toEqual(['b']);
  });

  test('when nobody has said so, those that can be asked are near', () => {
    const { matches, almost } = found({ wants: items('free') }, knit('a'));
    expect(matches).toEqual([]);
    expect(almost[0]?.hurdle).toMatchObject({ key: 'free', how: 'unknown' });
  });
});
