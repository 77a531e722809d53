/** Entries from elsewhere: first told what would happen, then all of it or nothing, and a person's words stay theirs. */
import { beforeEach, expect, it } from 'vitest';
import type { Offer } from '../domain/offer';
import { Place } from '../domain/offer';
import type { Values } from '../domain/proposal/proposal';
import { dataVersion } from './audit';
import { publishedCatalogue } from './catalogue';
import { answerDoubt, applyImport, choose, sayAllGone, sayGone } from './import-apply';
import { notShared, saveSource, sourceBy } from './import-sources';
import { beginImport, countsOf, type Incoming, readInto, rowsOf } from './importing';
import { find, save } from './noun';
import { offers } from './offers';
import { migrate, type OpenDatabase, openDatabase } from './open';
import { organisations } from './organisations';
import { offer, place } from './test-data';
import { towns } from './towns';

const SOURCE = {
  ...({ key: 'register', name: 'Foreningsregistret', kind: 'file', licence: 'CC0', share: true } as const),
  ...{ trust: 5, isWhole: true, columns: {} },
};
const AT = '2026-11-23T10:00:00Z';
const EDITOR = { actor: 'mette', at: '2026-11-20T10:00:00Z' };
let db: OpenDatabase;
let counter = 0;

beforeEach(() => {
  db = openDatabase(':memory:');
  migrate(db);
  for (const slug of ['vamdrup', 'kolding'])
    towns.write(
      db,
      { slug, name: slug, kind: 'town', area: slug, position: { lat: 55.4, lng: 9.3, precision: 'area', source: 'x' } },
      { origin: 'seed' },
    );
  saveSource(db, SOURCE);
});

const knitting = (facets: Partial<Offer> = {}): Values => ({
  offer: offer(facets),
  organisation: { slug: 'strikkerne', name: 'Strikkerne', town: 'vamdrup' },
  place: Place.parse(place),
});
const choir = (facets: Partial<Offer> = {}): Values => ({
  offer: offer({ slug: 'kor', title: 'Koret ved åen', organisation: undefined, place: undefined, ...facets }),
});
const told = (...entries: Values[]): Incoming[] =>
  entries.map((values, n) => ({ line: n + 2, record: `id-${values.offer?.slug}`, values }));

async function read(incoming: Incoming[], source = 'register'): Promise<string> {
  const id = `import-${counter++}`;
  beginImport(db, { id, source, from: 'liste.csv', by: 'mette', at: AT, total: incoming.length });
  async function* one() {
    yield* incoming;
  }
  const found = sourceBy(db, source);
  if (!found) throw new Error('no such source');
  await readInto(db, id, found, one(), { today: '2026-11-23', progress: () => incoming.length });
  return id;
}
const apply = (id: string) => applyImport(db, id, AT);
const imported = async (...entries: Values[]) => apply(await read(told(...entries)));
const title = (slug: string) => find(db, offers, slug)?.title;

it('nothing is public before somebody has said yes', async () => {
  const before = dataVersion(db);
  const id = await read(told(knitting(), choir()));
  expect(countsOf(db, id)).toMatchObject({ new: 2, changed: 0, refused: 0 });
  expect(dataVersion(db)).toBe(before);
  expect(publishedCatalogue(db).offers).toEqual([]);
  expect(apply(id)).toEqual({ ok: true, added: 2, changed: 0, archived: 0 });
  expect(publishedCatalogue(db).offers.map(({ slug }) => slug)).toEqual(['kor', 'strik-i-vamdrup']);
  expect(find(db, organisations, 'strikkerne')?.name).toBe('Strikkerne');
});

it('the same file once more changes nothing', async () => {
  await imported(knitting(), choir());
  const before = dataVersion(db);
  const id = await read(told(knitting(), choir()));
  expect(countsOf(db, id)).toMatchObject({ new: 0, changed: 0, unchanged: 2, gone: 0 });
  expect(apply(id)).toEqual({ ok: true, added: 0, changed: 0, archived: 0 });
  expect(dataVersion(db)).toBe(before);
});

it('what the source has changed since last time is taken, and what a person has written stays', async () => {
  await imported(knitting());
  const mine = find(db, offers, 'strik-i-vamdrup') as Offer;
  save(db, offers, { ...mine, summary: 'Skrevet af en redaktør.' }, EDITOR);
  const id = await read(told(knitting({ title: 'Strik i Vamdrup hver uge' })));
  expect(rowsOf(db, id, 'changed')[0]?.changes).toEqual([]);
  expect(apply(id)).toMatchObject({ ok: true, changed: 1 });
  expect(find(db, offers, 'strik-i-vamdrup')).toMatchObject({
    title: 'Strik i Vamdrup hver uge',
    summary: 'Skrevet af en redaktør.',
  });
});

