/**
 * Keeps one document and one envelope alike: what is written here goes out sealed, what others wrote comes in and is
 * merged, and what does not fit is refused and said. It knows nothing of what the document is about.
 *
 * One thing is asked of the server at a time. What was written is owed (`isOwed`) until the server has answered for
 * exactly that; whatever is opened is merged first and looked at after: if we know more than it holds, we owe again.
 */
import { type Days, SEALED_MAX } from '@/domain/envelope';
import { backoff, type Heard, listening } from './listening';
import type { Lock } from './lock';
import type { Port } from './port';
import { readEnvelope, type Sealed, type Trouble, writeEnvelope } from './server';

/** The document, as the channel needs to know it. */
export type Synced = {
  bytes: () => Uint8Array;
  /** Takes in what others wrote. @throws when it is no document; then nothing changes */
  merge: (bytes: Uint8Array) => void;
  /** Whether this one knows something that those bytes do not. */
  isAhead: (bytes: Uint8Array) => boolean;
};
export type ChannelState = 'saved' | 'saving' | 'offline' | 'busy' | 'gone' | 'old' | 'broken' | 'full';
/** `version`: the highest seen. `expires`: ISO 8601. */
export type Seen = { version: number; expires: string; days: Days };
export type Told = Seen & { state: ChannelState };

export type Channel = {
  /** Something was written here. */
  changed: () => void;
  /** The page is on its way out: what is owed is sent as it is, and nobody waits for the answer. */
  leave: () => void;
  /** @returns how it went; what could not be sent is sent later */
  setDays: (days: Days) => Promise<ChannelState>;
  /** Asks the server now. @returns how it went */
  checked: () => Promise<ChannelState>;
  told: () => Told;
  end: () => void;
};

/** Letters written in one breath go together; and somebody who writes on and on is sent now and then. */
const BREATH_MS = 200;
const BETWEEN_MS = 500;
/** Bytes that sealing adds: the iv and the tag. */
const SEALED_MORE = 28;
const SETTLED_MS = 500;
const SOON = { first: 1000, most: 30_000 };
const SELDOM = { first: 15_000, most: 300_000 };

