/**
 * Writes to the one who has sent something, in the transaction of what the letter tells of. Each is handed to a verb of
 * db/proposals.ts as what it is `also` to do. Whoever asked for no answer gets none.
 */
import { queueLetter } from '@/db/letters';
import { layLink } from '@/db/links';
import { find } from '@/db/noun';
import { offers } from '@/db/offers';
import type { Db } from '@/db/open';
import type { Also } from '@/db/proposals';
import { hashOfToken, newToken } from '@/db/token';
import { type Link, letterOf, type Told } from '@/domain/letter/letters';
import type { Proposal } from '@/domain/proposal/proposal';
import { copenhagenDay } from '@/domain/when/today';
import { wakePost } from './post';
import { settings } from './settings';

const DAY_MS = 86_400_000;
/** Days a link works; the last day that the letter names is whole. */
const LINK_DAYS = 14;
const PATHS = { prove: '/tilmeld/bekraeft', answer: '/tilmeld/svar' } as const;

function newLink(tx: Db, { id, sender }: Proposal, purpose: keyof typeof PATHS, at: string): Link {
  if (sender.answer === 'phone') return null; // nobody can say it on the telephone
  const token = newToken();
  const expires = Date.parse(at) + LINK_DAYS * DAY_MS;
  layLink(tx, { hash: hashOfToken(token), purpose, proposal: id, expires });
  return {
    url: `${settings.publicUrl}${PATHS[purpose]}/${token}`,
    lastDay: copenhagenDay(new Date(expires - DAY_MS)),
    isOnPaper: sender.answer === 'letter',
  };
}

/** What the sender knows it as. */
export function titleOf(tx: Db, { kind, target, values }: Proposal): string {
  const isPublic = kind !== 'new' && target !== null ? find(tx, offers, target) : null;
  return isPublic?.title ?? values.offer?.title ?? values.organisation?.name ?? values.place?.name ?? '';
}

function pageOf({ kind, target, values }: Proposal): string {
  const offer = kind === 'new' ? values.offer?.slug : target;
  if (offer) return `${settings.publicUrl}/tilbud/${offer}`;
  return `${settings.publicUrl}${values.organisation ? `/forening/${values.organisation.slug}` : '/find'}`;
}

function write(tx: Db, proposal: Proposal, at: string, told: () => Told): void {
  const { answer, email = '', reach = '' } = proposal.sender;
  if (answer === 'none') return;
  const { name, department, phone } = settings.municipality;
  const about = { kind: proposal.kind, title: titleOf(tx, proposal) };
  const letter = letterOf(told(), about, { municipality: name, department, phone });
  queueLetter(tx, letter, { to: answer === 'email' ? email : '', reach, proposal: proposal.id }, at);
  wakePost();
}

/** «Er det dig, der har sendt …?», with a link that proves it. @param at ISO 8601 */
export const askProof =
  (at: string): Also =>
  (tx, proposal) =>
    write(tx, proposal, at, () => ({ kind: 'prove', link: newLink(tx, proposal, 'prove', at) }));

/** It is in the queue now. */
export const sayReceived =
  (at: string): Also =>
  (tx, proposal) =>
    write(tx, proposal, at, () => ({ kind: 'received' }));

/** What the editor asks, with a link to answer by. */
export const askSender =
  (at: string): Also =>
  (tx, proposal) =>
    write(tx, proposal, at, () => ({
      kind: 'asked',
      words: proposal.words,
      link: newLink(tx, proposal, 'answer', at),
    }));

/** What was decided: yes or no, as the proposal says. @param isEdited it is not published word for word as it was sent */
export const sayDecided =
  (at: string, isEdited = false): Also =>
  (tx, proposal) =>
    write(tx, proposal, at, () => {
      const { kind, reason, words } = proposal;
      if (proposal.status === 'declined') return { kind: 'declined', reason: reason ?? 'unclear', words };
      if (kind === 'closed') return { kind };
      return { kind: kind === 'new' ? 'approved' : 'changed', page: pageOf(proposal), isEdited };
    });
