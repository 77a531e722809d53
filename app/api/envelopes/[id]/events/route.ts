/** GET /api/envelopes/ID/events: says that a newer envelope is there, or that it is gone, for as long as one listens. */
import { database } from '@/app/catalogue';
import { rightTo } from '@/db/envelopes';
import { listeners } from '../../keeping';
import { asked, guarded, notThere, refuse } from '../../said';

export const dynamic = 'force-dynamic';

/** Milliseconds before a device that lost the line should ask again. */
const RETRY_MS = 3000;
/** A device that takes nothing in is let go: what waits for it must not grow. */
const WAITING_MAX = 32;
const TOO_MANY_SECONDS = 60;

const text = new TextEncoder();

function streamOf(id: string, version: number, signal: AbortSignal): ReadableStream<Uint8Array> | null {
  let leave: (() => void) | null = null;
  const end = () => leave?.();
  let out: ReadableStreamDefaultController<Uint8Array> | undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        out = controller;
      },
      cancel: end,
    },
    { highWaterMark: WAITING_MAX },
  );
  const close = () => {
    end();
    try {
      out?.close();
    } catch {
      // It is closed already.
    }
  };
  const send = (words: string) => {
    if ((out?.desiredSize ?? 0) <= 0) return close();
    out?.enqueue(text.encode(words));
  };

  send(`retry: ${RETRY_MS}\n\n`);
  leave = listeners().listen(id, version, {
    tell: (event) => send(`data: ${JSON.stringify(event)}\n\n`),
    beat: () => send(':\n\n'),
    end: close,
  });
  if (!leave) return null;
  if (signal.aborted) close();
  else signal.addEventListener('abort', close, { once: true });
  return stream;
}

export const GET = (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  guarded(async () => {
    const who = await asked(request, params);
    const there = who && rightTo(database(), who.id, 'read', who.token, new Date());
    if (!who || !there) return notThere(request);

    const stream = streamOf(who.id, there.version, request.signal);
    if (!stream) return refuse('later', TOO_MANY_SECONDS);

    return new Response(stream, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        // `no-transform`: compressed, an event would wait for the next. The other word says the same to a proxy.
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    });
  });
