/** For tests: proposals, and a process that sends them or decides them, so that many do it at once. */
import { randomUUID } from 'node:crypto';
import { Offer } from '../domain/offer';
import { openDatabase } from './open';
import { approve, decline, type Fresh, findProposal, queue, submit, take } from './proposals';

export const AT = '2026-11-23T10:00:00.000Z';
export const anyOffer = (facets: Partial<Offer> = {}): Offer =>
  Offer.parse({
    ...{ slug: 'kaffe-i-laden', kind: 'meeting_place', title: 'Kaffe i Laden', topics: [] },
    source: { url: 'https://example.org/tilmeld', date: '2026-11-23', confidence: 'high' },
    ...facets,
  });
export const sent = (otherwise: Partial<Fresh> = {}): Fresh => ({
  ...{ id: randomUUID(), kind: 'new', target: null, note: '', formKey: null, status: 'waiting' },
  values: { offer: anyOffer() },
  sender: { relation: 'ours', answer: 'email', email: 'lis@example.org' },
  ...otherwise,
});

/** Sends so many, each twice: a finger that presses the button two times. */
function send(file: string, name: string, count: number): void {
  const db = openDatabase(file);
  for (let n = 0; n < count; n += 1) {
    const fresh = sent({
      formKey: `${name}-${n}`,
      values: { offer: anyOffer({ slug: 'kaffe', title: `${name} ${n}` }) },
    });
    const by = { actor: 'sender', at: new Date().toISOString() };
    const ids = [submit(db, fresh, by), submit(db, { ...fresh, id: randomUUID() }, by)];
    process.stdout.write(`sent ${ids.join(' ')}\n`);
  }
}

/** Takes and decides whatever is open, until the queue has been empty for a while. */
async function decide(file: string, name: string): Promise<void> {
  const db = openDatabase(file);
  for (let idle = 0; idle < 100; ) {
    const free = queue(db).find(({ takenBy }) => takenBy === null || takenBy === name);
    if (!free) {
      idle += 1;
      await new Promise((later) => setTimeout(later, 20));
      continue;
    }
    idle = 0;
    const by = { actor: name, id: name, at: new Date().toISOString(), seen: free.version };
    const taken = take(db, free.id, by, true);
    if (!taken.ok) continue; // a colleague was quicker
    const seen = findProposal(db, free.id)?.version ?? 0;
    const isRefused = free.values.offer?.title.endsWith('7') === true;
    const done = isRefused
      ? decline(db, free.id, { ...by, seen }, 'unclear', '')
      : approve(db, free.id, { ...by, seen });
    process.stdout.write(done.ok ? `${isRefused ? 'declined' : 'approved'} ${free.id}\n` : `not ${done.why}\n`);
  }
}

const [, program, what, file = '', name = '', count = '0'] = process.argv;
if (program?.endsWith('any-proposal.ts') && what === 'send') send(file, name, Number(count));
if (program?.endsWith('any-proposal.ts') && what === 'decide') void decide(file, name);
