import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Offer, Organisation } from '../domain/offer';
import { dataVersion } from './audit';
import { publishedCatalogue } from './catalogue';
import { find, save } from './noun';
import { confirmOffer, offers } from './offers';
import { organisations } from './organisations';
import { places } from './places';
import { SeedError, seed } from './seed';
import { auditRows, dataFolder, emptyDatabase, offer, place, writeData } from './test-data';
import { towns } from './towns';

const TODAY = '2026-11-22';
const by = { actor: 'Karen', at: '2026-11-22T10:00:00+01:00' };
const everything = (db: ReturnType<typeof emptyDatabase>) => db.$client.serialize();
const problemsOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof SeedError) return error.message;
    throw error;
  }
  return 'no problems';
};

describe('the first time', () => {
  it('takes over every line, each with a trace of where it came from', () => {
    const db = emptyDatabase();
    expect(seed(db, dataFolder(), TODAY)).toEqual({
      added: 5,
      changed: 0,
      unchanged: 0,
      kept: [],
      archived: [],
      unmappedInterests: ['motor'],
    });
    expect(find(db, offers, 'strik-i-vamdrup')).toEqual(offer());
    expect(auditRows(db)).toHaveLength(5);
    expect(auditRows(db).at(-1)).toMatchObject({ actor: 'seed', action: 'add', table: 'offers', at: TODAY });
  });
});

describe('a second time', () => {
  it('changes nothing when the data is the same', () => {
    const db = emptyDatabase();
    const folder = dataFolder();
    seed(db, folder, TODAY);
    const before = everything(db);
    expect(seed(db, folder, '2026-11-23')).toMatchObject({ added: 0, changed: 0, unchanged: 5, archived: [] });
    expect(everything(db).equals(before)).toBe(true);
  });

  it('takes over a line that has changed, and remembers what it said before', () => {
    const db = emptyDatabase();
    seed(db, dataFolder(), TODAY);
    const version = dataVersion(db);
    const report = seed(db, dataFolder({ 'offers.jsonl': [offer({ title: 'Strik og snak' })] }), TODAY);
    expect(report).toMatchObject({ changed: 1, unchanged: 3, archived: ['offers/kor-i-vamdrup'] });
    expect(find(db, offers, 'strik-i-vamdrup')?.title).toBe('Strik og snak');
    expect(auditRows(db).find((row) => row.action === 'change')).toMatchObject({
      before: { title: 'Strik i Vamdrup' },
      after: { title: 'Strik og snak' },
    });
    expect(dataVersion(db)).toBe(version + 2);
  });

  it('withdraws what has vanished without deleting it, and brings it back when it returns', () => {
    const db = emptyDatabase();
    const folder = dataFolder();
    seed(db, folder, TODAY);
    const less = writeData(folder, { 'offers.jsonl': [], 'places.jsonl': [], 'organisations.jsonl': [] });
    expect(seed(db, less, TODAY).archived).toEqual([
      'offers/kor-i-vamdrup',
      'offers/strik-i-vamdrup',
      'places/laden',
      'organisations/strikkerne',
    ]);
    expect(publishedCatalogue(db)).toMatchObject({ offers: [], organisations: [], places: [] });
    expect(find(db, offers, 'strik-i-vamdrup')?.status).toBe('archived');
    expect(seed(db, less, TODAY)).toMatchObject({ archived: [], unchanged: 1 });

    expect(seed(db, writeData(folder), TODAY)).toMatchObject({ changed: 4, unchanged: 1 });
    expect(publishedCatalogue(db).offers).toHaveLength(2);
  });
});

