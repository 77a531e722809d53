/**
 * Fetching a neighbour's catalogue: every service of an HSDS API, into a file of lines that is then read as any other file
 * is. What is sure is put in; what asks for a person waits in Fagland. If any page is missing, nothing is changed.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../app/settings-environment';
import { dueSources, type Source, sourceBy, tellOfPull } from '../db/import-sources';
import { dropImport, waitingOf } from '../db/import-states';
import { beginImport, countsOf } from '../db/importing';
import type { OpenDatabase } from '../db/open';
import { actorOf } from '../domain/import/source';
import { copenhagenDay } from '../domain/when/today';
import { StartError, say } from './explain';
import { fetchServices, Unfetched } from './import-fetch';
import { apply, stage } from './import-work';

/** `asks`: something of it waits for a person. The others: why it could not be fetched or read. */
export type PullSaid = 'ok' | 'asks' | Unfetched['why'] | 'refused' | 'changed_meanwhile';

/** @throws StartError when there is no such source to fetch */
export async function pull(db: OpenDatabase, key: string, settings: Settings): Promise<PullSaid> {
  const source = sourceBy(db, key);
  if (source?.kind !== 'hsds' || !source.url) throw new StartError(`There is no source ${key} that can be fetched.`);
  const said = await pulled(db, { ...source, url: source.url }, settings);
  tellOfPull(db, key, copenhagenDay(new Date()), said);
  say(`${source.name}: ${said}`);
  return said;
}

/** One after the other; one that fails does not stop the next. */
export async function pullDue(db: OpenDatabase, settings: Settings): Promise<void> {
  for (const { key } of dueSources(db, copenhagenDay(new Date())))
    try {
      await pull(db, key, settings);
    } catch (cause) {
      console.error(cause);
    }
}

async function pulled(db: OpenDatabase, source: Source & { url: string }, settings: Settings): Promise<PullSaid> {
  const folder = path.join(settings.dataFolder, 'imports');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const id = randomUUID();
  const file = path.join(folder, id);
  try {
    await fetchServices(source.url, file);
  } catch (cause) {
    rmSync(file, { force: true });
    if (cause instanceof Unfetched) return cause.why;
    throw cause;
  }
  // What an earlier fetch left waiting is told of anew by this one.
  for (const waiting of waitingOf(db, source.key, actorOf(source))) {
    dropImport(db, waiting);
    rmSync(path.join(folder, waiting), { force: true });
  }
  const isAsking = await putIn(db, id, source, file, settings);
  if (isAsking !== 'asks') rmSync(file, { force: true });
  return isAsking;
}

async function putIn(db: OpenDatabase, id: string, source: Source & { url: string }, file: string, settings: Settings) {
  const begin = () => {
    const [at, total] = [new Date().toISOString(), statSync(file).size];
    beginImport(db, { id, source: source.key, from: source.url, by: actorOf(source), at, total });
    return stage(db, { id, source: source.key, from: source.url }, file, settings.publicUrl);
  };
  if (!(await begin()).ok) return 'refused';
  const done = apply(db, id, { onlySure: true });
  dropImport(db, id);
  if (!done.ok) return 'changed_meanwhile';
  // Read again, now that what is sure is in: what is left is for people.
  if (!(await begin()).ok) return 'refused';
  const { changed, doubtful, gone, refused } = countsOf(db, id);
  if (changed + doubtful + gone + refused > 0) return 'asks';
  dropImport(db, id);
  return 'ok';
}