it('where both have changed the same field a person chooses, and until then a person’s words stand', async () => {
  await imported(knitting());
  const mine = find(db, offers, 'strik-i-vamdrup') as Offer;
  save(db, offers, { ...mine, title: 'Redaktørens titel' }, EDITOR);
  const first = await read(told(knitting({ title: 'Registrets titel' })));
  const [row] = rowsOf(db, first, 'changed');
  expect(row?.changes).toMatchObject([
    { name: 'offer.title', now: 'Redaktørens titel', proposed: 'Registrets titel', verdict: 'ask', because: 'person' },
  ]);
  apply(first);
  expect(title('strik-i-vamdrup')).toBe('Redaktørens titel');
  const second = await read(told(knitting({ title: 'Registrets nye titel' })));
  expect(choose(db, second, 0, 'offer.title', 'proposed')).toBe(true);
  apply(second);
  expect(title('strik-i-vamdrup')).toBe('Registrets nye titel');
});

it('one that we have under the same name at the same place is the same, and only a person’s fields are asked of', async () => {
  const { actor, at } = EDITOR;
  save(db, organisations, { slug: 'strikkerne', name: 'Strikkerne', town: 'vamdrup' }, { actor, at });
  save(db, offers, offer({ place: undefined, summary: 'Vores egen.' }), EDITOR);
  const values = knitting({ slug: 'noget-andet', summary: 'Registrets.', groupSize: 'small' });
  const id = await read(told(values));
  const [row] = rowsOf(db, id, 'changed');
  expect(row).toMatchObject({ slug: 'strik-i-vamdrup', kind: 'changed' });
  expect(row?.changes?.map(({ name, verdict }) => [name, verdict])).toEqual([['offer.summary', 'ask']]);
  apply(id);
  // What nobody had said before is taken.
  expect(find(db, offers, 'strik-i-vamdrup')).toMatchObject({ summary: 'Vores egen.', groupSize: 'small' });
  expect(find(db, offers, 'noget-andet')).toBeNull();
});

it('one that is perhaps the same waits for a person, who may say that it is, or that it is new', async () => {
  save(db, offers, choir().offer as Offer, EDITOR);
  const like = choir({ slug: 'koret', title: 'Koret ved Åen i Vamdrup', topics: [] });
  const id = await read(told(like));
  const [row] = rowsOf(db, id, 'doubtful');
  expect(row?.perhaps).toEqual(['kor']);
  expect(apply(await read(told(like)))).toMatchObject({ added: 0, changed: 0 });
  expect(answerDoubt(db, id, 0, 'en-helt-anden', '2026-11-23')).toBe(false);
  expect(answerDoubt(db, id, 0, 'new', '2026-11-23')).toBe(true);
  expect(apply(id)).toMatchObject({ ok: true, added: 1 });
  expect(title('koret')).toBe('Koret ved Åen i Vamdrup');
  // The next time it is known by what its source calls it.
  expect(countsOf(db, await read(told(like)))).toMatchObject({ unchanged: 1, doubtful: 0 });
});

it('what the source no longer has is withdrawn only when somebody says so, and comes back when it is told of again', async () => {
  await imported(knitting(), choir());
  const quiet = await read(told(knitting()));
  expect(countsOf(db, quiet)).toMatchObject({ gone: 1 });
  apply(quiet);
  expect(find(db, offers, 'kor')?.status).toBe('published');
  const said = await read(told(knitting()));
  const [row] = rowsOf(db, said, 'gone');
  sayGone(db, said, row?.n ?? -1, true);
  expect(apply(said)).toMatchObject({ archived: 1 });
  expect(find(db, offers, 'kor')?.status).toBe('archived');
  expect(countsOf(db, await read(told(knitting())))).toMatchObject({ gone: 0 });
  expect(await imported(knitting(), choir())).toMatchObject({ changed: 1 });
  expect(find(db, offers, 'kor')?.status).toBe('published');
});

it('when somebody changes an entry between the reading and the yes, nothing at all is written', async () => {
  await imported(knitting());
  const id = await read(told(knitting({ title: 'Ny titel' }), choir()));
  save(db, offers, { ...(find(db, offers, 'strik-i-vamdrup') as Offer), summary: 'Imens.' }, EDITOR);
  const before = dataVersion(db);
  expect(apply(id)).toEqual({ ok: false, why: 'changed_meanwhile', title: 'Ny titel' });
  expect(dataVersion(db)).toBe(before);
  expect(find(db, offers, 'kor')).toBeNull();
});

