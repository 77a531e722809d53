/**
 * Measures one database without a server, in a process of its own so that its memory is its own: reading, building
 * the catalogue and the index, the snapshot, and finding. Started by `run.ts`, which it answers with one message.
 */
import { gzipSync } from 'node:zlib';
import { publishedCatalogue } from '../db/catalogue';
import { readKnown } from '../db/language';
import { openDatabase } from '../db/open';
import type { Card } from '../domain/card';
import { find, type Hit, indexCards } from '../domain/find';
import { measureFrom } from '../domain/geo/measure';
import { analyseWith } from '../domain/search/analysis';
import { buildCatalogue } from '../domain/snapshot';
import { packSnapshot } from '../domain/snapshot-file';
import { copenhagenDay } from '../domain/when/today';
import { repeated, type Spread, timed } from './figures';
import { ASKS } from './queries';

export type InMemory = {
  offers: number;
  readMs: number;
  buildMs: number;
  indexMs: number;
  snapshot: { raw: number; gzip: number };
  heapMB: number;
  rssMB: number;
  loop: Spread;
  finds: { name: string; hits: number; spread: Spread }[];
};

const MB = 1e6;
const heapNow = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MB;
};

/** The floor under every finding: reads the fields that finding reads, decides nothing and keeps nothing. */
function readOnly(cards: Card[]): number {
  let read = 0;
  for (const { title, summary, topics, times, facts, trust, town, audiences, slug, organisation } of cards) {
    read += title.length + summary.length + topics.length + times.length + audiences.length + slug.length;
    read += (town?.length ?? 0) + (organisation?.slug.length ?? 0) + (trust.year ?? 0);
    if (facts.free === 'yes' || facts.wheelchair === 'yes') read++;
  }
  return read;
}

function measure(databaseFile: string): InMemory {
  const now = new Date();
  const day = copenhagenDay(now);
  const db = openDatabase(databaseFile);
  const before = heapNow();
  const read = timed(() => publishedCatalogue(db));
  db.$client.close();
  const built = timed(() => buildCatalogue(read.result, { day, instant: now.toISOString() }));
  const { cards } = built.result;
  const known = readKnown('data');
  const towns = Object.fromEntries([...built.result.towns].map(([slug, { name }]) => [slug, name]));
  const indexed = timed(() =>
    indexCards(cards, known.senses, analyseWith(known.language), (slug) => towns[slug] ?? slug),
  );
  // As `app/catalogue.ts` makes it.
  const text = JSON.stringify(packSnapshot(day, indexed.result, towns, known));
  const heapMB = heapNow() - before;

  const finds = ASKS.flatMap(({ name, query }) => {
    const town = built.result.towns.get(query.town ?? '');
    const measureOf = () => town && measureFrom([town.position.lat, town.position.lng]);
    const known = measureOf();
    const told = (what: string, once: () => Hit[]) => ({ name: what, hits: once().length, spread: repeated(once) });
    return [
      told(name, () => find(query, indexed.result, day, known)),
      // What a measure remembers, it must first have measured.
      ...(town ? [told(`${name}, first time`, () => find(query, indexed.result, day, measureOf()))] : []),
    ];
  });
  return {
    offers: cards.length,
    readMs: read.ms,
    buildMs: built.ms,
    indexMs: indexed.ms,
    snapshot: { raw: Buffer.byteLength(text), gzip: gzipSync(text).length },
    heapMB,
    rssMB: process.memoryUsage().rss / MB,
    loop: repeated(() => readOnly(cards)),
    finds,
  };
}

process.send?.(measure(process.argv[2] ?? ''), () => process.exit(0));
