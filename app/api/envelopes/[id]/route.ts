/** /api/envelopes/ID: read with the read token, replace and delete with the write token. */
import { database } from '@/app/catalogue';
import { settings } from '@/app/settings';
import {
  bytesKept,
  deleteEnvelope,
  type Envelope,
  readEnvelope,
  rightTo,
  sizeOf,
  updateEnvelope,
} from '@/db/envelopes';
import { NextEnvelope } from '@/domain/envelope';
import { allowances, listeners } from '../keeping';
import { answer, asked, bodyAs, guarded, isFromElsewhere, keptSaid, notThere, refuse, waitFor } from '../said';

export const dynamic = 'force-dynamic';

/** How many bytes a plan may grow by at a time: a few words when there is no room for new plans, later none at all. */
const FEW_WORDS = 1024;
function roomToGrow(): number {
  const share = bytesKept(database()) / settings.plans.maxBytes;
  if (share <= 1) return Number.POSITIVE_INFINITY;
  return share <= 1.25 ? FEW_WORDS : 0;
}

type Context = { params: Promise<{ id: string }> };

const envelopeSaid = (envelope: Envelope) => ({ ...keptSaid(envelope), sealed: envelope.sealed.toString('base64url') });

export const GET = (request: Request, { params }: Context): Promise<Response> =>
  guarded(async () => {
    const who = await asked(request, params);
    const there = who && readEnvelope(database(), who.id, who.token, new Date());
    return there ? answer(envelopeSaid(there)) : notThere(request);
  });

export const PUT = (request: Request, { params }: Context): Promise<Response> =>
  guarded(async () => {
    // Whoever may not write is not listened to: the body is read last.
    if (isFromElsewhere(request)) return refuse('elsewhere');
    const who = await asked(request, params);
    if (!who) return notThere(request);
    const wait = waitFor('write', request, settings.plans.writesAMinute);
    if (wait > 0) return refuse('later', wait);
    if (!rightTo(database(), who.id, 'write', who.token, new Date())) return notThere(request);
    const ofPlan = allowances().take('plan', who.id, { aMinute: settings.plans.writesAMinuteEach }, Date.now());
    if (ofPlan > 0) return refuse('later', ofPlan);

    const said = await bodyAs(request, NextEnvelope);
    if ('why' in said) return refuse(said.why);
    if (said.sealed.length > sizeOf(database(), who.id) + roomToGrow()) return refuse('full');

    const next = { version: said.body.version, days: said.body.days, sealed: said.sealed };
    const written = updateEnvelope(database(), who.id, who.token, next, new Date());
    if (!written) return notThere(request);
    if ('newest' in written) return answer(envelopeSaid(written.newest), 409);
    listeners().written(who.id, written.kept.version);
    return answer(keptSaid(written.kept));
  });

export const DELETE = (request: Request, { params }: Context): Promise<Response> =>
  guarded(async () => {
    if (isFromElsewhere(request)) return refuse('elsewhere');
    const who = await asked(request, params);
    if (!who) return notThere(request);
    const wait = waitFor('write', request, settings.plans.writesAMinute);
    if (wait > 0) return refuse('later', wait);

    if (!deleteEnvelope(database(), who.id, who.token, new Date())) return notThere(request);
    listeners().gone(who.id);
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  });
