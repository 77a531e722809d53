/** GET and POST: a page of a list, or all of it line by line. Both take the same questions. */
import { directory } from '@/app/hsds';
import { isList, questionOf } from '@/domain/hsds/question';
import { found, pageOf, said } from '@/domain/hsds/rows';
import { mayRead, type Open, reading } from '../../open-reading';
import { notAllowed, problem } from '../../problem';

export const dynamic = 'force-dynamic';

type Asked = { params: Promise<{ list: string }> };
/** A question is short. What is longer is no question. */
const QUESTION_MAX = 8_000;
const LINES_AT_A_TIME = 100;

async function answer(request: Request, { params }: Asked, posted = ''): Promise<Response> {
  const { list } = await params;
  const asked = new URL(request.url).searchParams;
  for (const [name, value] of new URLSearchParams(posted)) asked.set(name, value);
  return reading(request, () => listed(list, asked), posted);
}

function listed(list: string, asked: URLSearchParams): Open | Response {
  if (!isList(list))
    return problem(404, 'no-such-list', 'No such list', 'The lists of this API are described at openapi_url.');
  const read = questionOf(list, asked);
  if ('wrong' in read)
    return problem(400, 'wrong-parameter', 'A parameter cannot be read', 'See errors for which, and why.', {
      errors: read.wrong,
    });
  const { question } = read;
  const { lists, centre } = directory();
  const rows = found(lists[list], question, centre);
  return question.format === 'ndjson'
    ? { type: 'application/x-ndjson', body: lines(rows.map((row) => () => said(row, question))) }
    : { type: 'application/json', body: JSON.stringify(pageOf(rows, question)) };
}

/** Printed as the reader takes them, so that a whole catalogue is never one string. */
function lines(values: readonly (() => object)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      const some = values.slice(next, next + LINES_AT_A_TIME);
      next += some.length;
      if (some.length > 0)
        controller.enqueue(encoder.encode(some.map((value) => `${JSON.stringify(value())}\n`).join('')));
      if (next >= values.length) controller.close();
    },
  });
}

export const GET = (request: Request, asked: Asked): Promise<Response> => answer(request, asked);

export async function POST(request: Request, asked: Asked): Promise<Response> {
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > QUESTION_MAX) return problem(413, 'wrong-parameter', 'Too much was sent', 'A question is short.');
  const text = (await request.text()).slice(0, QUESTION_MAX);
  return answer(request, asked, request.headers.get('content-type')?.includes('json') ? fromJson(text) : text);
}
export const OPTIONS = mayRead;

const refused = notAllowed('GET, HEAD, POST, OPTIONS');

export { refused as DELETE, refused as PATCH, refused as PUT };

/** `{ "search": "strik", "page": 2 }` as a form would say it; what is no such thing asks nothing. */
function fromJson(text: string): string {
  try {
    const said: unknown = JSON.parse(text || '{}');
    const entries = Object.entries(said ?? {}).filter(([, value]) =>
      ['string', 'number', 'boolean'].includes(typeof value),
    );
    return new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  } catch {
    return '';
  }
}
