/** A mail server of the test's own, on this machine: what leaves by it lies here to be read. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Mailbox = {
  /** What a server is told to send by it. */
  settings: { SMTP_URL: string; LETTERS_FROM: string };
  /** The letters to an address, oldest first, as plain text with their subjects. */
  to: (address: string) => string[];
  close: () => Promise<void>;
};

export async function openMailbox(): Promise<Mailbox> {
  const came: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData: (stream, { envelope }, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        came.push({
          to: envelope.rcptTo.map(({ address }) => address),
          text: readable(Buffer.concat(pieces).toString('latin1')),
        });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    settings: { SMTP_URL: `smtp://127.0.0.1:${port}`, LETTERS_FROM: 'kort@kolding.example' },
    to: (address) => came.filter(({ to }) => to.includes(address)).map(({ text }) => text),
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** Letters travel in seven bits, folded at 76: quoted-printable bodies and encoded subjects are written out again. */
function readable(raw: string): string {
  const bytes = (text: string) =>
    text.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const word = (_: string, kind: string, text: string) =>
    kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('latin1') : bytes(text.replaceAll('_', ' '));
  const subjects = raw.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, word);
  return Buffer.from(bytes(subjects.replace(/=\r?\n/g, '')), 'latin1').toString('utf8');
}
