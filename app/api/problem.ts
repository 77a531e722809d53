/** What the open addresses answer when they cannot do what was asked: one shape (RFC 9457), and never what was sent. */
import { settings } from '@/app/settings';
import type { ProblemCode } from '@/domain/hsds/wrongs';

/** Anybody's page may read what is open. */
export const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Retry-After, Content-Disposition',
} as const;

/** For the methods that an address does not know, so that they are refused in the same shape. @param allowed as `GET, HEAD` */
export const notAllowed = (allowed: string) => (): Response =>
  problem(405, 'no-such-method', 'Not done here', `This address may be asked by ${allowed}.`, {}, { allow: allowed });

/** @param more members of its own, as `{ errors: [{ parameter, reason }] }` */
export const problem = (
  status: number,
  code: ProblemCode,
  title: string,
  detail: string,
  more: object = {},
  headers: Record<string, string> = {},
): Response =>
  new Response(JSON.stringify({ type: `${settings.publicUrl}/docs/api#${code}`, title, status, detail, ...more }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...CORS, ...headers },
  });