/** @param from what is known of the envelope already; nothing older than that is taken */
export function channelOf(doc: Synced, lock: Lock, from: Seen, port: Port, tell: (told: Told) => void): Channel {
  let told: Told = { ...from, state: 'saved' };
  const mayWrite = lock.write !== null;
  let isOn = true;
  let isLookDue = true; // whatever we knew, others may have written since
  let isOwed = false;
  let changes = 0;
  let days: Days | undefined;
  let attempt = 0;
  let sentAt = Number.NEGATIVE_INFINITY;
  let working: Promise<void> | null = null;
  let again = false;
  let callOff: (() => void) | null = null;
  let dueAt = Number.POSITIVE_INFINITY;

  function say(change: Partial<Told>): void {
    const next = { ...told, ...change };
    const isNews = (Object.keys(next) as (keyof Told)[]).some((key) => next[key] !== told[key]);
    told = next;
    if (isNews && isOn) tell(told);
  }

  /** Works at that time, or earlier when something else wants it. */
  function due(milliseconds: number, isFirm = false): void {
    const at = port.now() + milliseconds;
    if (!isOn || (!isFirm && at >= dueAt)) return;
    callOff?.();
    dueAt = at;
    callOff = port.wait(milliseconds, () => {
      dueAt = Number.POSITIVE_INFINITY;
      callOff = null;
      // Nobody looks at a hidden page; what was written on it still goes.
      if (!port.isHidden() || isOwed || days) void work();
    });
  }

  function trouble(with_: Trouble | { is: 'old' }): false {
    say({ state: with_.is });
    if (with_.is === 'gone') ears.end(); // it does not come back: a new link is another envelope
    if (with_.is === 'gone' || with_.is === 'full') return false; // full, until something is taken away
    isLookDue = true;
    if (with_.is === 'busy') due(Math.max(with_.wait, 0) + port.random() * 1000, true);
    else {
      const { first, most } = with_.is === 'offline' ? SOON : SELDOM;
      due(backoff(port, attempt, first, most), true);
    }
    attempt += 1;
    return false;
  }

  /** Opens what the server has, and merges it. The seal is bound to the version, so none can be dressed as another. */
  async function take({ version, sealed, expires, days: theirs }: Sealed): Promise<boolean> {
    if (version < told.version) return trouble({ is: 'old' });
    let plain: Uint8Array;
    try {
      plain = await lock.open(version, sealed);
      if (!isOn) return false;
      doc.merge(plain);
    } catch {
      return trouble({ is: 'broken' });
    }
    isOwed = mayWrite && doc.isAhead(plain);
    attempt = 0;
    say({ version, expires, days: theirs, state: isOwed || days ? 'saving' : 'saved' });
    return true;
  }

  async function look(): Promise<boolean> {
    isLookDue = false;
    const read = await readEnvelope(port, lock);
    if (!isOn) return false;
    return read.is === 'ok' ? take(read.said) : trouble(read);
  }

  async function send(isLeaving = false, ahead = 0): Promise<boolean> {
    const [version, at, chosen] = [told.version + 1 + ahead, changes, days];
    const plain = doc.bytes();
    if (plain.length + SEALED_MORE > SEALED_MAX) return trouble({ is: 'full' });
    if (told.state !== 'offline' && told.state !== 'busy') say({ state: 'saving' });
    const sealed = await lock.seal(version, plain);
    if (!isOn && !isLeaving) return false;
    sentAt = port.now();
    const written = await writeEnvelope(port, lock, { version, sealed, days: chosen, isLeaving });
    if (!isOn || isLeaving) return false;
    if (written.is === 'newer') {
      if (!(await take(written.said))) return false;
      attempt += 1; // many who write at once come one by one
      if (isOwed || days) due(backoff(port, attempt, 40, 1000));
      return false;
    }
    if (written.is !== 'ok') return trouble(written);
    if (written.said.version < version) return trouble({ is: 'broken' });
    attempt = 0;
    if (changes === at) isOwed = false;
    if (days === chosen) days = undefined;
    say({ ...written.said, state: isOwed || days ? 'saving' : 'saved' });
    if (isOwed) due(BETWEEN_MS);
    return false;
  }

  async function steps(): Promise<void> {
    while (isOn && told.state !== 'gone') {
      if (isLookDue) {
        if (!(await look())) return;
      } else if (mayWrite && (isOwed || days)) {
        const rest = sentAt + BETWEEN_MS - port.now();
        if (rest > 0) return due(rest);
        if (!(await send())) return;
      } else return;
    }
  }

  function work(): Promise<void> {
    if (working) {
      again = true;
      return working;
    }
    working = steps().finally(() => {
      working = null;
      if (!again) return;
      again = false;
      due(0);
    });
    return working;
  }

  const ears = listening(port, lock, (heard: Heard) => {
    const isKnown = heard !== 'look' && heard.version === told.version;
    if (isKnown && told.state !== 'offline') return;
    // Our own write, which is heard of before it is answered.
    if (heard !== 'look' && working && heard.version === told.version + 1) return lookAfter();
    isLookDue = true;
    if (told.state !== 'busy' || !callOff) due(0); // a server that asks for patience is given it
  });
  const lookAfter = (): void => {
    const { version } = told;
    void working?.then(() => {
      if (told.version > version) return;
      isLookDue = true;
      due(0);
    });
  };

  const endWaking = port.followWaking((isBack) => {
    if (!isBack) {
      ears.pause();
      if (isOwed) due(0, true);
      return;
    }
    if (told.state === 'gone') return;
    attempt = 0;
    isLookDue = true;
    due(told.state === 'busy' ? 1000 : 0, told.state !== 'busy');
    ears.resume();
  });

  /** Waits for what is under way, and for what is about to be. */
  async function settled(): Promise<ChannelState> {
    for (let n = 0; n < 100 && isOn && (working || dueAt - port.now() <= SETTLED_MS); n += 1)
      await (working ?? new Promise<void>((resolve) => void port.wait(50, resolve)));
    return told.state;
  }

  if (!port.isHidden()) ears.resume();
  due(0);

  return {
    changed: () => {
      if (!mayWrite || !isOn) return;
      changes += 1;
      isOwed = true;
      if (told.state === 'saved') say({ state: 'saving' });
      if (told.state === 'saving' || told.state === 'full') due(BREATH_MS);
    },
    leave: () => {
      if (!isOwed || !isOn || !mayWrite) return;
      const isUnderWay = working !== null;
      void send(true);
      // What is under way may arrive or not: one of the two comes right after what is there then.
      if (isUnderWay) void send(true, 1);
    },
    setDays: async (chosen) => {
      days = chosen;
      sentAt = Number.NEGATIVE_INFINITY;
      due(0, true);
      return settled();
    },
    checked: () => {
      isLookDue = true;
      due(0, true);
      return settled();
    },
    told: () => told,
    end: () => {
      isOn = false;
      callOff?.();
      ears.end();
      endWaking();
    },
  };
}