describe('what a person has written', () => {
  it('is left alone by the seed, and told of', () => {
    const db = emptyDatabase();
    seed(db, dataFolder(), TODAY);
    save(db, offers, offer({ title: 'Karens titel' }), by);
    const report = seed(db, dataFolder({ 'offers.jsonl': [offer({ title: 'Dataens titel' })] }), TODAY);
    expect(report.kept).toEqual(['offers/strik-i-vamdrup']);
    expect(find(db, offers, 'strik-i-vamdrup')?.title).toBe('Karens titel');
  });

  it('stays when the data no longer has it, and so does the place that it names', () => {
    const db = emptyDatabase();
    seed(db, dataFolder(), TODAY);
    save(db, offers, offer({ title: 'Karens titel' }), by);
    const report = seed(db, dataFolder({ 'offers.jsonl': [], 'places.jsonl': [] }), TODAY);
    expect(report).toMatchObject({
      archived: ['offers/kor-i-vamdrup'],
      kept: ['offers/strik-i-vamdrup', 'places/laden'],
    });
  });

  it('leaves no trace when it says what was there already', () => {
    const db = emptyDatabase();
    seed(db, dataFolder(), TODAY);
    const before = everything(db);
    expect(save(db, offers, offer(), by)).toBe(false);
    expect(everything(db).equals(before)).toBe(true);
  });

  it('is not overwritten once somebody has vouched for it', () => {
    const db = emptyDatabase();
    seed(db, dataFolder(), TODAY);
    confirmOffer(db, 'strik-i-vamdrup', { fields: ['time'], day: TODAY, name: 'Formanden' }, by);
    seed(db, dataFolder({ 'offers.jsonl': [offer({ title: 'Dataens titel' })] }), TODAY);
    expect(find(db, offers, 'strik-i-vamdrup')).toMatchObject({
      title: 'Strik i Vamdrup',
      confirmed: { time: TODAY, by: 'Formanden' },
    });
  });
});

