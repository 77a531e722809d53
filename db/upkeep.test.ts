import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addDays, stateOf } from '../domain/freshness/freshness';
import { AT, anyOffer } from './any-proposal';
import { askedIn, countedWriter, DUE, GONE, layDay, own } from './any-upkeep';
import { answerAsk, askBehind, confirmWhole, foundGone, rangInVain, roundList } from './freshness';
import { letterSent, outbox } from './letters';
import { meetingUpkeep } from './meetings';
import { find } from './noun';
import { offers } from './offers';
import { migrate, type OpenDatabase, openDatabase } from './open';
import { ownersOf } from './owners';
import { queue } from './proposals';
import { historyOf } from './published';
import { letGoOfSenders } from './senders';
import { emptyDatabase } from './test-data';
import { upkeep } from './upkeep';

/** A real run is a hundred: `UPKEEP_KILLS=100 npx vitest run db/upkeep`. */
const KILLS = Number(process.env.UPKEEP_KILLS ?? 8);
const program = fileURLToPath(new URL('./any-upkeep.ts', import.meta.url));
const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'upkeep-')), 'catalogue.sqlite');

/** Lives through days, each with its work done twice; what is in the outbox is sent, and told to `onLetter`. */
function live(db: OpenDatabase, from: string, days: number, onLetter: (to: string, url: string, at: string) => void) {
  const writer = countedWriter();
  for (let n = 0; n < days; n += 1) {
    const at = `${addDays(from, n)}T05:00:00.000Z`;
    upkeep(db, new Date(at), writer);
    const letters = outbox(db);
    if (letters.length > 0) expect(upkeep(db, new Date(at), writer).asked).toBe(0);
    for (const letter of letters) {
      const url = letter.text.match(/https?:\S+\/passer\/\S+/)?.[0] ?? '';
      letterSent(db, letter.id, at);
      if (letter.kind === 'fresh') onLetter(letter.to, url, at);
    }
  }
}
/** The file, and the log beside it. */
const bytesOf = (file: string) =>
  ['', '-wal'].map((end) => (existsSync(file + end) ? readFileSync(file + end, 'latin1') : '')).join('');
const hashIn = (url: string) => createHash('sha256').update(url).digest('hex');

it('a year goes: each owner is asked in their own rhythm, never twice, and each answer does what it says, once', () => {
  const db = emptyDatabase();
  own(db, 'svarer', 3);
  own(db, 'tier', 1);
  own(db, 'holder-pause', 6);
  own(db, 'lukker', 6);
  own(db, 'stopper', 1);
  own(db, 'retter', 12);
  const asked: Record<string, string[]> = {};
  live(db, '2026-11-23', 400, (to, url, at) => {
    const [who = ''] = to.split('@');
    asked[who] = [...(asked[who] ?? []), at.slice(0, 10)];
    const hash = hashIn(url);
    const later = `${at.slice(0, 10)}T17:00:00.000Z`;
    const answers = {
      svarer: { is: 'right' },
      retter: { is: 'change' },
      'holder-pause': { is: 'pause', until: addDays(at.slice(0, 10), 30) },
      lukker: { is: 'gone', id: `closed-${at}` },
      stopper: { is: 'stop' },
    } as const;
    const answer = answers[who as keyof typeof answers];
    if (!answer) return;
    expect(answerAsk(db, hash, answer, later)).toBe(who);
    // Used once: nothing is changed by the second.
    const before = historyOf(db, 'offer', who).length;
    expect(answerAsk(db, hash, answer, later)).toBeNull();
    expect(historyOf(db, 'offer', who)).toHaveLength(before);
  });
  expect(asked.svarer).toEqual(['2027-02-23', '2027-05-23', '2027-08-23', '2027-11-23']);
  expect(asked.tier).toEqual(['2026-12-23', '2027-01-06', '2027-01-27']);
  expect(asked['holder-pause']).toEqual([
    '2027-05-23',
    '2027-06-23',
    '2027-07-24',
    '2027-08-24',
    '2027-09-24',
    '2027-10-25',
    '2027-11-25',
    '2027-12-26',
  ]);
  // Whoever had something to mend is asked once more two weeks later.
  expect(asked.retter).toEqual(['2027-11-23', '2027-12-07', '2027-12-21']);
  expect(asked.lukker).toEqual(['2027-05-23']);
  expect(asked.stopper).toEqual(['2026-12-23']);
  expect(ownersOf(db, 'stopper')).toEqual([]);
  expect(queue(db).map(({ kind, target }) => [kind, target])).toEqual([['closed', 'lukker']]);
  // Nothing is taken away by time alone.
  const read = (slug: string) => find(db, offers, slug) ?? anyOffer();
  for (const slug of ['svarer', 'tier', 'holder-pause', 'lukker', 'stopper'])
    expect(read(slug).status).toBe('published');
  expect(stateOf(read('tier'), '2027-02-16')).toBe('due');
  expect(stateOf(read('tier'), '2027-02-17')).toBe('unconfirmed');
  expect(read('svarer').confirmed).toMatchObject({ place: '2027-11-23', contact: '2027-11-23' });
});

