/** The first visit: told what is known, asked what is not, and what one was told oneself wins. */
import { describe, expect, it } from 'vitest';
import { paperWords } from '../paper-words';
import type { VisitFacts } from '../visits';
import { firstVisit, type Known } from './first-visit';
import { VISIT_KEYS, type VisitKey } from './plan';
import { agesIn, timesIn, toldIn } from './said';

const words = await paperWords('da');
const known = (facts: Partial<VisitFacts> = {}, around: Partial<Known> = {}): Known => ({
  facts: { title: 'Strik', trust: { year: 2019 }, ...facts },
  town: undefined,
  start: null,
  ...around,
});
const row = (key: VisitKey, about: Known | null, visit = {}) => {
  const found = firstVisit(visit, about).find((each) => each.key === key);
  if (!found) throw new Error(`There is no row ${key}.`);
  return { ...found, said: found.told.map((told) => toldIn(told, words)) };
};

describe('a place we know nothing of', () => {
  it('is eight questions, in the order one meets them', () => {
    const rows = firstVisit({}, null);
    expect(rows.map(({ key }) => key)).toEqual([...VISIT_KEYS]);
    expect(rows.every(({ asks, told }) => asks && told.length === 0)).toBe(true);
  });

  it('asks the same when the catalogue knows only its title: nothing is made up', () => {
    expect(firstVisit({}, known()).every(({ asks, told }) => asks && told.length === 0)).toBe(true);
  });
});

describe('where one goes in', () => {
  it('is told with the address, and still asked while nobody has checked the door', () => {
    const about = known({ place: 'Laden', address: 'Gade 2, 6580 Vamdrup', at: [55.4, 9.3], precision: 'street' });
    expect(row('where_in', about)).toMatchObject({ asks: true, said: ['Laden, Gade 2, 6580 Vamdrup'] });
  });

  it('is answered by somebody who says which door', () => {
    const about = known({ address: 'Gade 2', metAtDoor: { where: 'Den grønne dør' } });
    expect(row('where_in', about)).toMatchObject({ asks: false, said: ['Gade 2', 'Døren: Den grønne dør'] });
  });

  it('says that a hidden address is told to those who ring', () => {
    expect(row('where_in', known({ isHidden: true })).said).toEqual(['Adressen får du, når du ringer.']);
  });

  it('names the town where that is all we know', () => {
    const about = known({}, { town: ['Vamdrup', 55.42, 9.28] });
    expect(row('where_in', about)).toMatchObject({ asks: true, said: ['Det er i Vamdrup. Vi kender ikke adressen.'] });
  });

  it('is no question where they come to you', () => {
    const about = known({ facts: { home_visit: { is: 'yes' } } }, { town: ['Vamdrup', 55.42, 9.28] });
    expect(row('where_in', about)).toMatchObject({ asks: false, said: ['De kan komme hjem til dig.'] });
    expect(row('there', about)).toMatchObject({ asks: false, said: [] });
  });
});

it('who meets you has a name only where there is one, and a no is also an answer', () => {
  expect(row('who_meets', known({ metAtDoor: { firstName: 'Lis' } })).said).toEqual(['Lis møder dig i døren.']);
  expect(row('who_meets', known({ facts: { met_at_door: { is: 'no' } } }))).toMatchObject({ asks: false });
});

it('that one must sign up is told, and the first ten minutes are still asked', () => {
  const about = known({ facts: { drop_in: { is: 'no', note: 'Ring til Lis' } } });
  expect(row('first_minutes', about)).toMatchObject({
    asks: true,
    said: ['Du skal melde dig til først. Ring til Lis.'],
  });
});

it('that children may come does not tell whether a friend may', () => {
  expect(row('companion', known({ facts: { kids_along: { is: 'yes' } } }))).toMatchObject({ asks: true });
  expect(row('companion', known({ facts: { companion_free: { is: 'yes' } } }))).toMatchObject({ asks: false });
});

it('whether one may leave when one likes is always asked, until one knows', () => {
  expect(row('leave_early', known({ firstVisit: ['Vi siger hej.'] })).asks).toBe(true);
  expect(row('leave_early', known(), { leave_early: 'Ja, bare gå.' })).toMatchObject({
    asks: false,
    own: 'Ja, bare gå.',
  });
});

describe('the way', () => {
  const vamdrup = { start: { name: 'Kolding', at: [55.4904, 9.4722] as const } };

  it('is estimated only from where one says one starts', () => {
    const about = known({ at: [55.4279, 9.285], precision: 'street' });
    expect(row('there', about).said).toEqual([]);
    expect(row('there', { ...about, ...vamdrup }).said[0]).toMatch(
      /^Fra Kolding: cirka \d+ min\. på cykel\. Det er et skøn\.$/,
    );
  });

  it('says nothing of the way inside a town of which we know only the middle', () => {
    const about = known({}, { town: ['Kolding', 55.4904, 9.4722], ...vamdrup });
    expect(row('there', { ...about, facts: { ...about.facts, precision: 'area' } }).said).toEqual([]);
  });

  it('home tells when it ends, when all times end alike', () => {
    const time = { every: 'week', weekday: 'tue', start: '14:00', end: '16:00' } as const;
    expect(row('home', known({ times: [time] })).said).toEqual(['Det slutter kl. 16.']);
    expect(row('home', known({ times: [time, { ...time, end: '17:00' }] })).said).toEqual([]);
  });
});

it('every answer says how old it is, and our own estimate does not pretend to have a source', () => {
  const asked = row('bring', known({ gear: 'lend' }));
  expect(agesIn(asked.told, words)).toEqual(['Oplysning fra 2019. Spørg, før du går.']);
  const checked = row('companion', known({ facts: { bring_someone: { is: 'yes', checked: '2026-11-12' } } }));
  expect(agesIn(checked.told, words)).toEqual(['Bekræftet 12.\u00a0november\u00a02026.']);
  const way = row('home', known({ at: [55.43, 9.29] }, { start: { name: 'Kolding', at: [55.49, 9.47] } }));
  expect(agesIn(way.told, words)).toEqual([]);
});

it('times are said as a person says them', async () => {
  const weekly = { every: 'week', weekday: 'tue', start: '14:00', end: '16:30' } as const;
  expect(timesIn({ title: '', times: [weekly] }, words)).toBe('Tirsdag kl. 14–16.30.');
  expect(timesIn({ title: '', times: [{ every: 'month', weekday: 'wed', nth: -1 }] }, words)).toBe(
    'Sidste onsdag i måneden.',
  );
  expect(timesIn({ title: '' }, words)).toBe('Tid: spørg.');
  expect(timesIn({ title: '', times: [weekly] }, await paperWords('pl'))).toBe('Wtorek, godz. 14:00–16:30.');
});
