import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Offer, Place } from '../offer';
import type { Typed } from '../register/form';
import { taxonomy } from '../taxonomy';
import { editForm, editsIn, shownAgain } from './edit-form';
import { madeWith } from './made';

const TODAY = '2026-11-23';
const place = Place.parse({
  ...{ slug: 'laden', name: 'Laden', position: { lat: 55.42, lng: 9.28, precision: 'street', source: 'x' } },
  access: { wheelchair: { value: 'yes', note: 'Rampe' } },
});
const offer = Offer.parse({
  ...{ slug: 'kaffe', kind: 'meeting_place', title: 'Kaffe', place: 'laden', firstVisit: ['Kom ind', 'Sæt dig'] },
  ...{ topics: ['food', 'making.knitting'], audiences: ['aud.seniors'], price: { kind: 'paid', amount: 20 } },
  schedule: {
    recurring: [
      { every: 'week', weekday: 'tue', start: '14:00', end: '16:00' },
      { every: 'month', weekday: 'fri', nth: 5 },
    ],
    exceptions: [{ date: '2026-12-24', cancelled: true, note: 'Jul' }],
    closures: [{ from: '2026-07-01', to: '2026-07-31' }],
    openHolidays: { value: 'no' },
  },
  facts: { bring_someone: { value: 'yes' } },
  source: { url: 'https://example.org', date: '', confidence: 'high' },
});
const values = { offer, place };
const drawn = editForm(values);
const found = { base: null, values };

/** The form as a browser sends it: empty rows and unanswered lists too, and lines broken as they break them. */
const posted = (more: Typed = {}, without: string[] = []): Typed =>
  Object.fromEntries(
    Object.entries({
      ...{ 'time.3.rhythm': 'week', 'time.3.day': '', 'season.from': '', 'fact.trial': 'unknown', 'date.0.day': '' },
      ...drawn,
      ...more,
    })
      .filter(([name]) => !without.includes(name))
      .map(([name, value]) => [name, value.replaceAll('\n', '\r\n')]),
  );
const made = (typed: Typed) => {
  const edits = editsIn(values, drawn, typed, TODAY);
  const done = madeWith(found, {}, edits, () => null);
  return { edits, done, offer: done.ok ? done.values.offer : null, place: done.ok ? done.values.place : null };
};

