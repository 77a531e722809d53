/** The addresses themselves, as a device speaks to them. */
import { describe, expect, it, vi } from 'vitest';
import { database } from '@/app/catalogue';
import { settings } from '@/app/settings';
import { bytesKept } from '@/db/envelopes';
import { Envelope, Kept, REQUEST_MAX, SEALED_MAX } from '@/domain/envelope';
import { GET } from './[id]/route';
import { POST } from './route';
import {
  at,
  events,
  fresh,
  get,
  HOME,
  kept,
  post,
  put,
  remove,
  said,
  sealedOf,
  token,
  WRITES_A_MINUTE,
  whyOf,
} from './test-data';

describe('a sealed plan on the server', () => {
  it('is laid there, taken out, written anew, deleted, and then it is not there: that is the proof', async () => {
    const plan = fresh();
    const laid = await post(plan);
    expect([laid.status, Kept.parse(await laid.json()).version]).toEqual([201, 1]);
    expect(Envelope.parse(await (await get(plan)).json())).toMatchObject({ version: 1, sealed: plan.sealed });
    const next = { version: 2, sealed: sealedOf(400), days: 7 };
    const written = await put(plan, next);
    expect([written.status, Kept.parse(await written.json())]).toMatchObject([200, { version: 2, days: 7 }]);
    expect(await (await get(plan)).json()).toMatchObject(next);
    expect((await remove(plan)).status).toBe(204);
    expect(await whyOf(await get(plan))).toEqual([404, 'gone']);
    expect(await whyOf(await remove(plan))).toEqual([404, 'gone']);
  });

  it('that was written meanwhile comes back to whoever was second', async () => {
    const plan = await kept();
    await put(plan, { version: 2, sealed: plan.sealed });
    const second = await put(plan, { version: 2, sealed: sealedOf(50) });
    expect(second.status).toBe(409);
    expect(Envelope.parse(await second.json())).toMatchObject({ version: 2, sealed: plan.sealed });
    expect(await whyOf(await post({ ...fresh({ id: plan.id, write: plan.write }) }))).toEqual([409, 'taken']);
  });

  it('that is gone cannot be laid anew by who could only read it: its id belongs to the write token', async () => {
    const plan = await kept();
    await remove(plan);
    expect(await whyOf(await post({ ...plan, write: token(), sealed: sealedOf(300) }))).toEqual([400, 'shape']);
    expect(await whyOf(await post({ ...plan, id: plan.read.slice(0, 20) }))).toEqual([400, 'shape']);
    expect(await whyOf(await get(plan))).toEqual([404, 'gone']);
    expect((await post(plan)).status).toBe(201);
  });

  it('is kept in no cache, whatever the answer', async () => {
    const plan = await kept();
    const answers = [
      await post('{'),
      await get(plan),
      await put(plan, ''),
      await events(plan),
      await remove(plan),
      await get(plan),
    ];
    for (const { headers } of answers) expect(headers.get('cache-control')).toMatch(/^no-store/);
  });

  it('answers alike whether it is gone, never was, or another link is shown', async () => {
    const plan = await kept();
    const tellings = await Promise.all(
      [
        get({ ...plan, read: token() }),
        get({ ...plan, read: plan.write }),
        get(fresh()),
        get({ ...plan, read: 'kort' }),
        get({ ...plan, id: '../health' }),
        put({ ...plan, write: plan.read }, { version: 2, sealed: plan.sealed }),
        put(fresh(), 'ikke engang læst'),
        remove({ ...plan, write: token() }),
        events({ ...plan, read: token() }),
        GET(said('GET', undefined), at(plan.id)),
      ].map(async (asked) => {
        const answer = await asked;
        return JSON.stringify([answer.status, [...answer.headers], await answer.text()]);
      }),
    );
    expect(new Set(tellings).size).toBe(1);
  });
});

