/** What is handed out can be read by programs that are not ours: calendars, feed readers, portals of open data. */
import jsonld from 'jsonld';
import ical from 'node-ical';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { Schedule } from '../offer';
import { taxonomy } from '../taxonomy';
import { type CalendarEntry, calendarOf } from '../when/calendar';
import { nextTimes } from '../when/next';
import { askedFrom, FORMAT_NAMES, fits, unknownIn } from './asked';
import { atomOf, MOST, type Piece } from './atom';
import { catalogOf } from './dcat';

const towns = new Map([
  ['kolding', 1],
  ['vamdrup', 1],
]);
const asked = (search: string) => askedFrom(new URLSearchParams(search), towns);

describe('what is asked for', () => {
  it('is all of it, a topic with all below it, a town, or both', () => {
    const [topic] = taxonomy.topics;
    const [term] = topic?.terms ?? [];
    if (!topic || !term) throw new Error('There are no topics.');
    expect(asked('')).toEqual({ asked: { topic: null, town: null } });
    expect(asked('topic=&town=')).toEqual({ asked: { topic: null, town: null } });
    expect(asked(`topic=${topic.slug}&town=vamdrup`)).toEqual({ asked: { topic: topic.key, town: 'vamdrup' } });
    const at = (topics: string[], slug: string, area: string) => ({ offer: { topics }, town: { slug, area } });
    const within = fits({ topic: topic.key, town: 'kolding' });
    expect(within(at([term.key], 'seest', 'kolding'))).toBe(true);
    expect(within(at([term.key], 'vamdrup', 'vamdrup'))).toBe(false);
    expect(within(at([`${topic.key}x`], 'kolding', 'kolding'))).toBe(false);
    expect(within({ offer: { topics: [topic.key] } })).toBe(false);
  });

  it.each(['topic=findes-ikke', 'town=paris', 'town=kolding&town=vamdrup', 'by=kolding'])(
    '«%s» is told what is wrong with it',
    (search) => {
      const read = asked(search);
      expect('wrong' in read && read.wrong[0]).toEqual({
        parameter: search.split('=')[0],
        reason: expect.stringMatching(/.{10}/),
      });
    },
  );

  it('is told what there is, when it asks for what there is not', () => {
    const read = asked('topic=findes-ikke&town=paris');
    const reasons = 'wrong' in read ? read.wrong.map(({ reason }) => reason) : [];
    expect(reasons).toEqual([expect.stringContaining('strik'), 'must be one of kolding, vamdrup']);
    expect(unknownIn(new URLSearchParams('topic=strik'), [])).toMatchObject([{ parameter: 'topic' }]);
    expect(unknownIn(new URLSearchParams(), [])).toEqual([]);
  });
});

