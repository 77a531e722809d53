/** Listening for a newer envelope, as a device does it. */
import { describe, expect, it } from 'vitest';
import { EnvelopeEvent } from '@/domain/envelope';
import { listeners } from './keeping';
import { events, kept, put, remove, whyOf } from './test-data';

describe('listening', () => {
  async function* heard(answer: Response) {
    const decoder = new TextDecoder();
    for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>)
      for (const [, data] of decoder.decode(part).matchAll(/^data: (.*)$/gm))
        yield EnvelopeEvent.parse(JSON.parse(data ?? ''));
  }
  const next = async (events: AsyncGenerator<EnvelopeEvent>) => (await events.next()).value;

  it('one hears the version that is there, each newer one, and that it is gone; then the line ends', async () => {
    const plan = await kept();
    const answer = await events(plan);
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const line = heard(answer);
    expect(await next(line)).toEqual({ version: 1 });
    await put(plan, { version: 2, sealed: plan.sealed });
    expect(await next(line)).toEqual({ version: 2 });
    await remove(plan);
    expect(await next(line)).toEqual({ gone: true });
    expect(await line.next()).toMatchObject({ done: true });
  });

  it.each(['hangs up', 'loses the line'])('who %s is forgotten', async (how) => {
    const plan = await kept();
    const before = listeners().counts();
    const gone = new AbortController();
    const answer = await events(plan, gone.signal);
    expect(listeners().counts().listeners).toBe(before.listeners + 1);
    if (how === 'hangs up') await answer.body?.cancel();
    else gone.abort();
    expect(listeners().counts()).toEqual(before);
  });

  it('and taking nothing in, one is let go before it piles up', async () => {
    const plan = await kept();
    const before = listeners().counts();
    await events(plan);
    for (let version = 2; version < 100; version++) listeners().written(plan.id, version);
    expect(listeners().counts()).toEqual(before);
  });

  it('twenty-one at a time is one too many', async () => {
    const plan = await kept();
    for (let n = 0; n < 20; n++) expect((await events(plan)).status).toBe(200);
    expect(await whyOf(await events(plan))).toEqual([429, 'later']);
    listeners().endAll();
  });
});
