/** The day's work, done by the server itself: when it starts, and once in each day of Copenhagen's. */
import { dueSources } from '@/db/import-sources';
import { type Done, upkeep } from '@/db/upkeep';
import { writerFor } from '@/db/upkeep-writer';
import { copenhagenDay } from '@/domain/when/today';
import { logFailure } from './api/envelopes/keeping';
import { database } from './catalogue';
import { letGoOfFiles, pullDueNow } from './import-child';
import { wakePost } from './post';
import { settings } from './settings';

const HOUR_MS = 3_600_000;
/** Held on globalThis: a development server loads modules anew. */
const held = globalThis as { fisUpkeep?: ReturnType<typeof setInterval>; fisUpkeepDay?: string };

export function beginUpkeep(): void {
  clearInterval(held.fisUpkeep);
  held.fisUpkeep = setInterval(onceADay, HOUR_MS);
  held.fisUpkeep.unref();
  onceADay();
}

/** What was done, or null when it is done for today, or could not be: then it is tried again in an hour. */
function onceADay(now = new Date()): Done | null {
  const day = copenhagenDay(now);
  if (held.fisUpkeepDay === day) return null;
  try {
    const { name, department, phone } = settings.municipality;
    const writer = writerFor(
      { municipality: name, department, phone },
      settings.publicUrl,
      settings.letters.smtpUrl !== undefined,
    );
    const done = upkeep(database(), now, writer);
    held.fisUpkeepDay = day;
    if (done.asked > 0) wakePost();
    letGoOfFiles(now);
    if (dueSources(database(), day).length > 0) pullDueNow();
    return done;
  } catch (cause) {
    logFailure("The day's work could not be done; it is tried again in an hour.", cause);
    return null;
  }
}
