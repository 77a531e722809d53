/** For tests: a device that speaks to these addresses, and a database of its own in a folder of its own. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { database } from '@/app/catalogue';
import { settings } from '@/app/settings';
import { migrate } from '@/db/open';
import { type NewEnvelope, Refused } from '@/domain/envelope';
import { GET as EVENTS } from './[id]/events/route';
import { DELETE, GET, PUT } from './[id]/route';
import { POST } from './route';

export const HOME = 'http://localhost:3000';
export const WRITES_A_MINUTE = 5;

settings.databaseFile = path.join(mkdtempSync(path.join(tmpdir(), 'envelopes-')), 'catalogue.sqlite');
settings.plans.writesAMinuteEach = WRITES_A_MINUTE;
migrate(database());

export const token = () => randomBytes(32).toString('base64url');
export const sealedOf = (bytes: number) => randomBytes(bytes).toString('base64url');
/** As domain/envelope.ts has it, by another door. */
const idOf = (write: string) =>
  createHash('sha256').update(`faellesskab/2/id ${write}`).digest().subarray(0, 15).toString('base64url');
export const fresh = (otherwise: object = {}): NewEnvelope => {
  const write = token();
  return { ...{ id: idOf(write), version: 1, sealed: sealedOf(300), days: 30, read: token(), write }, ...otherwise };
};
export const said = (method: string, body: unknown, headers: Record<string, string> = {}) =>
  new Request(`${HOME}/api/envelopes`, {
    method,
    headers: { host: 'localhost:3000', ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
export const bearer = (shown: string) => ({ authorization: `Bearer ${shown}` });
export const at = (id: string) => ({ params: Promise.resolve({ id }) });

export const post = (body: unknown, headers = {}) => POST(said('POST', body, headers));
export const get = ({ id, read }: NewEnvelope) => GET(said('GET', undefined, bearer(read)), at(id));
export const put = ({ id, write }: NewEnvelope, body: unknown, headers = {}) =>
  PUT(said('PUT', body, { ...bearer(write), ...headers }), at(id));
export const remove = ({ id, write }: NewEnvelope, headers = {}) =>
  DELETE(said('DELETE', undefined, { ...bearer(write), ...headers }), at(id));
export const events = ({ id, read }: NewEnvelope, signal?: AbortSignal) =>
  EVENTS(new Request(HOME, { headers: bearer(read), ...(signal && { signal }) }), at(id));
export const whyOf = async (answer: Response) => [answer.status, Refused.parse(await answer.json()).why];
export async function kept(otherwise: object = {}) {
  const plan = fresh(otherwise);
  const { status } = await post(plan);
  if (status !== 201) throw new Error(`The plan was not kept: ${status}.`);
  return plan;
}
