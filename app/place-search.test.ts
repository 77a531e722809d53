import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Town } from '@/domain/offer';
import { indexPlaces } from '@/domain/place-search/suggestion';
import { placeOf, placeSearch } from './place-search';

const vamdrup: Town = {
  ...{ slug: 'vamdrup', name: 'Vamdrup', kind: 'town', area: 'vamdrup', postalCode: '6580' },
  position: { lat: 55.42, lng: 9.28, precision: 'area', source: 'prøve' },
};
const index = indexPlaces([], [vamdrup]);
const ID = '0a3f50a0-4660-32b8-e044-0003ba298018';
/** As Adressevælger answers. */
const hits = {
  ...{ status: 'ok', beskrivelse: '' },
  fund: [
    { type: 'vejnavn', id: ID, titel: 'Smedegade', vejnavn: 'Smedegade', postnr: '6580', postdistrikt: 'Vamdrup' },
    {
      ...{ type: 'husnummer', id: ID, titel: 'Smedegade 4, 6580 Vamdrup', vejnavn: 'Smedegade', husnummer: '4' },
      ...{ postnr: '6580', postdistrikt: 'Vamdrup' },
    },
    { type: 'husnummer', id: '../../x', vejnavn: 'Smedegade', husnummer: '5', postnr: '6580' },
  ],
};
const house = {
  husnummer: {
    adgangspunkt: { koordinater: { x: 533640.58, y: 6152135.2 } },
    ...{ vejnavn: 'Smedegade', husnummertekst: '4', postnummer: { postnr: '6580', navn: 'Vamdrup' } },
    supplerendebynavn: null,
  },
};

const opened: (() => void)[] = [];
afterEach(() => {
  for (const close of opened.splice(0)) close();
});
/** A real server on this machine, as slow, broken or well as a test wants it. */
async function neighbour(listen: RequestListener, now?: () => number) {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://localhost'));
    listen(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  opened.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const on = { base, token: 'adressevaelger123', municipality: '0621' };
  return { asked, search: placeSearch(on, () => index, now) };
}
const says =
  (body: unknown, status = 200): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const own = expect.arrayContaining([expect.objectContaining({ id: 'town:vamdrup' })]);
const found = { suggestions: own, degraded: true };

describe('with Adressevælger switched on', () => {
  it('a house is found in the municipality, and its door when it is chosen', async () => {
    const { asked, search } = await neighbour((request, response) =>
      says(request.url?.startsWith('/husnumre/soeg') ? hits : house)(request, response),
    );
    const { suggestions, degraded } = await search.find('smedegade4');
    expect(degraded).toBe(false);
    expect(suggestions).toEqual([
      { id: `dar:${ID}`, kind: 'address', label: 'Smedegade 4', detail: '6580 Vamdrup', chosen: null },
    ]);
    const { searchParams } = asked[0] as URL;
    expect(searchParams.get('tekst')).toBe('smedegade 4');
    expect(searchParams.get('kommuneKode')).toBe('0621');
    const chosen = await search.choose(`dar:${ID}`);
    expect(chosen).toMatchObject({ street: 'Smedegade 4', postalCode: '6580', town: 'vamdrup' });
    expect(chosen?.position).toMatchObject({ precision: 'door', lat: expect.closeTo(55.5141351, 5) });
    expect(asked[1]?.pathname).toBe(`/husnumre/${ID}`);
  });
  it('a street with its town is asked again without the town, and then in all of Denmark', async () => {
    const { asked, search } = await neighbour(says({ status: 'ok', fund: [] }));
    expect((await search.find('Smedegade Vamdrup')).degraded).toBe(false);
    expect(asked.map(({ searchParams }) => [searchParams.get('tekst'), searchParams.get('kommuneKode')])).toEqual([
      ['Smedegade Vamdrup', '0621'],
      ['Smedegade', '0621'],
      ['Smedegade Vamdrup', null],
    ]);
  });
  it('what we know ourselves still answers when it is closed, broken, sends us on, or says something else', async () => {
    for (const listen of [
      says({}, 410),
      says({}, 500),
      says({ fund: 'none' }),
      says('<html>'),
      says({ fund: [], x: 'x'.repeat(600_000) }),
      ((_request, response) => response.writeHead(302, { location: '/elsewhere' }).end()) as RequestListener,
    ]) {
      const { search } = await neighbour(listen);
      expect(await search.find('vamdrup')).toEqual(found);
    }
  });
  it('nobody waits two seconds for it, and after three times it is not asked for a minute', async () => {
    let now = 1000;
    const { asked, search } = await neighbour(
      () => undefined,
      () => now,
    );
    const begun = performance.now();
    expect(await search.find('vamdrup')).toEqual(found);
    expect(performance.now() - begun).toBeLessThan(2000);
    await Promise.all([search.find('vamdrup'), search.find('vamdrup')]);
    const before = asked.length;
    expect(before).toBe(3);
    const rested = performance.now();
    expect(await search.find('vamdrup')).toEqual(found);
    expect(performance.now() - rested).toBeLessThan(200);
    expect(asked).toHaveLength(before);
    now += 60_001;
    await search.find('vamdrup');
    expect(asked).toHaveLength(before + 1);
  });
  it('an id that is not its own asks for nothing', async () => {
    const { asked, search } = await neighbour(says(house));
    for (const id of ['dar:../../secret', `dar:${ID}/x`, 'dar:', 'http://example.org/'])
      expect(await search.choose(id)).toBeNull();
    expect(asked).toEqual([]);
  });
  it('what was written stands in no log', async () => {
    const lines = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    const { search } = await neighbour(says({}, 500));
    await search.find('kanariefuglevej 7');
    for (const line of lines) expect(line).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

it('switched off, it asks nobody, and nothing is missing', async () => {
  const search = placeSearch(null, () => index);
  expect(await search.find('vamdrup')).toEqual({ ...found, degraded: false });
  expect(await search.find('v')).toEqual({ suggestions: [], degraded: false });
  expect(await search.choose(`dar:${ID}`)).toBeNull();
});

describe('a form without script', () => {
  const form = (fields: Record<string, string>) => {
    const said = new FormData();
    for (const [name, value] of Object.entries({ 'place.how': 'address', ...fields })) said.set(name, value);
    return said;
  };
  const search = placeSearch(null, () => index);
  it('counts what was chosen among the answers, and leaves a street alone when only its town was', async () => {
    const typed = { 'place.street': 'Smedegade 9', 'place.chosen': 'town:vamdrup' };
    expect(await placeOf(form(typed), search)).toMatchObject({ street: 'Smedegade 9', town: 'vamdrup' });
    const address = { 'place.street': 'Gammelvej 1', 'place.chosen': 'typed:Nyvej 2, 6580 Vamdrup' };
    expect(await placeOf(form(address), search)).toMatchObject({ street: 'Nyvej 2', postalCode: '6580' });
  });
  it('keeps what was typed when none was chosen, the choice is gone, or the script has filled it in already', async () => {
    const rows: Record<string, string>[] = [
      { 'place.chosen': '' },
      { 'place.chosen': 'place:gone' },
      { 'place.filled': '1', 'place.chosen': 'town:vamdrup' },
    ];
    for (const said of rows)
      expect(await placeOf(form({ 'place.street': 'Gammelvej 1', ...said }), search)).toMatchObject({
        street: 'Gammelvej 1',
        town: '',
      });
  });
});
