/** For tests: owners whose offers are due, people who wait to be met, and a process that does the day's work on them, to be shot. */
import { createHash } from 'node:crypto';
import { anyOffer, sent } from './any-proposal';
import { sendMeeting } from './meetings';
import { type OpenDatabase, openDatabase } from './open';
import { approve, submit } from './proposals';
import { upkeep, type Writer } from './upkeep';
import { meetingLetter, writerFor } from './upkeep-writer';

export const DUE = '2026-12-23T08:00:00.000Z';
const SENT = '2026-11-23T08:00:00.000Z';
const editor = (seen: number, at: string) => ({ actor: 'anna', id: 'anna', at, seen });

/** An approved offer, and its owner, who is to be asked every so many months. */
export function own(
  db: OpenDatabase,
  slug: string,
  rhythm: 1 | 3 | 6 | 12,
  at = SENT,
  email = `${slug}@example.org`,
): void {
  const day = at.slice(0, 10);
  const contact = { email: `sted-${slug}@example.org` };
  const offer = anyOffer({ slug, title: `Kaffe ${slug}`, contact, confirmed: { place: day, contact: day } });
  const sender = { relation: 'ours', answer: 'email', email, rhythm } as const;
  const id = submit(db, sent({ values: { offer }, sender }), { actor: 'sender', at });
  approve(db, id, editor(1, at));
}

const FROM = { municipality: 'Kolding Kommune', department: 'Her', phone: '79 79 79 79' };
const SITE = 'https://example.org';

/** Somebody would like to be met there, and nobody has answered since. */
export function wish(db: OpenDatabase, offer: string, at: string, reach: string, firstName = 'Lis'): void {
  const written = meetingLetter(db, { offer, kind: 'door' }, false, { from: FROM, site: SITE });
  if (!written) throw new Error('There is no such offer.');
  const { hash, letter } = written;
  const who = { firstName, reach, when: 'Tirsdag', kind: 'door' } as const;
  const kept = sendMeeting(
    db,
    { ...who, id: `${offer} ${at}`, offer, hash, ownHash: `own ${offer} ${at}` },
    letter,
    at,
  );
  if (kept !== 'sent') throw new Error(kept);
}

/**
 * A day on which all of it is to be done: owners to be asked, places to be reminded, people to be told of silence, and what
 * is to be let go of. @returns how many letters that is
 */
export function layDay(db: OpenDatabase): number {
  const ago = (days: number) => new Date(Date.parse(DUE) - days * 86_400_000).toISOString();
  for (let n = 0; n < 40; n += 1) own(db, `nr-${n}`, 1);
  for (let n = 0; n < 20; n += 1) wish(db, `nr-${n}`, ago(4), '75 55 12 34');
  for (let n = 20; n < 30; n += 1) wish(db, `nr-${n}`, ago(8), `lis-${n}@example.org`);
  for (let n = 30; n < 40; n += 1) wish(db, `nr-${n}`, ago(30), `${GONE}-${n}@example.org`);
  // To a place each that has not answered, and to ten who have heard nothing for a week.
  return 40 + 20 + 10 + 10;
}
/** In what is to be gone when the day is done. */
export const GONE = 'kanariefugl-7316';

/** The same links each time, so that two runs can be compared. */
export function countedWriter(leaves = true): Writer & { urls: string[] } {
  const urls: string[] = [];
  const newLink = () => {
    const url = `https://example.org/passer/${urls.length}-${Math.random()}`;
    urls.push(url);
    return { url, hash: createHash('sha256').update(url).digest('hex') };
  };
  const { remind, tell } = writerFor(FROM, SITE, leaves);
  return { from: FROM, newLink, remind, tell, urls };
}

/** All that was asked and written, without what only chance decides. */
export const askedIn = (db: OpenDatabase): unknown => ({
  asks: db.$client.prepare('select offer, due, round, asked_at from asks order by offer, round').all(),
  letters: db.$client.prepare('select "to", kind, subject from letters order by "to", kind, subject').all(),
  meetings: db.$client
    .prepare(`select m.id, first_name, m.reach, reminded_at, told_at, m.hash is null as has_no_link, "to", l.kind, l.subject
      from meetings m left join letters l on l.id = m.letter order by m.id`)
    .all(),
});

const [, program, file = ''] = process.argv;
if (program?.endsWith('any-upkeep.ts') && file) {
  const db = openDatabase(file);
  process.stdout.write('begun\n');
  upkeep(db, new Date(DUE), countedWriter());
  db.$client.close();
  process.stdout.write('done\n');
}
