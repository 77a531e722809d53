import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeOf, likeness } from './duplicates';

const there = [
  {
    slug: 'strikkecafe-vamdrup',
    title: 'Strikkecafé',
    organisation: 'Vamdrup Bibliotek',
    town: 'vamdrup',
    area: 'vamdrup',
  },
  { slug: 'herrevaerelset', title: 'Herreværelset', town: 'kolding', area: 'kolding' },
  { slug: 'kor-paa-tvaers', title: 'Kor på tværs', town: 'kolding', area: 'kolding' },
];
const found = (title: string, town?: string) => alikeOf({ title, town, area: town }, there).map(({ slug }) => slug);

describe('«er det den her?»', () => {
  it.each([
    ['Strikkecafe', 'vamdrup'],
    ['Strikkecafeen i Vamdrup', 'vamdrup'],
    ['strikke-café', 'vamdrup'],
    ['Strikkecafé', undefined],
  ])('knows «%s» again', (title, town) => expect(found(title, town)).toEqual(['strikkecafe-vamdrup']));

  it.each([
    ['Skak', 'vamdrup'],
    ['Kor for mænd', 'christiansfeld'],
    ['Foreningen i Kolding', 'kolding'],
  ])('does not ask about «%s»', (title, town) => expect(found(title, town)).toEqual([]));

  it('never asks about the very one that is being changed', () =>
    expect(alikeOf({ title: 'Herreværelset', town: 'kolding' }, there, 'herrevaerelset')).toEqual([]));

  it('is the same question both ways round, between nothing and wholly alike', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const how = likeness(a, b);
        expect(how).toBeGreaterThanOrEqual(0);
        expect(how).toBeLessThanOrEqual(1);
        expect(likeness(b, a)).toBeCloseTo(how, 10);
      }),
    ));

  it('knows every name as its own', () =>
    fc.assert(
      fc.property(fc.constantFrom('Lær dansk', 'Åben dør', 'Café 7', 'Gåtur'), (name) => {
        expect(likeness(name, name.toUpperCase())).toBe(1);
      }),
    ));
});