describe('a calendar to subscribe to', () => {
  const schedules = {
    strik: { recurring: [{ every: 'week', weekday: 'tue', start: '19:00', end: '21:00' }] },
    morgen: {
      recurring: [{ every: 'week', weekday: 'sun', start: '09:30', end: '11:00' }],
      closures: [{ from: '2027-03-21', to: '2027-03-21' }],
    },
    kor: { recurring: [{ every: 'month', nth: -1, weekday: 'sun', start: '10:00' }] },
    lige: { recurring: [{ every: 'week', weeks: 'even', weekday: 'mon', start: '18:00', end: '20:00' }] },
    fest: { dates: [{ date: '2027-03-28', start: '14:00', end: '17:00' }, { date: '2026-12-13' }] },
  };
  const stamp = '2026-09-01T10:00:00Z';
  const entries: CalendarEntry[] = Object.entries(schedules).map(([slug, said]) => ({
    ...{ uid: `${slug}@example.org`, title: `${slug}; med, tegn`, lang: 'da', stamp },
    schedule: Schedule.parse(said),
  }));
  const text = calendarOf(entries, 'Fællesskaber i Kolding');

  /** Day and clock in Copenhagen, as a person with another program sees them. */
  const inCopenhagen = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  /** A whole day is a day wherever it is read: midnight of the machine’s own clock. */
  const dayHere = (at: Date) =>
    [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  const [from, to] = [new Date('2026-10-01T00:00:00Z'), new Date('2027-04-15T00:00:00Z')];

  it('says the same times in another program as here, over both changes of the clock', () => {
    const events = Object.values(ical.sync.parseICS(text)).filter((each) => each?.type === 'VEVENT') as ical.VEvent[];
    expect(events.length).toBeGreaterThan(20);
    for (const [slug, said] of Object.entries(schedules)) {
      const theirs = events
        .filter(({ uid }) => uid.endsWith(`${slug}@example.org`))
        .flatMap((event) => {
          const not = new Set(Object.values(event.exdate ?? {}).map((day) => (day as Date).getTime()));
          const starts = event.rrule ? event.rrule.between(from, to, true) : [event.start];
          return starts
            .filter((start) => !not.has(start.getTime()) && start >= from && start <= to)
            .map((start) => (event.datetype === 'date' ? `${dayHere(start)} 00:00` : inCopenhagen.format(start)));
        });
      const ours = nextTimes(Schedule.parse(said), { from: stamp, count: 400 })
        .filter(({ start }) => new Date(start) >= from && new Date(start) <= to)
        .map(({ start, allDay, day }) => (allDay ? `${day} 00:00` : inCopenhagen.format(new Date(start))));
      expect(ours.length, slug).toBeGreaterThan(0);
      expect(new Set(theirs), slug).toEqual(new Set(ours));
    }
    const wall = inCopenhagen.format(new Date('2027-03-30T17:00:00Z'));
    expect(wall).toBe('2027-03-30 19:00');
  });

  it('has a name, one time zone, and a name of its own for each event, the same tomorrow', () => {
    expect(text).toContain('X-WR-CALNAME:Fællesskaber i Kolding');
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    const uids = (of: string) => of.match(/^UID:.*$/gm) ?? [];
    expect(new Set(uids(text)).size).toBe(uids(text).length);
    expect(uids(calendarOf(entries, 'x'))).toEqual(uids(text));
  });
});

describe('the feed', () => {
  const piece = (n: number, more: Partial<Piece> = {}): Piece => ({
    ...{ slug: `s${n}`, title: `Nr. ${n}`, summary: 'Kort', link: `https://example.org/tilbud/s${n}`, topics: [] },
    published: '2026-01-01T00:00:00Z',
    updated: `2026-11-${String(1 + (n % 28)).padStart(2, '0')}T00:00:00Z`,
    ...more,
  });
  const about = {
    of: ['', 'vamdrup'],
    ...{ title: 'Fællesskaber', subtitle: 'Nyt', author: 'Kolding Kommune', lang: 'da', rights: 'CC BY 4.0' },
    ...{ self: 'https://example.org/feed.atom?a=1&b=2', page: 'https://example.org/', updated: '2026-11-23T00:00:00Z' },
  };
  /** Path → the texts that stand there. */
  function read(xml: string): Map<string, string[]> {
    const found = new Map<string, string[]>();
    const path: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ local, uri }) => {
      expect(uri).toBe('http://www.w3.org/2005/Atom');
      path.push(local);
      found.set(path.join('/'), [...(found.get(path.join('/')) ?? []), '']);
    });
    parser.on('text', (text) => {
      const texts = found.get(path.join('/'));
      if (texts) texts[texts.length - 1] += text;
    });
    parser.on('closetag', () => path.pop());
    parser.write(xml).close();
    return found;
  }

  it('has all that a reader needs, the newest first, and no more than fifty', () => {
    const found = read(
      atomOf(
        about,
        Array.from({ length: 60 }, (_, n) => piece(n)),
      ),
    );
    for (const name of ['id', 'title', 'updated', 'author/name']) expect(found.get(`feed/${name}`)?.[0]).toBeTruthy();
    const updated = found.get('feed/entry/updated') ?? [];
    expect(updated).toHaveLength(MOST);
    expect(updated).toEqual(updated.toSorted().toReversed());
    expect(found.get('feed/updated')).toEqual([updated[0]]);
    expect(new Set(found.get('feed/entry/id')).size).toBe(MOST);
    expect(found.get('feed/entry/id')?.[0]).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it('has the same name for ever, whatever becomes of its address, and another for each choice', () => {
    const idIn = (more: object) => read(atomOf({ ...about, ...more }, [])).get('feed/id')?.[0];
    expect(idIn({})).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(idIn({ self: 'https://other.example/feed.atom' })).toBe(idIn({}));
    expect(new Set([idIn({}), idIn({ of: ['', ''] }), idIn({ of: ['vamdrup', ''] })]).size).toBe(3);
  });

  it('is whole whatever somebody has written', () => {
    const nasty = 'A & B <script>"x"</script>\u0000\u0008\ud800 ]]> æ🙂';
    const found = read(atomOf({ ...about, title: nasty }, [piece(1, { title: nasty, summary: nasty })]));
    expect(found.get('feed/entry/title')).toEqual(['A & B <script>"x"</script> ]]> æ🙂']);
    expect(read(atomOf(about, [])).get('feed/updated')).toEqual([about.updated]);
  });
});

