import { describe, expect, it } from 'vitest';
import { card } from '../any-card';
import type { Measure } from '../find';
import { ask, catalogueOf, items, place, TODAY, times, way } from './any-ask';
import type { Ask } from './ask';
import { compare, criterionName } from './compare';
import { match } from './match';

const TUESDAY = { every: 'week', weekday: 'tue', start: '14:00' } as const;
const knit = card('strik', {
  topics: ['making.knitting'],
  audiences: ['aud.everyone'],
  facts: { free: 'yes', alcohol_free: 'yes', small_group: 'yes' },
  times: [TUESDAY],
  town: 'vamdrup',
});
const sew = card('sy', {
  topics: ['making.sewing'],
  audiences: ['aud.seniors'],
  facts: { free: 'no', small_group: 'no' },
  times: [{ ...TUESDAY, start: '19:00' }],
  town: 'kolding',
});
const talk = card('snak', { topics: ['together.coffee'] });
const of = catalogueOf(knit, sew, talk);
const measure: Measure = ({ town }) =>
  town === 'kolding'
    ? { metres: 15_000, walkMinutes: 190, bikeMinutes: 60 }
    : town
      ? { metres: 0, walkMinutes: 0, bikeMinutes: 0 }
      : null;

const answers = (said: Partial<Ask>, slugs = ['strik', 'sy', 'snak']) =>
  Object.fromEntries(
    compare(ask(said), slugs, of, TODAY, measure).criteria.map((criterion) => [
      criterionName(criterion),
      criterion.answers.map(({ is }) => is),
    ]),
  );

describe('offers side by side', () => {
  it('answer each thing I asked for with yes, no, something like it, or not known', () => {
    expect(answers({ wants: items('making.knitting', 'free'), avoid: items('avoid.large_group') })).toEqual({
      'wants:making.knitting': ['yes', 'near', 'no'],
      'wants:free': ['yes', 'no', 'unknown'],
      'avoid:avoid.large_group': ['yes', 'no', 'unknown'],
    });
  });

  it('stand in the order that I said the things, whatever they count', () => {
    const said = ask({ wants: items('free', 'making.knitting'), times: times('tue'), place: place('vamdrup') });
    expect(compare(said, ['strik', 'sy'], of, TODAY, measure).criteria.map(criterionName)).toEqual([
      'wants:free',
      'wants:making.knitting',
      'times:tue',
      'place:vamdrup',
    ]);
  });

  it('judge a day and its hour as one: Tuesday evening is not made of a Tuesday and an evening', () => {
    expect(answers({ times: times('tue', 'evening') })).toEqual({
      'times:tue times:evening': ['no', 'yes', 'unknown'],
    });
  });

  it('say what is in the way where the answer is no', () => {
    const { criteria } = compare(ask({ place: place('vamdrup') }), ['sy'], of, TODAY, measure);
    expect(criteria[0]?.answers).toEqual([
      {
        is: 'no',
        by: 'kolding',
        hurdle: { kind: 'place', key: 'vamdrup', said: 'vamdrup', how: 'far', by: 'kolding' },
      },
    ]);
  });

  it('are open to me when they are open to all', () => {
    expect(answers({ wants: items('aud.seniors') }, ['strik', 'sy'])).toEqual({ 'wants:aud.seniors': ['yes', 'yes'] });
  });

  it('say nothing of the way there where no offer has said anything of it', () => {
    expect(answers({ way: way('bus'), place: place('vamdrup') })).toEqual({
      'place:vamdrup': ['yes', 'no', 'unknown'],
    });
  });

  it('leave out what is not there any more, and tell of the rest what the list told', () => {
    const said = ask({ wants: items('making.knitting', 'free') });
    const { offers } = compare(said, ['gone', 'strik'], of, TODAY);
    expect(offers).toEqual([match(said, of, TODAY).matches.find((each) => each.card.slug === 'strik')]);
  });
});
