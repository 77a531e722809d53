import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { findLetter, outbox, queueLetter, sentLetters } from '@/db/letters';
import type { OpenDatabase } from '@/db/open';
import { emptyDatabase } from '@/db/test-data';
import { letterOf } from '@/domain/letter/letters';
import { openPost, type Post } from './post';

const FROM = { municipality: 'Kolding Kommune', department: 'Social', phone: '79 79 79 79' };
const SITE = 'http://localhost:3000';
const LINK = `${SITE}/tilmeld/bekraeft/hemmeligt-token`;
const proof = (title = 'Strik & kaffe på tirsdag') =>
  letterOf(
    { kind: 'prove', link: { url: LINK, lastDay: '2026-12-04', isOnPaper: false } },
    { kind: 'new', title },
    FROM,
  );
const received = (title: string) => letterOf({ kind: 'received' }, { kind: 'new', title }, FROM);

type Came = { from: string; to: string[]; raw: string };
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A real mail server on this machine. @param refuse the code it answers an address with, if it does */
async function mailServer(refuse: (to: string) => number | null = () => null) {
  const came: Came[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onRcptTo: ({ address }, _session, done) => {
      const code = refuse(address);
      done(code ? Object.assign(new Error(`${address} er ikke her`), { responseCode: code }) : null);
    },
    onData: (stream, { envelope }, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope;
        came.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(pieces).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const end = () => new Promise<void>((done) => server.close(() => done()));
  closing.push(end);
  return { came, end, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

/** A post that is woken by hand, and what it says in the terminal. */
function post(
  db: OpenDatabase,
  smtpUrl?: string,
  site = SITE,
): { said: string[]; round: () => Promise<void>; post: Post } {
  const said: string[] = [];
  const settings = { smtpUrl, from: 'kort@kolding.example', name: 'Kolding Kommune', site };
  const open = () =>
    openPost(
      () => db,
      settings,
      (line) => said.push(line),
    );
  const first = open();
  const round = async () => {
    first.wake();
    await first.end();
  };
  return { said, round, post: first };
}
/** The words of a MIME part, whatever they are wrapped in. */
const unwrapped = (raw: string) =>
  Buffer.from(
    raw
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
const longAgo = '2026-11-20T10:00:00.000Z';
const to = (address: string) => ({ to: address, reach: '', proposal: null });

describe('with a mail server', () => {
  it('a letter leaves as plain text and simple HTML, and is no longer in the outbox', async () => {
    const [db, server] = [emptyDatabase(), await mailServer()];
    queueLetter(db, proof(), to('lis@example.org'), longAgo);
    const { round, said } = post(db, server.url);
    await round();
    expect(server.came).toHaveLength(1);
    const [{ from, to: reached, raw } = { from: '', to: [], raw: '' }] = server.came;
    expect({ from, reached }).toEqual({ from: 'kort@kolding.example', reached: ['lis@example.org'] });
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
    expect(raw).toMatch(/^Content-Type: text\/html; charset=utf-8/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(unwrapped(raw)).toContain(`Ja, det er mig:\r\n${LINK}`);
    expect(unwrapped(raw)).toContain(`<a href="${LINK}">Ja, det er mig</a>`);
    expect(outbox(db)).toEqual([]);
    expect(JSON.stringify(sentLetters(db, 5))).not.toContain('hemmeligt-token');
    expect(said).toEqual([]);
  });

  it('what a stranger wrote adds no line to the letter’s head, and no address to those it reaches', async () => {
    const [db, server] = [emptyDatabase(), await mailServer()];
    queueLetter(db, received('Strik\r\nBcc: alle@example.org\r\n\r\n<script>'), to('lis@example.org'), longAgo);
    queueLetter(db, received('x'.repeat(100_000)), to('ole+kort@example.org'), longAgo);
    await post(db, server.url).round();
    expect(server.came.map(({ to }) => to)).toEqual([['lis@example.org'], ['ole+kort@example.org']]);
    for (const { raw } of server.came) {
      expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
      expect(raw.slice(raw.indexOf('Content-Type: text/html'))).not.toContain('<script>');
      expect(raw.length).toBeLessThan(10_000);
    }
  });

  it('an address that takes no letters is left to a person; the others leave, and the log names none', async () => {
    const db = emptyDatabase();
    const server = await mailServer((address) => (address.startsWith('kaj') ? 550 : null));
    const kaj = queueLetter(db, proof(), to('kaj@example.org'), longAgo);
    queueLetter(db, proof(), to('lis@example.org'), longAgo);
    const { round, said } = post(db, server.url);
    await round();
    expect(server.came.map(({ to }) => to)).toEqual([['lis@example.org']]);
    expect(findLetter(db, kaj)).toMatchObject({ sentAt: null, nextAt: null, attempts: 1 });
    expect(said).toEqual([
      `! Letter ${kaj} could not be sent (EENVELOPE 550). The address takes no letters: it waits in the outbox of Fagland.`,
    ]);
  });

  it('a server that is busy, or away, gets it later', async () => {
    const db = emptyDatabase();
    const busy = await mailServer(() => 451);
    const id = queueLetter(db, proof(), to('lis@example.org'), longAgo);
    const { round, said } = post(db, busy.url);
    await round();
    expect(findLetter(db, id)).toMatchObject({ sentAt: null, attempts: 1, nextAt: expect.any(String) });
    expect(said.join()).toMatch(/EENVELOPE 451\). It is tried again\.$/);
    await busy.end();
    queueLetter(db, proof(), to('lis@example.org'), longAgo);
    const away = post(db, busy.url);
    await away.round();
    expect(outbox(db)).toHaveLength(2);
    expect(away.said.join()).not.toMatch(/example\.org|token|Strik/);
  });

  it('no letter goes unsealed through the net, unless the setting says that it may', async () => {
    const [db, server] = [emptyDatabase(), await mailServer()];
    queueLetter(db, proof(), to('lis@example.org'), longAgo);
    const elsewhere = server.url.replace('127.0.0.1', '0.0.0.0');
    const sealed = post(db, elsewhere);
    await sealed.round();
    expect(server.came).toEqual([]);
    expect(sealed.said.join()).toMatch(/ETLS/);
    queueLetter(db, proof(), to('ole@example.org'), longAgo);
    await post(db, `${elsewhere}?requireTLS=false`).round();
    expect(server.came.map(({ to }) => to)).toEqual([['ole@example.org']]);
  });

  it('each leaves once, though it is woken many times', async () => {
    const [db, server] = [emptyDatabase(), await mailServer()];
    for (let n = 0; n < 25; n += 1) queueLetter(db, received(`Nummer ${n}`), to(`n${n}@example.org`), longAgo);
    const { post: open } = post(db, server.url);
    for (let n = 0; n < 10; n += 1) open.wake();
    await open.end();
    expect(new Set(server.came.flatMap(({ to }) => to)).size).toBe(25);
    expect(server.came).toHaveLength(25);
  });
});

describe('without one', () => {
  it('the terminal says once that a letter waits, and never to whom or what', async () => {
    const db = emptyDatabase();
    queueLetter(db, proof('Strik'), to('lis@example.org'), longAgo);
    const { said, post: open, round } = post(db, undefined, 'https://kort.example.org');
    open.wake();
    await round();
    expect(said).toEqual(['• A letter waits in the outbox: https://kort.example.org/fagland/breve']);
    expect(outbox(db)).toHaveLength(1);
  });

  it('on one’s own machine it says the link too, for there it may be the only way', async () => {
    const db = emptyDatabase();
    queueLetter(db, proof('Strik'), to('lis@example.org'), longAgo);
    queueLetter(db, received('Strik'), to('lis@example.org'), longAgo);
    const { said, round } = post(db);
    await round();
    expect(said).toEqual([`• 2 letters wait in the outbox: ${SITE}/fagland/breve`, `  ${LINK}`]);
  });
});