describe('an editor who mends more than words', () => {
  it('edits nothing by sending the form as it was, though it cannot say everything that is kept', () => {
    expect(made(posted()).edits).toEqual({ puts: [], troubles: {}, words: [] });
    expect(made(posted()).done).toEqual({ ok: true, values });
  });
  it('moves a time, and the rest of the schedule stands', () => {
    const { offer: next } = made(posted({ 'time.0.start': '10.30', 'time.0.end': '12' }));
    expect(next?.schedule.recurring[0]).toMatchObject({ start: '10:30', end: '12:00' });
    expect({ ...next?.schedule, recurring: [] }).toEqual({ ...offer.schedule, recurring: [] });
  });
  it('writes a new closure and takes a cancelled day away', () => {
    const off = ['moved.0.day', 'moved.0.off', 'moved.0.note'];
    const { offer: next } = made(
      posted({ 'closed.1.from': '24.12.2026', 'closed.1.to': '', 'closed.1.note': 'Jul' }, off),
    );
    expect(next?.schedule.closures).toEqual([
      ...offer.schedule.closures,
      { from: '2026-12-24', to: '2026-12-24', reason: 'Jul' },
    ]);
    expect(next?.schedule.exceptions).toEqual([]);
    expect(next?.schedule.recurring).toEqual(offer.schedule.recurring);
  });
  it('ticks a topic and unticks another, and invents none', () => {
    const key = taxonomy.topics.find((topic) => topic.key !== 'food')?.terms[0]?.key ?? '';
    const { offer: next } = made(posted({ [`topic.${key}`]: 'on', 'topic.no.such_thing': 'on' }, ['topic.food']));
    expect(next?.topics).toEqual(['making.knitting', key]);
    expect(next?.audiences).toEqual(offer.audiences);
  });
  it('says yes, no or nothing of a fact where it is kept, dated today', () => {
    const { offer: next, place: door } = made(
      posted({ 'fact.wheelchair': 'no', 'fact.bring_someone': 'unknown', 'fact.trial': 'yes' }),
    );
    expect(door?.access).toEqual({ wheelchair: { value: 'no', checkedAt: TODAY } });
    expect(next?.facts).toEqual({ trial: { value: 'yes', checkedAt: TODAY } });
    expect(next?.schedule).toEqual(offer.schedule);
    expect(made(posted({ 'fact.open_holidays': 'yes' })).offer?.schedule.openHolidays).toMatchObject({ value: 'yes' });
  });
  it('puts a price and a pin', () => {
    expect(made(posted({ price: 'free' })).offer?.price).toEqual({ kind: 'free' });
    expect(made(posted({ price: 'per_time', amount: '12,50 kr.' })).offer?.price).toEqual({
      kind: 'per_time',
      amount: 12.5,
    });
    const pin = made(posted({ 'place.lat': '55,43', 'place.lng': '9.29', 'place.precision': 'door' })).place?.position;
    expect(pin).toMatchObject({ lat: 55.43, lng: 9.29, precision: 'door' });
    expect(made(posted({ 'place.lat': '', 'place.lng': '' })).place?.position).toBeUndefined();
  });
  it.each([
    ['time.0.start', 'efter frokost', 'clock'],
    ['closed.0.to', '2026-01-01', 'days'],
    ['amount', 'en femmer', 'amount'],
    ['ageMin', 'små', 'age'],
    ['place.lat', '12', 'place'],
    ['declaration', '31.2.2026', 'day'],
  ])('is told at the field %s when it cannot be read', (name, text, trouble) => {
    expect(made(posted({ [name]: text })).edits.troubles).toEqual({ [name]: trouble });
  });
  it('is told at the word that cannot be kept', () =>
    expect(made(posted({ 'offer.title': '' })).done).toMatchObject({ ok: false, wrong: ['offer.title'] }));
  it('whatever is written, nothing is thrown and what is kept can be read', () => {
    const names = fc.constantFrom(...Object.keys(posted()), 'topic.__proto__', 'fact.constructor', 'time.99.day');
    const any = fc.dictionary(
      names,
      fc.oneof(fc.string(), fc.constantFrom('yes', '14', '2026-12-01', '\u0000', '=1+1')),
    );
    fc.assert(
      fc.property(any, (typed) => {
        const { done, edits } = made(posted(typed));
        if (done.ok && Object.keys(edits.troubles).length === 0) Offer.parse(done.values.offer);
      }),
    );
  });
});

it('an editor is shown their own words again, and for the rest what stands now', () => {
  const current = editForm({
    offer: { ...offer, title: 'Kaffe og kage', price: { kind: 'free' }, topics: ['food'] },
    place,
  });
  const typed = posted({ 'offer.summary': 'Kom ind.' }, ['topic.food']);
  const shown = shownAgain(current, drawn, typed);
  expect(shown).toMatchObject({ 'offer.title': 'Kaffe og kage', 'offer.summary': 'Kom ind.', price: 'free' });
  expect(Object.keys(shown).filter((name) => name.startsWith('topic.'))).toEqual(['topic.making.knitting']);
});

it('where both have changed a field, the editor who writes it anew has chosen', () => {
  const change = { base: { offer }, values: { offer: { ...offer, title: 'Te' } } };
  const now = { offer: { ...offer, title: 'Saft', summary: 'Ny' } };
  const none = { puts: [] };
  expect(madeWith(change, now, none, () => null)).toMatchObject({ ok: false, open: [{ name: 'offer.title' }] });
  expect(madeWith(change, now, none, () => 'now')).toEqual({ ok: true, values: now });
  const puts = [{ path: ['offer', 'title'], value: 'Te og saft' }];
  expect(madeWith(change, now, { puts }, () => null)).toEqual({
    ok: true,
    values: { offer: { ...now.offer, title: 'Te og saft' } },
  });
});
