import { describe, expect, it } from 'vitest';
import { Offer } from '../offer';
import { editableOf, edited } from './edit';

const offer = Offer.parse({
  ...{ slug: 'kaffe', kind: 'meeting_place', title: 'Kaffe', firstVisit: ['Vi møder dig', 'Vi drikker kaffe'] },
  ...{ contact: { phone: '12345678' }, source: { url: 'https://example.org', date: '', confidence: 'high' } },
});
const typed = (said: Record<string, string>) => edited({ offer }, (name) => said[name] ?? null);

describe('an editor who mends the words', () => {
  it('sees them as they stand', () => {
    const fields = Object.fromEntries(editableOf({ offer }).map(({ name, value }) => [name, value]));
    expect(fields).toMatchObject({
      'offer.title': 'Kaffe',
      'offer.contact.phone': '12345678',
      'offer.contact.email': '',
    });
    expect(fields['offer.firstVisit']).toBe('Vi møder dig\nVi drikker kaffe');
  });
  it('changes only what they wrote', () => {
    const { values, isChanged } = typed({ 'offer.title': 'Kaffe og snak', 'offer.contact.phone': '12345678' });
    expect(isChanged).toBe(true);
    expect(values.offer).toEqual({ ...offer, title: 'Kaffe og snak' });
  });
  it('changes nothing when the form comes back as it was', () => {
    const same = Object.fromEntries(
      editableOf({ offer }).map(({ name, value }) => [name, value.replaceAll('\n', '\r\n')]),
    );
    expect(typed(same)).toMatchObject({ isChanged: false, wrong: [] });
  });
  it('takes a word out by emptying it, and writes a list a line each', () => {
    const { values } = typed({ 'offer.contact.phone': '', 'offer.firstVisit': 'Kom ind\r\n\r\nSæt dig' });
    expect(values.offer?.contact).toEqual({});
    expect(values.offer?.firstVisit).toEqual(['Kom ind', 'Sæt dig']);
  });
  it.each([
    ['offer.title', ''],
    ['offer.title', 'x'.repeat(100_000)],
    ['offer.contact.website', 'javascript:alert(1)'],
    ['offer.contact.email', 'ikke en mail'],
    ['offer.firstVisit', 'x'.repeat(1000)],
  ])('is told at the field %s that it cannot stand so, and nothing is changed', (name, text) => {
    expect(typed({ [name]: text })).toMatchObject({ wrong: [name], values: { offer } });
  });
});
