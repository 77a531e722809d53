import { createServer, type IncomingHttpHeaders } from 'node:http';
import { expect, it } from 'vitest';
import { clientOf, tellAddresses } from './client';

const from = (told: string | null, proxies = 0) =>
  clientOf(new Headers(told === null ? {} : { 'x-forwarded-for': told }), proxies);

it.each([
  ['the socket’s own address stands last', '203.0.113.9, 192.0.2.1', 0, '192.0.2.1'],
  ['one proxy of ours wrote the one before', '203.0.113.9, 198.51.100.4, 192.0.2.1', 1, '198.51.100.4'],
  ['two of ours in a row', 'made up, 198.51.100.4, 192.0.2.1, 192.0.2.2', 2, '198.51.100.4'],
  ['who goes round the proxy is known by the socket', '198.51.100.4', 1, '198.51.100.4'],
  ['an IPv4 address in IPv6’s clothes', '::ffff:198.51.100.4', 0, '198.51.100.4'],
  ['a household in IPv6 is one', '2001:db8:1:2:3:4:5:6', 0, '2001:db8:1:2'],
  ['however it is written', '2001:0DB8:1:2::6', 0, '2001:db8:1:2'],
  ['and with zeros left out', '2001:db8::6', 0, '2001:db8:0:0'],
  ['this machine itself', '::1', 0, '0:0:0:0'],
])('%s', (_, told, proxies, expected) => expect(from(told, proxies)).toBe(expected));

it('who cannot be known is one with all who cannot', () => expect(from(null)).toBe(''));

it('what a visitor makes up about his address is not believed, since the socket’s is written last', async () => {
  tellAddresses();
  let seen: IncomingHttpHeaders = {};
  const server = createServer((request, answer) => {
    seen = request.headers;
    answer.end();
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as { port: number };
  const ask = async (headers: Record<string, string>) => {
    await fetch(`http://127.0.0.1:${port}`, { headers });
    return clientOf(new Headers({ 'x-forwarded-for': String(seen['x-forwarded-for']) }), 0);
  };
  expect(await ask({})).toBe('127.0.0.1');
  expect(await ask({ 'x-forwarded-for': '203.0.113.9' })).toBe('127.0.0.1');
  server.close();
});