describe('a mistake in the data', () => {
  const hidden = { ...place, street: 'Søndre Allé 4 B, 1. tv.', addressHidden: true };
  const dated = (date: string) => ({ url: 'https://example.org', date, confidence: 'high' as const });
  const badTime = { ...offer(), schedule: { recurring: [{ every: 'week', weekday: 'mon', start: '14.00' }] } };

  it.each([
    [
      'a time that is not a time',
      { 'offers.jsonl': [offer({ slug: 'a' }), badTime] },
      'data/offers.jsonl line 2, field schedule.recurring.0.start: must be HH:MM',
    ],
    [
      'a line that is not JSON',
      { 'places.jsonl': [place, '{"slug":'] },
      'data/places.jsonl line 2: the line is not JSON',
    ],
    [
      'a place nobody has told of',
      { 'places.jsonl': [] },
      'data/offers.jsonl line 1, field place: there is no place called laden',
    ],
    [
      'a topic that is not in the taxonomy',
      { 'offers.jsonl': [offer({ topics: ['making.lace'] })] },
      'data/offers.jsonl line 1, field topics: there is no topic in taxonomy.json called making.lace',
    ],
    [
      'a condition that is not in the taxonomy',
      { 'offers.jsonl': [offer({ facts: { cosy: { value: 'yes' } } })] },
      'data/offers.jsonl line 1, field facts: there is no condition in taxonomy.json called cosy',
    ],
    [
      'a name used twice',
      { 'offers.jsonl': [offer(), offer()] },
      'data/offers.jsonl line 2, field slug: line 1 is called strik-i-vamdrup too',
    ],
    [
      'a hidden street in a name',
      { 'places.jsonl': [{ ...place, addressHidden: true, name: 'Huset i Smedegade' }] },
      'data/places.jsonl line 1, field name: it tells the street that is hidden',
    ],
    [
      'a hidden street in the slug of its place',
      { 'places.jsonl': [{ ...hidden, slug: 'huset-soendre-alle' }], 'offers.jsonl': [] },
      'data/places.jsonl line 1, field slug: it tells the street that is hidden',
    ],
    [
      'an address that a page must not link to',
      { 'offers.jsonl': [{ ...offer(), contact: { website: 'javascript:alert(1)' } }] },
      'data/offers.jsonl line 1, field contact.website: must be a full http or https address',
    ],
    [
      'a source from the year after next',
      { 'organisations.jsonl': [{ slug: 'strikkerne', name: 'Strikkerne', source: dated('2028-01') }] },
      'data/organisations.jsonl line 1, field source.date: must not be later than 2027',
    ],
  ])('stops at %s, says where it is, and writes nothing', (_, files, sentence) => {
    const db = emptyDatabase();
    const before = everything(db);
    const problems = problemsOf(() => seed(db, dataFolder(files), TODAY));
    expect(problems.split('\n')).toContain(sentence);
    expect(everything(db).equals(before)).toBe(true);
  });

  it.each<[field: string, said: Partial<Offer>]>([
    ['title', { title: 'Strik på Søndre Allé' }],
    ['slug', { slug: 'strik-soendre-alle' }],
    ['summary', { summary: 'Ring på. SØNDRE ALLÉ 4.' }],
    ['firstVisit.1', { firstVisit: ['Vi giver kaffe.', 'Gå ad Søndre Allé.'] }],
    ['audienceNote', { audienceNote: 'Alle ved Søndre Allé' }],
    ['contact.hours', { contact: { hours: 'Kl. 9 på Søndre Allé' } }],
    ['contact.website', { contact: { website: 'https://example.org/soendre-alle' } }],
    ['price.note', { price: { kind: 'free', note: 'Betal på Søndre Alle' } }],
    ['schedule.note', { schedule: { ...offer().schedule, note: 'Søndre allé, mandage' } }],
    ['metAtDoor.where', { metAtDoor: { where: 'Porten i Søndre Allé' } }],
    ['source.url', { source: { ...dated('2026'), url: 'https://example.org/Soendre_Alle' } }],
  ])('is a hidden street told in the %s of an offer that meets there', (field, said) => {
    const files = (told: object) => dataFolder({ 'places.jsonl': [told], 'offers.jsonl': [{ ...offer(), ...said }] });
    expect(problemsOf(() => seed(emptyDatabase(), files(hidden), TODAY))).toBe(
      `data/offers.jsonl line 1, field ${field}: it tells the hidden street of the place laden`,
    );
    expect(problemsOf(() => seed(emptyDatabase(), files({ ...hidden, addressHidden: false }), TODAY))).toBe(
      'no problems',
    );
  });

  it('is a hidden street told by the organisation behind an offer there, and by no other', () => {
    const organisation = { slug: 'strikkerne', name: 'Strikkerne', about: 'Vi bor på Søndre Allé.' };
    const files = (told: Offer) =>
      dataFolder({ 'places.jsonl': [hidden], 'organisations.jsonl': [organisation], 'offers.jsonl': [told] });
    expect(problemsOf(() => seed(emptyDatabase(), files(offer()), TODAY))).toBe(
      'data/organisations.jsonl line 1, field about: it tells the hidden street of the place laden',
    );
    expect(problemsOf(() => seed(emptyDatabase(), files(offer({ place: undefined })), TODAY))).toBe('no problems');
  });

  it('is told together with all the others', () => {
    const folder = dataFolder({ 'offers.jsonl': ['nonsense', badTime], 'towns.jsonl': [{}] });
    expect(problemsOf(() => seed(emptyDatabase(), folder, TODAY)).split('\n').length).toBeGreaterThan(3);
  });

  it('is a missing file too', () => {
    expect(problemsOf(() => seed(emptyDatabase(), '/nowhere/data', TODAY))).toContain(
      'data/offers.jsonl: the file is not there',
    );
  });
});

const realData = path.join(process.cwd(), 'data');
describe.runIf(existsSync(path.join(realData, 'offers.jsonl')))('the real catalogue', () => {
  it('is taken over without a complaint, and read back as it was told', () => {
    const db = emptyDatabase();
    const { added } = seed(db, realData, TODAY);
    expect(added).toBeGreaterThan(300);
    expect(seed(db, realData, TODAY)).toMatchObject({ added: 0, changed: 0, unchanged: added });
    for (const noun of [offers, organisations, places, towns])
      for (const value of noun.read(db)) expect(noun.describedBy.parse(value)).toEqual(value);
    expect(Organisation.array().parse(publishedCatalogue(db).organisations).length).toBeGreaterThan(100);
  }, 60_000);
});
