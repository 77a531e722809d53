/**
 * Uploaded files, and the processes that read them. Somebody else's file is never read by the server itself: a child of it
 * does, and says in the database how far it is. What it prints is thrown away, for an error may quote what it choked on.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { tellOfProcess } from '@/db/import-states';
import { type Import, importBy } from '@/db/importing';
import { REFUSALS } from '@/domain/reading/refused';
import { database } from './catalogue';
import { settings } from './settings';

const DAY_MS = 86_400_000;
/** One who has not come back within these days is not going to. */
const DAYS_KEPT = 7;
const PROGRAM = 'bin/import.ts';

const folder = (): string => path.join(settings.dataFolder, 'imports');
export const uploadedFile = (id: string): string => path.join(folder(), path.basename(id));
export const makeFolder = (): void => void mkdirSync(folder(), { recursive: true, mode: 0o700 });
export const letGoOfFile = (id: string): void => rmSync(uploadedFile(id), { force: true });

function run(args: string[], whenDone: () => void = () => {}): number | undefined {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const command = ['--import', 'tsx', PROGRAM, ...args];
  const child = spawn(process.execPath, command, {
    cwd: process.cwd(),
    stdio: 'ignore',
    env: env as NodeJS.ProcessEnv,
  });
  child.on('error', () => console.error('An import could not be started.'));
  child.on('exit', (code) => {
    if (code !== 0) console.error(`An import ended with ${code}. Fagland says so to whoever waits for it.`);
    whenDone();
  });
  return child.pid;
}

function runFor(id: string, errand: '--stage' | '--apply'): void {
  const pid = run([errand, id], () => sweep(id));
  if (pid !== undefined) tellOfProcess(database(), id, pid);
}
export const stageNow = (id: string): void => runFor(id, '--stage');
export const applyNow = (id: string): void => runFor(id, '--apply');
/** Fetches from every source whose days have gone, one after the other. */
export const pullDueNow = (): void => void run(['--pull-due']);
/** Fetches from a source that has an API. What came of it stands on the source. */
export const pullNow = (key: string): void => void run(['--pull', key]);

/** What can never be read is not kept. One without a column for the title can: an editor says which it is. */
const isOver = ({ state, why }: Import): boolean =>
  state === 'done' || (state === 'failed' && REFUSALS.some((code) => code === why));

function sweep(id: string): void {
  const found = importBy(database(), id);
  if (!found || isOver(found)) letGoOfFile(id);
}

/** Whether its process still is there, and is one of ours: numbers are used again. */
export function isAtWork({ pid }: Pick<Import, 'pid'>): boolean {
  if (pid === null) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(PROGRAM);
  } catch {
    return process.platform !== 'linux';
  }
}

export function stopWork({ pid }: Pick<Import, 'pid'>): void {
  if (pid !== null && isAtWork({ pid })) process.kill(pid);
}

/** Files that nobody waits for any more: put in, refused, thrown away, or left for a week. @returns how many went */
export function letGoOfFiles(now: Date): number {
  let gone = 0;
  makeFolder();
  for (const name of readdirSync(folder())) {
    const found = importBy(database(), name);
    const sentAt = statSync(uploadedFile(name), { throwIfNoEntry: false })?.mtimeMs;
    if (sentAt === undefined) continue;
    const days = (now.getTime() - sentAt) / DAY_MS;
    // One that is just being sent, or fetched, has no import yet.
    if (found ? !isOver(found) && days < DAYS_KEPT : days < 1) continue;
    letGoOfFile(name);
    gone += 1;
  }
  return gone;
}
