/** POST /api/envelopes: a new envelope, for a plan that was sealed on somebody's device. */
import { database } from '@/app/catalogue';
import { settings } from '@/app/settings';
import { bytesKept, createEnvelope } from '@/db/envelopes';
import { isOwnId, NewEnvelope } from '@/domain/envelope';
import { answer, bodyAs, guarded, isFromElsewhere, keptSaid, refuse, waitFor } from './said';

export const dynamic = 'force-dynamic';

export const POST = (request: Request): Promise<Response> =>
  guarded(async () => {
    // Anybody may, from our own pages, and not without end.
    if (isFromElsewhere(request)) return refuse('elsewhere');
    const seconds = waitFor('new', request, settings.plans.newAMinute);
    if (seconds > 0) return refuse('later', seconds);
    if (bytesKept(database()) > settings.plans.maxBytes) return refuse('full');

    const said = await bodyAs(request, NewEnvelope);
    if ('why' in said) return refuse(said.why);
    // Under another's id nobody lays anything, also when that one is gone: who could read it cannot make its write token.
    if (!(await isOwnId(said.body.id, said.body.write))) return refuse('shape');

    const kept = createEnvelope(database(), { ...said.body, sealed: said.sealed }, new Date());
    return kept === 'taken' ? refuse('taken') : answer(keptSaid(kept), 201);
  });
