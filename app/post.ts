/**
 * The post: letters that are due leave by SMTP when there is a server for it. Otherwise they stay in the outbox of Fagland,
 * and the terminal says that they do. Neither the log nor the terminal ever says to whom, or what.
 */
import { createTransport, type Transporter } from 'nodemailer';
import { type KeptLetter, letGoOfLetters, letterRefused, letterSent, outboxSince, takeDueLetters } from '@/db/letters';
import type { Db } from '@/db/open';
import { linkIn, ONE_TIME } from '@/domain/letter/letter';

/** How often it is looked whether something is due, also when nobody woke us. */
const LOOK_MS = 30_000;
const HOUR_MS = 3_600_000;
const PATIENCE_MS = 20_000;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/;

export type PostSettings = {
  /** Without it nothing is sent. */
  smtpUrl?: string | undefined;
  from?: string | undefined;
  name: string;
  site: string;
};
export type Post = { wake: () => void; tidy: () => void; end: () => Promise<void> };

/** Held on globalThis: each address may be bundled by itself, and a development server loads modules anew. */
const held = globalThis as { fisPost?: Post };

/** Called inside a transaction: it looks when that is over, for the whole of it runs without a pause. */
export function wakePost(): void {
  setImmediate(() => held.fisPost?.wake());
}

/** At the start: letters leave from now on, and old ones are let go every hour. */
export function beginPosting(db: () => Db, settings: PostSettings): void {
  void held.fisPost?.end();
  held.fisPost = openPost(db, settings);
  held.fisPost.tidy();
  held.fisPost.wake();
}

/** @param say says a line in the terminal */
export function openPost(db: () => Db, settings: PostSettings, say: (line: string) => void = console.warn): Post {
  const transport = settings.smtpUrl ? transportTo(settings.smtpUrl) : null;
  let told = 0;
  const deliver = async () => {
    if (transport) await sendDue(db(), transport, settings, say);
    else told = tellOfOutbox(db(), told, settings, say);
  };
  let isRunning = Promise.resolve();
  // One round after another: a letter that comes while one is under way is in the next.
  const round = (work: () => Promise<void> | void) => {
    isRunning = isRunning
      .then(work)
      .catch(() => say('! Letters could not be looked after now; it is tried again in a moment.'));
  };
  const wake = () => round(deliver);
  const tidy = () => round(() => void letGoOfLetters(db(), new Date()));
  const clocks = [setInterval(wake, LOOK_MS), setInterval(tidy, HOUR_MS)];
  for (const clock of clocks) clock.unref();
  return {
    wake,
    tidy,
    end: async () => {
      clocks.forEach(clearInterval);
      await isRunning;
      transport?.close();
    },
  };
}

/** What the address itself says (`?requireTLS=false`) is stronger: some have a relay in their own cellar. */
const transportTo = (url: string): Transporter =>
  createTransport({
    url,
    requireTLS: !LOOPBACK.test(new URL(url).hostname),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);

const now = () => new Date().toISOString();

async function sendDue(db: Db, transport: Transporter, { from, name }: PostSettings, say: (line: string) => void) {
  const sender = { address: from ?? '', name };
  for (let due = takeDueLetters(db, now()); due.length > 0; due = takeDueLetters(db, now()))
    for (const letter of due) {
      const failure = await sendOne(transport, letter, sender);
      if (!failure) letterSent(db, letter.id, now());
      else if (failure.isForEver) letterRefused(db, letter.id);
      if (failure)
        say(`! Letter ${letter.id} could not be sent (${failure.code}). ${failure.isForEver ? TO_OUTBOX : AGAIN}`);
      if (failure?.isAway) return; // the others would only wait for the same
    }
}
const AGAIN = 'It is tried again.';
const TO_OUTBOX = 'The address takes no letters: it waits in the outbox of Fagland.';

/** `isAway`: it is not about this letter, but about the server. */
type Failure = { code: string; isForEver: boolean; isAway: boolean };
async function sendOne(
  transport: Transporter,
  { id, to, madeAt, subject, text, html }: KeptLetter,
  from: { address: string; name: string },
): Promise<Failure | null> {
  try {
    await transport.sendMail({
      from,
      to: { address: to, name: '' },
      subject,
      text,
      html,
      // The same each time it is tried: who gets it twice may see that it is one.
      messageId: `<letter-${id}-${Date.parse(madeAt)}@${from.address.split('@')[1]}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'da' },
    });
    return null;
  } catch (cause) {
    return failureOf(cause);
  }
}

/** The server's own words may hold the address: only its numbers and our library's code are told. */
function failureOf(cause: unknown): Failure {
  const { code = '', responseCode = 0 } = cause as { code?: unknown; responseCode?: number };
  const told = [/^[A-Z]+$/.test(String(code)) ? code : 'no code', responseCode || ''].filter(Boolean).join(' ');
  const isForEver = code === 'EENVELOPE' && responseCode >= 550 && responseCode < 560;
  return { code: told, isForEver, isAway: code !== 'EENVELOPE' && code !== 'EMESSAGE' };
}

/**
 * Says it once of each letter. The link itself only where the site is tried on one's own machine: there the terminal may be
 * the only way. @param told the number of the last that was told of @returns that number now
 */
function tellOfOutbox(db: Db, told: number, { site }: PostSettings, say: (line: string) => void): number {
  const waiting = outboxSince(db, told);
  if (waiting.length === 0) return told;
  const count = waiting.length === 1 ? 'A letter waits' : `${waiting.length} letters wait`;
  say(`• ${count} in the outbox: ${site}/fagland/breve`);
  if (LOOPBACK.test(new URL(site).hostname))
    for (const { kind, text } of waiting) {
      const link = ONE_TIME.some((each) => each === kind) ? linkIn(text) : null;
      if (link) say(`  ${link}`);
    }
  return waiting.at(-1)?.id ?? told;
}
