/**
 * The plan on this screen in an envelope on the server: carried, followed, given a new link, deleted, joined. The secret
 * is made here and never sent; what the server needs comes out of it (lock.ts).
 */
import type { Days } from '@/domain/envelope';
import { bytesOf, documentFrom, isAhead, mergeInto, planIn } from '@/domain/plan/document';
import type { LinkTo } from '@/domain/plan/kept';
import type { Plan } from '@/domain/plan/plan';
import { newSecret, readSecretOf } from '@/domain/seal/keys';
import { hashOf } from '@/domain/seal/link';
import { cloth } from '../table/clearing';
import { type Channel, channelOf, type Seen } from './channel';
import type { CarriedState, Whose } from './here';
import type { Going } from './isThere';
import { asideNow, beginPlan, deviceNow, hang, here, keep, markLinkOut, refresh, setWhose } from './laid';
import { type Lock, lockOf } from './lock';
import { browser } from './port';
import { createEnvelope, deleteEnvelope, readEnvelope, type Trouble } from './server';
import { startTable, type TableHere, tableLockOf } from './together';

export type Answer = { ok: true } | { ok: false; why: 'offline' | 'busy' | 'gone' | 'full' | 'broken' };
type LookWhy = 'offline' | 'busy' | 'gone' | 'broken' | 'old';
export type Looked = { ok: true; plan: Plan; bytes: Uint8Array } | { ok: false; why: LookWhy };

let channel: Channel | null = null;

const OK: Answer = { ok: true };
const no = (why: Extract<Answer, { ok: false }>['why']): Answer => ({ ok: false, why });
const answered = (state: CarriedState): Answer => {
  if (state === 'saved' || state === 'saving') return OK;
  return no(state === 'old' ? 'broken' : state);
};
const refused = ({ is }: Trouble): Answer => no(is);

/** The server has just shown the envelope. */
const IS_THERE: readonly CarriedState[] = ['saved', 'saving', 'full'];

/** What stands behind the # for each kind of link. */
async function linksOf({ kind, secret }: LinkTo): Promise<{ change: string | null; read: string }> {
  if (kind === 'read') return { change: null, read: hashOf({ kind, secret }) };
  return { change: hashOf({ kind, secret }), read: hashOf({ kind: 'read', secret: await readSecretOf(secret) }) };
}

/** Follows the envelope from here on, with the plan that lies here. */
async function follow(link: LinkTo, seen: Seen, isNew = false): Promise<void> {
  const doc = here.get()?.doc;
  const [lock, links] = await Promise.all([lockOf(link), linksOf(link)]);
  if (!doc || here.get()?.doc !== doc) return; // it went meanwhile
  const synced = {
    bytes: () => bytesOf(doc),
    merge: (bytes: Uint8Array) => mergeInto(doc, bytes),
    isAhead: (bytes: Uint8Array) => isAhead(doc, bytes),
  };
  const mine: Channel = channelOf(synced, lock, seen, browser, ({ state, ...told }) => {
    if (channel !== mine) return;
    const isGone = state === 'gone'; // and with it all that is known of who else is there
    refresh({ carried: { kind: link.kind, state, links, ...told }, ...(isGone && { others: [] }) });
    const { version, days, expires } = asideNow();
    if (version !== told.version || days !== told.days || expires !== told.expires) keep(told);
    if (isGone) table?.end();
  });
  const isAlive = async () => channel === mine && IS_THERE.includes(await mine.checked());
  const table: TableHere | null =
    link.kind === 'change'
      ? startTable(link.secret, deviceNow(), isAlive, (others) => channel === mine && refresh({ others }), isNew)
      : null;
  hang({
    changed: mine.changed,
    go: (how: Going) => {
      mine.leave();
      table?.go(how, here.get()?.whose === 'shared');
    },
    end: () => {
      mine.end();
      table?.end();
      if (channel === mine) channel = null;
    },
  });
  channel = mine;
  refresh({ carried: { kind: link.kind, links, ...mine.told() }, mayWrite: link.kind === 'change', others: [] });
}

/** One's own plan was taken up again, or another tab gave it another link: it is carried by what stands with it now. */
export async function resume(): Promise<void> {
  const { link, version, days, expires } = asideNow();
  if (link) return follow(link, { version, days, expires });
  letGo();
}

function letGo(): void {
  hang(null);
  channel = null;
  refresh({ carried: null, mayWrite: true, others: [] });
}

type Fresh = { ok: true; link: LinkTo; lock: Lock; seen: Seen } | { ok: false; answer: Answer };

/** A new envelope with what is written here now. */
async function created(days: Days): Promise<Fresh> {
  const doc = here.get()?.doc;
  if (!doc) return { ok: false, answer: no('gone') };
  const link: LinkTo = { kind: 'change', secret: newSecret() };
  const lock = await lockOf(link);
  const sealed = await lock.seal(1, bytesOf(doc));
  const kept = await createEnvelope(browser, lock, { version: 1, sealed, days });
  // The table was cleared meanwhile: nothing of one citizen's is hung on the plan of the next.
  if (here.get()?.doc !== doc) {
    void deleteEnvelope(browser, lock);
    return { ok: false, answer: no('gone') };
  }
  if (kept.is === 'ok') return { ok: true, link, lock, seen: kept.said };
  return { ok: false, answer: kept.is === 'taken' ? no('broken') : refused(kept) };
}