it('a portal of open data reads what there is, on which terms, from whom and where: DCAT-AP, with nothing to fetch', async () => {
  const site = 'https://example.org';
  const text = JSON.stringify(
    catalogOf({
      ...{
        site,
        publisher: 'Kolding Kommune',
        email: 'redaktion@example.org',
        licence: 'https://creativecommons.org/licenses/by/4.0/',
      },
      ...{ issued: '2026-11-01T00:00:00Z', modified: '2026-11-23T00:00:00Z', rights: '© OpenStreetMap' },
      title: { da: 'Fællesskaber', en: 'Communities' },
      description: { da: 'Alt', en: 'All of it' },
      box: { west: 9.2, south: 55.3, east: 9.7, north: 55.6 },
    }),
  );
  const quads = (await jsonld.toRDF(JSON.parse(text), {
    documentLoader: (address: string) => Promise.reject(new Error(`It would fetch ${address}.`)),
  })) as { subject: { value: string }; predicate: { value: string }; object: { value: string; language?: string } }[];
  const said = (subject: string, predicate: string) =>
    quads
      .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
      .map(({ object }) => object.value);
  const [DCAT, DCT] = ['http://www.w3.org/ns/dcat#', 'http://purl.org/dc/terms/'];
  const ofType = (type: string) =>
    quads
      .filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value === type)
      .map(({ subject }) => subject.value);
  const [catalog = ''] = ofType(`${DCAT}Catalog`);
  const [dataset = ''] = ofType(`${DCAT}Dataset`);
  // What DCAT-AP asks of a catalogue, a data set, a distribution and a service.
  for (const property of ['title', 'description', 'publisher'])
    expect(said(catalog, DCT + property), property).not.toEqual([]);
  expect(said(catalog, `${DCAT}dataset`)).toEqual([dataset]);
  for (const property of ['title', 'description', 'publisher', 'spatial', 'accrualPeriodicity', 'language', 'modified'])
    expect(said(dataset, DCT + property), property).not.toEqual([]);
  for (const property of ['contactPoint', 'theme', 'keyword'])
    expect(said(dataset, DCAT + property), property).not.toEqual([]);
  const files = ofType(`${DCAT}Distribution`);
  expect(files).toHaveLength(FORMAT_NAMES.length + 1);
  expect(said(dataset, `${DCAT}distribution`).toSorted()).toEqual(files.toSorted());
  for (const file of files) {
    expect(said(file, `${DCAT}accessURL`)[0]).toMatch(/^https:\/\/example\.org\/api\/open\//);
    expect(said(file, `${DCT}license`)).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
  }
  const [service = ''] = ofType(`${DCAT}DataService`);
  expect(said(service, `${DCAT}endpointURL`)).toEqual([`${site}/api/hsds`]);
  expect(said(service, `${DCAT}servesDataset`)).toEqual([dataset]);
  expect(said(service, `${DCT}conformsTo`)[0]).toMatch(/openreferral/);
  expect(said(service, `${DCT}title`)).not.toEqual([]);
  expect(quads.some(({ object }) => object.language === 'da')).toBe(true);
});
