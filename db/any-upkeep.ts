/** For tests: owners whose offers are due, and a process that does the day's work on them, to be shot. */
import { createHash } from 'node:crypto';
import { anyOffer, sent } from './any-proposal';
import { type OpenDatabase, openDatabase } from './open';
import { approve, submit } from './proposals';
import { upkeep, type Writer } from './upkeep';
import { writerFor } from './upkeep-writer';

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
  const offer = anyOffer({ slug, title: `Kaffe ${slug}`, confirmed: { place: day, contact: day } });
  const sender = { relation: 'ours', answer: 'email', email, rhythm } as const;
  const id = submit(db, sent({ values: { offer }, sender }), { actor: 'sender', at });
  approve(db, id, editor(1, at));
}

/** The same links each time, so that two runs can be compared. */
export function countedWriter(): Writer & { urls: string[] } {
  const urls: string[] = [];
  const newLink = () => {
    const url = `https://example.org/passer/${urls.length}-${Math.random()}`;
    urls.push(url);
    return { url, hash: createHash('sha256').update(url).digest('hex') };
  };
  const from = { municipality: 'Kolding Kommune', department: 'Her', phone: '79 79 79 79' };
  const { remind } = writerFor(from, 'https://example.org');
  return { from, newLink, remind, urls };
}

/** All that was asked and written, without what only chance decides. */
export const askedIn = (db: OpenDatabase): unknown => ({
  asks: db.$client.prepare('select offer, due, round, asked_at from asks order by offer, round').all(),
  letters: db.$client.prepare('select "to", kind, subject from letters order by "to", subject').all(),
});

const [, program, file = ''] = process.argv;
if (program?.endsWith('any-upkeep.ts') && file) {
  const db = openDatabase(file);
  process.stdout.write('begun\n');
  upkeep(db, new Date(DUE), countedWriter());
  db.$client.close();
  process.stdout.write('done\n');
}
