/** When and where: alternatives, hours that belong to their day, and distance in bands. */
import { describe, expect, test } from 'vitest';
import { card } from '../any-card';
import type { Card } from '../card';
import { ask, catalogueOf, items, place, TODAY, times, way } from './any-ask';
import type { Ask } from './ask';
import { match } from './match';

const found = (said: Partial<Ask>, ...cards: Card[]) => match(ask(said), catalogueOf(...cards), TODAY);
const slugs = (of: { matches: { card: Card }[] }) => of.matches.map(({ card: { slug } }) => slug);
const knit = (slug: string, known: Partial<Card> = {}) => card(slug, { topics: ['making.knitting'], ...known });
const KNITTING = items('making.knitting');

describe('when', () => {
  const tuesday = knit('tuesday', { times: [{ every: 'week', weekday: 'tue', start: '14:00' }] });
  const thursday = knit('thursday', { times: [{ every: 'week', weekday: 'thu', start: '19:00' }] });

  test('would fit, if Thursday would', () => {
    const { matches, almost } = found({ wants: KNITTING, times: times('tue') }, tuesday, thursday, knit('unsaid'));
    expect(matches.map(({ card: { slug }, questions }) => [slug, questions.length])).toEqual([
      ['tuesday', 0],
      ['unsaid', 1],
    ]);
    expect(almost.map(({ hurdle }) => hurdle)).toMatchObject([{ kind: 'times', key: 'tue', how: 'no', by: 'thu' }]);
  });

  test('any of several days will do, each with its hour', () => {
    const said = { wants: KNITTING, times: times('tue', 'thu', 'daytime') };
    expect(slugs(found(said, tuesday, thursday))).toEqual(['tuesday']);
  });

  test('a day that would only be nice hides nothing', () => {
    expect(slugs(found({ wants: KNITTING, times: times('tue=wish') }, thursday, tuesday))).toEqual([
      'tuesday',
      'thursday',
    ]);
  });

  test('a note that names Sunday is an answer, and so is what the place says of itself', () => {
    const sunday = knit('sunday', { days: ['sun'] });
    const evening = knit('evening', { facts: { evening: 'yes' } });
    expect(slugs(found({ wants: KNITTING, times: times('weekend') }, sunday))).toEqual(['sunday']);
    expect(slugs(found({ wants: KNITTING, times: times('tue') }, sunday))).toEqual([]);
    expect(found({ wants: KNITTING, times: times('evening') }, evening).matches[0]?.questions).toEqual([]);
  });
});

describe('where', () => {
  const near = { metres: 900, walkMinutes: 15, bikeMinutes: 5 };
  const far = { metres: 16_000, walkMinutes: 200, bikeMinutes: 65 };
  const where = (said: Partial<Ask>, ...cards: Card[]) =>
    match(ask({ wants: KNITTING, ...said }), catalogueOf(...cards), TODAY, ({ slug }) => (slug === 'far' ? far : near));

  test('what is far sinks and says so, but is not hidden', () => {
    const { matches } = where({ place: place('vamdrup') }, knit('far'), knit('near'));
    expect(matches.map(({ card: { slug } }) => slug)).toEqual(['near', 'far']);
    expect(matches[1]?.hurdles).toMatchObject([{ kind: 'place', how: 'far' }]);
  });

  test('when it must be here, what is far is a near miss', () => {
    const { matches, almost } = where({ place: place('vamdrup=must') }, knit('far'), knit('here', { town: 'vamdrup' }));
    expect(matches.map(({ card: { slug } }) => slug)).toEqual(['here']);
    expect(almost[0]?.hurdle).toMatchObject({ how: 'far' });
  });

  test('who cannot go out is shown first what comes to them', () => {
    const comes = knit('comes', { facts: { home_visit: 'yes' } });
    expect(slugs(where({ way: way('home') }, knit('near'), comes))).toEqual(['comes', 'near']);
    expect(slugs(where({ way: way('home=must') }, knit('near'), comes))).toEqual(['comes']);
  });

  test('what comes to you has no distance', () => {
    const comes = knit('far', { facts: { phone: 'yes' } });
    expect(where({ place: place('vamdrup=must') }, comes).matches).toHaveLength(1);
  });
});