describe('what is sent', () => {
  it('may fill 256 KB, and not a byte more', async () => {
    const plan = await kept({ sealed: sealedOf(SEALED_MAX) });
    expect((await put(plan, { version: 2, sealed: sealedOf(SEALED_MAX) })).status).toBe(200);
    expect(await whyOf(await put(plan, { version: 3, sealed: sealedOf(SEALED_MAX + 1) }))).toEqual([413, 'large']);
    expect(await whyOf(await post(fresh({ sealed: sealedOf(SEALED_MAX + 1) })))).toEqual([413, 'large']);
  });

  it('is read no further than that, however long it goes on and whatever it says of its length', async () => {
    let read = 0;
    const endless = new ReadableStream({
      pull(to) {
        read += 65_536;
        to.enqueue(new Uint8Array(65_536));
      },
    });
    const init = { method: 'POST', body: endless, duplex: 'half', headers: { 'content-length': '10' } };
    expect(await whyOf(await POST(new Request(HOME, init as RequestInit)))).toEqual([413, 'large']);
    expect(read).toBeLessThan(REQUEST_MAX + 4 * 65_536);
  });

  it.each([
    ['no JSON', '{"sealed": "min mand er syg"'],
    ['words where the sealed plan should be', fresh({ sealed: 'min mand er syg '.repeat(4) })],
    ['a field more', { ...fresh(), name: 'min mand er syg' }],
    ['a sealed plan that was cut', fresh({ sealed: 'A'.repeat(41) })],
    ['too little to be sealed', fresh({ sealed: 'AAAA' })],
    ['a life of two years', fresh({ days: 730 })],
    ['nothing', ''],
    ['null', 'null'],
  ])('and is not what it should be is refused, and never quoted: %s', async (_, body) => {
    const answer = await post(body);
    expect([answer.status, await answer.text()]).toEqual([400, '{"why":"shape"}']);
  });

  it.each([
    { origin: 'https://example.org' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' },
  ])('by another site’s page is refused: %o', async (headers) => {
    const plan = await kept();
    expect(await whyOf(await post(fresh(), headers))).toEqual([403, 'elsewhere']);
    expect(await whyOf(await put(plan, { version: 2, sealed: plan.sealed }, headers))).toEqual([403, 'elsewhere']);
    expect(await whyOf(await remove(plan, headers))).toEqual([403, 'elsewhere']);
    expect((await post(fresh(), { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })).status).toBe(
      201,
    );
  });

  it('too often is answered with how long to wait, for that plan alone', async () => {
    const [busy, other] = [await kept(), await kept()];
    const write = (version: number) => put(busy, { version, sealed: busy.sealed });
    for (let version = 2; version <= 1 + WRITES_A_MINUTE; version++) expect((await write(version)).status).toBe(200);
    const refused = await write(2 + WRITES_A_MINUTE);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await whyOf(refused)).toEqual([429, 'later']);
    expect((await put(other, { version: 2, sealed: busy.sealed })).status).toBe(200);
    expect((await get(busy)).status).toBe(200);
  });

  it('from one address, as new plans without end, is asked to wait; and when the house is full, for longer', async () => {
    const { plans } = settings;
    const before = { ...plans };
    plans.newAMinute = 1;
    const home = { 'x-forwarded-for': '192.0.2.77' };
    expect((await post(fresh(), home)).status).toBe(201);
    expect(await whyOf(await post(fresh(), home))).toEqual([429, 'later']);
    expect((await post(fresh(), { 'x-forwarded-for': '192.0.2.78' })).status).toBe(201);
    plans.maxBytes = 1;
    expect(await whyOf(await post(fresh(), { 'x-forwarded-for': '192.0.2.79' }))).toEqual([503, 'full']);
    Object.assign(plans, before);
  });

  it('in a full house can be made smaller, grow by a few words, and then no more', async () => {
    const { plans } = settings;
    const before = { ...plans };
    const plan = await kept();
    const next = (version: number, bytes: number) => put(plan, { version, sealed: sealedOf(bytes) });
    plans.maxBytes = bytesKept(database()) - 1;
    expect(await whyOf(await next(2, 5000))).toEqual([503, 'full']);
    expect((await next(2, 600)).status).toBe(200);
    plans.maxBytes = 1;
    expect(await whyOf(await next(3, 700))).toEqual([503, 'full']);
    expect((await next(3, 500)).status).toBe(200);
    Object.assign(plans, before);
  });

  it('leaves no word in the log when the file fails, neither id nor token nor what is sealed', async () => {
    const plan = await kept();
    const words = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    database().$client.exec('alter table envelopes rename to away');
    const answer = await get(plan);
    database().$client.exec('alter table away rename to envelopes');
    const log = JSON.stringify(words.mock.calls);
    words.mockRestore();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(log).toContain('SQLITE_ERROR');
    for (const secret of [plan.id, plan.read, plan.write, plan.sealed.slice(0, 20)]) expect(log).not.toContain(secret);
  });
});
