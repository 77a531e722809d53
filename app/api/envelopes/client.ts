/**
 * Which address asks. Anybody may write anything in `x-forwarded-for`, so only its end is believed: `tellAddresses`
 * writes the socket's own address last, and each reverse proxy of ours (TRUSTED_PROXIES) has written one before it.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const HEADER = 'x-forwarded-for';

/** A route is not told of the socket, and Next names it only when the header is missing. Called once, at the start. */
export function tellAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const told = request.headers[HEADER];
    const address = request.socket.remoteAddress ?? '';
    request.headers[HEADER] = told ? `${told}, ${address}` : address;
  });
}

/** An IPv6 household has 2⁶⁴ addresses: the half that says which household. */
function householdOf(address: string): string {
  const plain = address.trim().toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped?.[1]) return mapped[1];
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('%', 1)[0]?.split('::', 2) ?? [];
  const [left, right] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** @param proxies how many of the last addresses are our own reverse proxies */
export function clientOf(headers: Headers, proxies: number): string {
  const told = (headers.get(HEADER) ?? '').split(',');
  // Fewer than promised: nobody came by the proxies, so the socket's own address it is.
  return householdOf(told.at(-1 - proxies) ?? told.at(-1) ?? '');
}
