/** One open file of one choice, in whichever format: pieces of text, and what it is called. */
import { setImmediate } from 'node:timers/promises';
import { csvLines } from '@/domain/exchange/csv';
import { geojsonPieces } from '@/domain/exchange/geojson';
import { jsonLines } from '@/domain/exchange/lines';
import { FORMATS, type Format } from '@/domain/feeds/asked';
import { LICENCE } from '@/domain/hsds/openapi';
import type { Entry } from '@/domain/snapshot';
import { calendarFrom } from './open-calendar';

/** Then others get their turn: whoever fetches everything keeps nobody waiting. */
const TURN_MS = 10;

const PRINTS = { csv: csvLines, geojson: geojsonPieces, jsonl: jsonLines };

/** @param name of the calendar, which has no other heading */
export async function openFile(format: Format, entries: Entry[], name: string) {
  const pieces = format === 'ics' ? await calendarFrom(entries, name) : PRINTS[format](entries);
  return { type: FORMATS[format], body: streamOf(pieces), headers: { link: TERMS } };
}
export const TERMS = `<${LICENCE.url}>; rel="license"`;

/** Printed as the reader takes them, so that a whole catalogue is never one string. */
export function streamOf(pieces: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      // A stream that is handed nothing does not ask again: a turn lasts until there is something to send.
      for (let isDone = false, text = ''; !isDone && text === ''; ) {
        await setImmediate();
        const until = performance.now() + TURN_MS;
        while (!isDone && performance.now() < until) {
          const next = pieces.next();
          isDone = next.done === true;
          text += next.value ?? '';
        }
        if (text !== '') controller.enqueue(encoder.encode(text));
        if (isDone) controller.close();
      }
    },
    cancel() {
      pieces.return(undefined);
    },
  });
}
