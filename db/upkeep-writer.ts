/** Who the day's letters are from, and the links in them: for the server, and for the command line. */
import type { From, Letter } from '../domain/letter/letter';
import { letterOf } from '../domain/letter/letters';
import type { MeetingKind } from '../domain/meeting/meeting';
import { find } from './noun';
import { offers } from './offers';
import type { Db } from './open';
import { hashOfToken, newToken } from './token';
import type { Writer } from './upkeep';

function linkTo(site: string, path: string): { hash: string; url: string } {
  const token = newToken();
  return { hash: hashOfToken(token), url: `${site}${path}/${token}` };
}

/**
 * The letter to a place: somebody would like to come. Who it is stands behind its link only.
 * @returns what is kept of the link, and the letter that has it; null when the offer is gone
 */
export function meetingLetter(
  db: Db,
  { offer: slug, kind }: { offer: string; kind: MeetingKind },
  isAgain: boolean,
  { from, site }: { from: From; site: string },
): { hash: string; letter: Letter } | null {
  const offer = find(db, offers, slug);
  if (!offer) return null;
  const { hash, url } = linkTo(site, '/svar');
  const link = { url, lastDay: '', isOnPaper: false };
  const about = { kind: 'change', title: offer.title } as const;
  return { hash, letter: letterOf({ kind: 'meet', asks: kind, isAgain, link }, about, from) };
}

/** @param site the public address, without a slash at its end */
export const writerFor = (from: From, site: string): Writer => ({
  from,
  newLink: () => linkTo(site, '/passer'),
  remind: (db, meeting) => meetingLetter(db, meeting, true, { from, site }),
});