describe('the round of telephone calls', () => {
  it('begins with whoever did not answer three letters, and one tap says that all is right', () => {
    const db = emptyDatabase();
    own(db, 'tier', 1);
    own(db, 'svarer', 12);
    live(db, '2026-11-23', 120, () => undefined);
    const today = '2027-03-23';
    expect(roundList(db, today, 10).map(({ offer, letters }) => [offer.slug, letters])).toEqual([['tier', 3]]);
    rangInVain(db, 'tier', { actor: 'anna', at: `${today}T09:00:00.000Z` });
    expect(roundList(db, today, 10)[0]).toMatchObject({ rings: 1, rang: `${today}T09:00:00.000Z` });
    expect(confirmWhole(db, 'tier', { actor: 'anna', at: `${today}T10:00:00.000Z` })).toBe(true);
    expect(roundList(db, today, 10)).toEqual([]);
    expect(historyOf(db, 'offer', 'tier')[0]).toMatchObject({ actor: 'anna', action: 'confirm' });
    expect(foundGone(db, 'tier', { actor: 'anna', at: AT })).toBe(true);
    expect(find(db, offers, 'tier')?.status).toBe('archived');
    expect(confirmWhole(db, 'tier', { actor: 'anna', at: AT })).toBe(false);
  });
});

it('a link that is too old, or that nobody was sent, leads nowhere', () => {
  const db = emptyDatabase();
  own(db, 'kaffe', 1);
  const writer = countedWriter();
  upkeep(db, new Date(DUE), writer);
  const hash = hashIn(writer.urls[0] ?? '');
  expect(askBehind(db, hash, DUE)?.offer).toBe('kaffe');
  expect(askBehind(db, hash, '2027-03-23T08:00:00.000Z')).toBeNull();
  expect(answerAsk(db, 'gættet', { is: 'right' }, DUE)).toBeNull();
});

it('whoever stops is gone from the file and from the log beside it, once the letters are let go', () => {
  const file = newFile();
  const db = openDatabase(file);
  migrate(db);
  const canary = 'kanariefugl-7316@example.org';
  own(db, 'kaffe', 1, undefined, canary);
  own(db, 'te', 12);
  const bytes = () => bytesOf(file);
  expect(bytes().includes(canary)).toBe(true);
  live(db, '2026-12-20', 5, (to, url, at) => void (to === canary && answerAsk(db, hashIn(url), { is: 'stop' }, at)));
  live(db, '2026-12-26', 45, () => undefined);
  expect(bytes().includes(canary)).toBe(false);
  db.$client.close();
});

it('what was forgotten just before the machine fell is gone from file and log too, when the work is done again', () => {
  const file = newFile();
  const db = openDatabase(file);
  migrate(db);
  layDay(db);
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  // As far as it came: forgotten, and the log not yet cleared.
  const { remind, tell } = countedWriter();
  expect(meetingUpkeep(db, DUE, { remind: (each) => remind(db, each), tell }).letGo).toBe(10);
  expect(letGoOfSenders(db, new Date(DUE))).toBe(40);
  const fallen = newFile();
  for (const end of ['', '-wal']) copyFileSync(file + end, fallen + end);
  expect(bytesOf(fallen).includes(GONE)).toBe(true);
  const after = openDatabase(fallen);
  expect(upkeep(after, new Date(DUE), countedWriter()).letGo).toBe(0);
  expect(bytesOf(fallen).includes(GONE)).toBe(false);
  for (const each of [db, after]) each.$client.close();
});

it(`shot down ${KILLS} times at any moment and run again, the day's work ends as if nobody had, and no letter is there twice`, async () => {
  const laid = newFile();
  const db = openDatabase(laid);
  migrate(db);
  const letters = layDay(db);
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  db.$client.close();
  const whole = newFile();
  copyFileSync(laid, whole);
  const undisturbed = openDatabase(whole);
  const begun = performance.now();
  const clean = upkeep(undisturbed, new Date(DUE), countedWriter());
  const takesMs = performance.now() - begun;
  expect(clean.asked).toBe(letters);
  expect(bytesOf(laid).includes(GONE)).toBe(true);
  let halves = 0;
  for (let n = 0; n < KILLS; n += 1) {
    const file = newFile();
    copyFileSync(laid, file);
    const child = spawn(process.execPath, ['--import', 'tsx', program, file]);
    const gone = new Promise((over) => child.once('exit', over));
    await new Promise((begun) => child.stdout.once('data', begun));
    await new Promise((later) => setTimeout(later, Math.random() * takesMs));
    child.kill('SIGKILL');
    await gone;
    const after = openDatabase(file);
    const left = upkeep(after, new Date(DUE), countedWriter());
    if (left.asked > 0 && left.asked < letters) halves += 1;
    expect(askedIn(after)).toEqual(askedIn(undisturbed));
    // Wherever it fell: what was to be gone is gone from the file, and from the log beside it.
    expect(bytesOf(file).includes(GONE)).toBe(false);
    after.$client.close();
  }
  // Else nothing was interrupted, and nothing was shown.
  expect(halves).toBeGreaterThan(0);
}, 300_000);
