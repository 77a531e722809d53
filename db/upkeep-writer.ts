/** Who the day's letters are from, and the links in them: for the server, and for the command line. */
import type { From, Letter } from '../domain/letter/letter';
import { letterOf } from '../domain/letter/letters';
import type { MeetingKind } from '../domain/meeting/meeting';
import type { Tell } from './meetings';
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

/**
 * The letter to whoever asked to be met. @param leaves whether letters leave by themselves: where a person of ours would have
 * to send it, it is not written, for nobody here is to see who asked
 */
export const tellerFor =
  (from: From, site: string, leaves: boolean): Tell =>
  (db, { offer: slug }, said) => {
    const offer = leaves ? find(db, offers, slug) : null;
    if (!offer) return null;
    const told = said === 'silent' ? ({ answer: 'silent', words: '', who: '' } as const) : said;
    const about = { kind: 'change', title: offer.title } as const;
    return letterOf({ kind: 'met', ...told, page: `${site}/tilbud/${slug}` }, about, from);
  };

/** @param site the public address, without a slash at its end @param leaves see tellerFor */
export const writerFor = (from: From, site: string, leaves: boolean): Writer => ({
  from,
  newLink: () => linkTo(site, '/passer'),
  remind: (db, meeting) => meetingLetter(db, meeting, true, { from, site }),
  tell: tellerFor(from, site, leaves),
});