async function takeUp({ link, seen }: Extract<Fresh, { ok: true }>): Promise<Answer> {
  keep({ link, turn: asideNow().turn + 1, ...seen });
  await follow(link, seen, true);
  return OK;
}

/** Puts the plan in an envelope, and begins to follow it. */
export async function carry(days: Days): Promise<Answer> {
  const fresh = await created(days);
  return fresh.ok ? takeUp(fresh) : fresh.answer;
}

export async function setDays(days: Days): Promise<Answer> {
  return channel ? answered(await channel.setDays(days)) : no('gone');
}

/**
 * Makes the old links useless: a new secret, a new envelope, and the old one deleted. From the moment the server has said
 * that the old one is gone the new links are the ones there are; if it is shown all the same, that is told.
 */
export async function newLink(): Promise<Answer> {
  const { link: old, days } = asideNow();
  const doc = here.get()?.doc;
  const fresh = await created(days);
  if (!fresh.ok) return fresh.answer;
  const gone = old?.kind === 'change' ? await unmade(old) : { said: OK, proof: OK };
  if (here.get()?.doc !== doc) {
    void deleteEnvelope(browser, fresh.lock);
    return no('gone');
  }
  if (gone.said.ok) {
    await takeUp(fresh);
    return isContradicted(gone.proof) ? gone.proof : OK;
  }
  void deleteEnvelope(browser, fresh.lock); // the old links still work, and so they stay the ones there are
  return gone.said;
}
const isContradicted = (proof: Answer): boolean => !proof.ok && proof.why === 'broken';

/**
 * Deletes an envelope and the table beside it, and asks for it again.
 * @returns `said`: what the server answered. `proof`: whether it was then not there; only «not there» counts
 */
async function unmade(link: LinkTo): Promise<{ said: Answer; proof: Answer }> {
  const lock = await lockOf(link);
  const gone = await deleteEnvelope(browser, lock);
  if (gone.is !== 'ok' && gone.is !== 'gone') return { said: refused(gone), proof: refused(gone) };
  void tableLockOf(link.secret).then((table) => deleteEnvelope(browser, table));
  const proof = await readEnvelope(browser, lock);
  if (proof.is === 'gone') return { said: OK, proof: OK };
  return { said: OK, proof: proof.is === 'ok' ? no('broken') : refused(proof) };
}

/** Deletes the envelope, and asks for it again: `ok` only when the server has answered that it is not there. */
export async function deleteCarried(): Promise<Answer> {
  const { link, turn } = asideNow();
  const doc = here.get()?.doc;
  if (link?.kind !== 'change') return no(link ? 'broken' : 'gone');
  const { proof } = await unmade(link);
  if (!proof.ok) return proof;
  if (here.get()?.doc !== doc) return OK; // the table was cleared meanwhile, and another plan may lie here
  letGo();
  keep({ link: null, turn: turn + 1, version: 0, expires: '' });
  return OK;
}

/** What a link leads to, without laying it on the screen. */
export async function look(link: LinkTo): Promise<Looked> {
  const read = await opened(link);
  return read.ok ? { ok: true, plan: planIn(documentFrom(read.bytes)), bytes: read.bytes } : read;
}

type Opened = { ok: true; bytes: Uint8Array; seen: Seen } | { ok: false; why: LookWhy };

async function opened(link: LinkTo): Promise<Opened> {
  const lock = await lockOf(link);
  const read = await readEnvelope(browser, lock);
  if (read.is !== 'ok') return { ok: false, why: read.is === 'full' ? 'broken' : read.is };
  const { version, sealed, ...told } = read.said;
  const aside = asideNow();
  const isKnown = aside.link !== null && (await lockOf(aside.link)).id === lock.id; // by whichever of its links
  if (isKnown && version < aside.version) return { ok: false, why: 'old' };
  try {
    const bytes = await lock.open(version, sealed);
    documentFrom(bytes);
    return { ok: true, bytes, seen: { version, days: told.days, expires: told.expires } };
  } catch {
    return { ok: false, why: 'broken' };
  }
}

/**
 * Opens the plan of a link on this screen.
 * @param how what happens with the plan that is here. Merged with a plan that may only be read, ours stays ours: it has
 * the other's words in it, and is not carried by a link it could not be written to.
 */
export async function join(link: LinkTo, whose: Whose, how: 'instead' | 'merge'): Promise<Answer> {
  const { sitting } = cloth.get();
  const read = await opened(link);
  if (cloth.get().sitting !== sitting) return no('gone'); // the table was cleared meanwhile
  if (!read.ok) return no(read.why === 'old' ? 'broken' : read.why);
  const now = here.get();
  if (now && how === 'merge') {
    mergeInto(now.doc, read.bytes);
    if (link.kind === 'read') return OK;
    if (whose === 'own') setWhose(whose);
  } else beginPlan(whose, read.bytes);
  keep({ link, turn: asideNow().turn + 1, ...read.seen });
  markLinkOut(); // whoever gave it has it
  await follow(link, read.seen);
  return OK;
}