it('of two sources the one that is believed more is heard, and of equals the newer', async () => {
  saveSource(db, { ...SOURCE, key: 'bedre', name: 'Bedre', trust: 7, isWhole: false });
  saveSource(db, { ...SOURCE, key: 'ringere', name: 'Ringere', trust: 3, isWhole: false });
  await imported(knitting({ summary: 'Registrets ord.' }));
  apply(await read(told(knitting({ summary: 'De ringeres ord.' })), 'ringere'));
  expect(find(db, offers, 'strik-i-vamdrup')?.summary).toBe('Registrets ord.');
  apply(await read(told(knitting({ summary: 'De bedres ord.' })), 'bedre'));
  expect(find(db, offers, 'strik-i-vamdrup')?.summary).toBe('De bedres ord.');
});

it('what a source may not let others have is known, so that it is in no export', async () => {
  saveSource(db, { ...SOURCE, share: false });
  await imported(knitting());
  const { offers: own, organisations: bodies, places: doors } = notShared(db);
  expect([[...own], [...bodies], [...doors]]).toEqual([['strik-i-vamdrup'], ['strikkerne'], ['laden']]);
});

it('an entry that stands in the file twice is refused the second time', async () => {
  const id = await read([...told(knitting()), ...told(knitting({ title: 'Igen' }))]);
  expect(countsOf(db, id)).toMatchObject({ new: 1, refused: 1 });
  expect(rowsOf(db, id, 'refused')[0]?.problems).toMatchObject([{ field: 'id', code: 'twice' }]);
});

it('two entries of a list that could both be one of ours are not both taken for it, this time or the next', async () => {
  await imported(knitting());
  const twin = () => ({ line: 3, record: 'en-anden', values: knitting({ summary: 'Et andet hold.' }) });
  for (let n = 0; n < 2; n += 1) {
    const id = await read([...told(knitting()), twin()]);
    expect(countsOf(db, id)).toMatchObject({ unchanged: 1, doubtful: 1, changed: 0 });
    expect(rowsOf(db, id, 'doubtful')[0]?.perhaps).toEqual(['strik-i-vamdrup']);
    expect(apply(id)).toMatchObject({ ok: true, changed: 0 });
  }
  save(db, offers, choir().offer as Offer, EDITOR);
  const both = await read([
    { line: 2, record: 'a', values: choir({ summary: 'A' }) },
    { line: 3, record: 'b', values: choir({ summary: 'B' }) },
  ]);
  expect(countsOf(db, both)).toMatchObject({ changed: 1, doubtful: 1 });
  expect(apply(both)).toMatchObject({ ok: true });
});

it('an entry that its source has given another number is the same when a person says so, and is not gone', async () => {
  await imported(knitting());
  const again = () =>
    read([{ line: 2, record: 'nyt-nummer', values: knitting({ title: 'Strik i Vamdrup hver uge' }) }]);
  const id = await again();
  expect(countsOf(db, id)).toMatchObject({ doubtful: 1, gone: 1 });
  expect(answerDoubt(db, id, rowsOf(db, id, 'doubtful')[0]?.n ?? -1, 'strik-i-vamdrup', '2026-11-23')).toBe(true);
  sayAllGone(db, id);
  expect(apply(id)).toMatchObject({ ok: true, changed: 1, archived: 0 });
  expect(find(db, offers, 'strik-i-vamdrup')).toMatchObject({ title: 'Strik i Vamdrup hver uge', status: 'published' });
  expect(countsOf(db, await again())).toMatchObject({ unchanged: 1, gone: 0, doubtful: 0 });
});

it('two new offers of a body and a house that we know come in together, this time and the next', async () => {
  await imported(knitting());
  const more = [choir(), choir({ slug: 'skak', title: 'Skak og kaffe', topics: [] })].map(({ offer: each }) => ({
    ...knitting(),
    offer: { ...(each as Offer), organisation: 'strikkerne', place: 'laden' },
  }));
  const all = [...told(knitting()), ...told(...more).map((each, n) => ({ ...each, line: 3 + n }))];
  const id = await read(all);
  expect(countsOf(db, id)).toMatchObject({ new: 2, unchanged: 1 });
  expect(apply(id)).toMatchObject({ ok: true, added: 2 });
  expect(countsOf(db, await read(all))).toMatchObject({ unchanged: 3, new: 0 });
});

it('a name of words that hundreds have is asked of all the same', async () => {
  const kor = (n: number) =>
    choir({ slug: `kor-${n}`, title: `Kor for alle ${n}`, town: n % 25 ? 'vamdrup' : 'kolding' });
  for (let n = 0; n < 250; n += 1) save(db, offers, kor(n).offer as Offer, EDITOR);
  const id = await read(told(choir({ slug: 'nyt', title: 'Kor for alle', town: 'kolding' })));
  expect(rowsOf(db, id, 'doubtful')[0]?.perhaps).toHaveLength(3);
});

it('a yes that is given twice does its work once', async () => {
  const id = await read(told(knitting()));
  expect(apply(id)).toMatchObject({ ok: true });
  expect(apply(id)).toEqual({ ok: false, why: 'not_ready' });
});
