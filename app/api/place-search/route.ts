/** POST /api/place-search: places that fit what is being written, or what stands behind the one that was chosen. */
import { searching } from '@/app/place-search';
import { SEARCH_MAX } from '@/domain/place-search/fields';
import { answer, isFromElsewhere, refuse, waitFor } from '../envelopes/said';

export const dynamic = 'force-dynamic';

/** A fast writer pauses some sixty times in a minute. */
const A_MINUTE = 120;
const BODY_MAX = 1000;

/** In the body and not in the address: what somebody writes stands in no log. */
export async function POST(request: Request): Promise<Response> {
  if (isFromElsewhere(request)) return refuse('elsewhere');
  const seconds = waitFor('place', request, A_MINUTE);
  if (seconds > 0) return refuse('later', seconds);
  if (Number(request.headers.get('content-length') ?? BODY_MAX + 1) > BODY_MAX) return refuse('large');

  let said: unknown;
  try {
    said = await request.json();
  } catch {
    return refuse('shape');
  }
  const { words, id } = (typeof said === 'object' && said ? said : {}) as { words?: unknown; id?: unknown };
  try {
    if (typeof id === 'string' && id.length <= 2 * SEARCH_MAX) return answer({ chosen: await searching().choose(id) });
    if (typeof words === 'string') return answer(await searching().find(words));
  } catch {
    return refuse('later', 10, 503); // what was written is quoted in no log
  }
  return refuse('shape');
}
