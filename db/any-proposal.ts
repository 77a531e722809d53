/** For tests: proposals, and a process that sends them or decides them, so that many do it at once. */
import { randomUUID } from 'node:crypto';
import { Offer, Place } from '../domain/offer';
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

/** Lays the canary wherever nobody may fetch it: in what waits, was declined, who sent it, and a hidden address. */
function plant(file: string, canary: string, old: string, shown: string): void {
  const db = openDatabase(file);
  const by = { actor: 'sender', at: AT };
  const editor = (id: string) => ({ actor: 'anna', id: 'anna', at: AT, seen: findProposal(db, id)?.version ?? 0 });
  const sender = { relation: 'ours', answer: 'email', email: `${canary}@example.org` } as const;
  const lay = (told: Partial<Fresh>) => submit(db, sent({ note: `${canary} note`, sender, ...told }), by);
  const secret = (slug: string) => ({ offer: anyOffer({ slug, title: `${canary} ny` }) });
  lay({ values: secret('ny-der-venter') });
  lay({ kind: 'change', target: old, values: secret(old) });
  const no = lay({ values: secret('ny-der-fik-nej') });
  const isDeclined = decline(db, no, editor(no), 'unclear', `${canary} words`).ok;
  const hidden = Place.parse({
    ...{ slug: 'hos-lis', name: 'Hos Lis', street: `${canary}vej 4`, postalCode: '6580', addressHidden: true },
    position: { lat: 55.42871, lng: 9.28631, precision: 'door', source: canary },
    access: { step_free: { value: 'yes', note: `${canary} ved porten` } },
  });
  const open = anyOffer({ slug: 'kaffe-hos-lis', title: shown, place: 'hos-lis', town: 'vamdrup' });
  const yes = lay({ values: { place: hidden, offer: open } });
  const isApproved = approve(db, yes, editor(yes)).ok;
  process.stdout.write(isDeclined && isApproved ? 'planted' : 'not planted');
}

const [, program, what, file = '', name = '', count = '0', words = ''] = process.argv;
if (program?.endsWith('any-proposal.ts') && what === 'send') send(file, name, Number(count));
if (program?.endsWith('any-proposal.ts') && what === 'decide') void decide(file, name);
if (program?.endsWith('any-proposal.ts') && what === 'plant') plant(file, name, count, words);
