/** The first-visit facts of the whole catalogue, as they are sent: one file under the hash of its content, made when first asked for. */
import { createHash } from 'node:crypto';
import { packVisits } from '@/domain/visits';
import { type Served, type SnapshotFile, served } from './catalogue';

const made = new WeakMap<Served, SnapshotFile>();

export function visitFile(now: Served = served()): SnapshotFile {
  let file = made.get(now);
  if (!file) {
    const text = JSON.stringify(packVisits(now));
    file = { version: createHash('sha256').update(text).digest('hex').slice(0, 16), text };
    made.set(now, file);
  }
  return file;
}

/** Null where the catalogue is too large to be fetched: cards then ask, and tell nothing. */
export const visitsAddress = (now: Served = served()): string | null =>
  now.file && `/api/visits/${visitFile(now).version}`;
