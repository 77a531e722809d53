/** A small world for tests: a clock one turns, a net that can be cut, and a server that keeps envelopes in memory. */
import type { Days } from '@/domain/envelope';
import type { Lock } from './lock';
import type { Port } from './port';

type Kept = { version: number; sealed: string; days: Days; expires: string; read: string; write: string };
type Timer = { at: number; then: () => void };

/** What a test breaks. `isLost`: the server heard, and its answer is lost on the way. */
export type Weather = { isDown: boolean; isLost: boolean; isBusy: boolean; areEventsHeld: boolean; isFull: boolean };
const FAIR: Weather = { isDown: false, isLost: false, isBusy: false, areEventsHeld: false, isFull: false };

export function anyWorld(seed = 1) {
  let now = 1_000_000;
  let dice = seed;
  let atWork = 0;
  const timers = new Set<Timer>();
  const kept = new Map<string, Kept>();
  const lines = new Map<string, Set<ReadableStreamDefaultController<Uint8Array>>>();
  const weather: Weather = { ...FAIR };
  /** Every version that was answered for, newest last. */
  const asked: string[] = [];
  const bodies: string[] = [];

  const random = () => {
    dice = (dice * 16807) % 2147483647;
    return dice / 2147483647;
  };
  const wait = (milliseconds: number, then: () => void) => {
    const timer = { at: Math.ceil(now + milliseconds), then };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  const rest = (milliseconds: number) => new Promise<void>((resolve) => void wait(milliseconds, resolve));
  const breath = async () => {
    for (let n = 0; n < 4 || atWork > 0; n += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  /** Sealing takes real time: the clock waits for it. */
  const watched = (lock: Lock): Lock => {
    const during = async (work: Promise<Uint8Array>) => {
      atWork += 1;
      return work.finally(() => {
        atWork -= 1;
      });
    };
    return {
      ...lock,
      seal: (version, plain) => during(lock.seal(version, plain)),
      open: (version, sealed) => during(lock.open(version, sealed)),
    };
  };
  /** Turns the clock, and lets everything that is due happen. */
  async function run(milliseconds: number): Promise<void> {
    const end = now + milliseconds;
    await breath();
    for (;;) {
      const next = [...timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers.delete(next);
      now = Math.max(now, next.at);
      next.then();
      await breath();
    }
    now = end;
  }

  const answer = (status: number, body?: unknown, headers?: HeadersInit): Response =>
    new Response(body === undefined ? null : JSON.stringify(body), { status, headers: headers ?? {} });
  const said = ({ version, days, expires }: Kept) => ({ version, days, expires });
  const tell = (id: string, event: unknown) => {
    const all = lines.get(id) ?? new Set();
    for (const line of all) if (!send(line, `data: ${JSON.stringify(event)}\n\n`)) all.delete(line);
  };
  /** @returns false when whoever listened hung up in this very moment */
  function send(line: ReadableStreamDefaultController<Uint8Array>, text: string): boolean {
    try {
      line.enqueue(new TextEncoder().encode(text));
      return true;
    } catch {
      return false;
    }
  }

  function events(id: string, signal: AbortSignal | null | undefined): Response {
    const all = lines.get(id) ?? new Set();
    lines.set(id, all);
    let mine: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      // Whoever listened hung up without more ado.
      cancel: () => void (mine && all.delete(mine)),
      start: (line) => {
        mine = line;
        signal?.addEventListener('abort', () => {
          all.delete(line);
          line.error(new Error('aborted'));
        });
        if (weather.areEventsHeld) return;
        all.add(line);
        send(line, `retry: 3000\n\ndata: {"version":${kept.get(id)?.version}}\n\n`);
        const beat = () => {
          if (!all.has(line)) return;
          if (!send(line, ':\n\n')) return;
          wait(25_000, beat);
        };
        wait(25_000, beat);
      },
    });
    return new Response(body, { status: 200 });
  }

  function handle(address: string, { method, headers, body, signal }: RequestInit): Response {
    if (weather.isBusy) return answer(429, { why: 'later' }, { 'retry-after': '3' });
    const id = address.split('/')[3] ?? '';
    const token = new Headers(headers).get('authorization')?.slice(7) ?? '';
    const text = typeof body === 'string' ? body : '';
    bodies.push(address + text);
    if (method === 'POST') {
      const next = JSON.parse(text) as Kept & { id: string };
      if (kept.has(next.id)) return answer(409, { why: 'taken' });
      kept.set(next.id, { ...next, expires: '2026-12-23T12:00:00.000Z' });
      return answer(201, said(kept.get(next.id) as Kept));
    }
    const there = kept.get(id);
    const right = method === 'PUT' || method === 'DELETE' ? there?.write : there?.read;
    if (!there || right !== token) return answer(404, { why: 'gone' });
    if (address.endsWith('/events')) return events(id, signal);
    if (method === 'GET') return answer(200, { ...said(there), sealed: there.sealed });
    if (method === 'DELETE') {
      kept.delete(id);
      tell(id, { gone: true });
      return answer(204);
    }
    if (weather.isFull) return answer(413, { why: 'large' });
    const next = JSON.parse(text) as Kept;
    if (next.version !== there.version + 1) return answer(409, { ...said(there), sealed: there.sealed });
    kept.set(id, { ...there, ...next });
    tell(id, { version: next.version });
    return answer(200, said(kept.get(id) as Kept));
  }

  /** Takes as long as it takes, there and back. */
  const ask: Port['fetch'] = async (address, init) => {
    asked.push(`${init.method} ${address.replace(/\/[\w-]{20}/, '/ID')}`);
    if (weather.isDown) throw new TypeError('no net');
    await rest(5 + random() * 60);
    if (weather.isDown) throw new TypeError('no net');
    const answered = handle(address, init);
    await rest(5 + random() * 60);
    if (weather.isDown || (weather.isLost && init.method === 'PUT')) throw new TypeError('no net');
    return answered;
  };

  /** One device's browser. */
  function port() {
    const wakers = new Set<(isBack: boolean) => void>();
    let isHidden = false;
    return {
      fetch: ask,
      now: () => now,
      random,
      wait,
      isHidden: () => isHidden,
      followWaking: (tell: (isBack: boolean) => void) => {
        wakers.add(tell);
        return () => wakers.delete(tell);
      },
      hide: (hidden: boolean) => {
        isHidden = hidden;
        for (const tell of wakers) tell(!hidden);
      },
      online: () => {
        for (const tell of wakers) tell(true);
      },
    };
  }
  const cutLines = () => {
    for (const all of lines.values()) for (const line of all) line.close();
    lines.clear();
  };
  return {
    run,
    watched,
    port,
    weather,
    kept,
    asked,
    bodies,
    cutLines,
    now: () => now,
    fair: () => Object.assign(weather, FAIR),
  };
}
export type World = ReturnType<typeof anyWorld>;
