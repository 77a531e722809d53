import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Offer } from '../offer';
import { differences, isSame, wordsChanged } from './diff';

const offer = (facets: object = {}): Offer =>
  Offer.parse({
    ...{ slug: 'kaffe', kind: 'meeting_place', title: 'Kaffe' },
    source: { url: 'https://example.org', date: '2026', confidence: 'high' },
    ...facets,
  });
const value = fc.jsonValue();

describe('what a proposal would change', () => {
  it('is nothing when it says the same, whatever the order its keys stand in', () => {
    expect(differences({ offer: offer() }, { offer: offer() })).toEqual([]);
    expect(isSame({ a: 1, b: [{ c: 2, d: undefined }] }, { b: [{ c: 2 }], a: 1 })).toBe(true);
    fc.assert(
      fc.property(value, (each) => {
        expect(isSame(each, JSON.parse(JSON.stringify(each)))).toBe(true);
      }),
    );
  });

  it('is each field alone, what a reader asks for first standing first', () => {
    const after = offer({ title: 'Kaffe og kage', price: { kind: 'free' }, summary: 'Kom ind.' });
    expect(differences({ offer: offer() }, { offer: after }).map(({ field }) => field)).toEqual([
      'title',
      'summary',
      'price',
    ]);
    expect(differences({ offer: offer() }, { offer: after })[0]).toMatchObject({
      before: 'Kaffe',
      after: 'Kaffe og kage',
    });
  });

  it('is everything that is told, where nothing was before', () => {
    const fields = differences({}, { organisation: { slug: 'laden', name: 'Laden' } });
    expect(fields).toEqual([{ noun: 'organisation', field: 'name', before: undefined, after: 'Laden' }]);
  });

  it('is not the entry’s own upkeep, which no sender writes', () =>
    expect(differences({ offer: offer() }, { offer: offer({ reviewDue: '2027-01-01', status: 'paused' }) })).toEqual(
      [],
    ));
});

describe('words that changed', () => {
  it('are struck and added, and the rest stays', () =>
    expect(wordsChanged('Hver tirsdag kl. 10', 'Hver onsdag kl. 10')).toEqual([
      { word: 'Hver ', is: 'same' },
      { word: 'tirsdag ', is: 'gone' },
      { word: 'onsdag ', is: 'new' },
      { word: 'kl. ', is: 'same' },
      { word: '10', is: 'same' },
    ]));

  it('give both texts back: the one without what is new, the other without what is gone', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
        const pieces = wordsChanged(a, b);
        const without = (what: string) =>
          pieces
            .filter(({ is }) => is !== what)
            .map(({ word }) => word)
            .join('');
        expect([without('new'), without('gone')]).toEqual([a, b]);
      }),
    ));
});
