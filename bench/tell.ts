/** From what was measured to rows of the table. */
import type { Visit } from './browser';
import { type Spread, short } from './figures';
import type { InMemory } from './in-memory';
import type { Load } from './load';
import type { Served } from './served';
import type { Cell, Table } from './table';

const plain = (value: number): Cell => ({ value, text: short(value) });
const kB = (bytes: number) => plain(bytes / 1000);
const seconds = (ms: number) => plain(ms / 1000);
const pair = ({ median, p95 }: Spread) => `${short(median)} / ${short(p95)}`;

export function tellMemory(table: Table, column: string, writeMs: number, told: InMemory): void {
  const put = (group: string, what: string, unit: string, cell: Cell) => table.set(group, what, unit, column, cell);
  put('database', 'offers shown', '', plain(told.offers));
  put('database', 'write all of it', 's', seconds(writeMs));
  put('database', 'read all of it', 's', seconds(told.readMs));
  put('in memory', 'build the catalogue', 's', seconds(told.buildMs));
  put('in memory', 'build the index', 's', seconds(told.indexMs));
  put('in memory', 'snapshot, raw', 'kB', kB(told.snapshot.raw));
  put('in memory', 'snapshot, gzip', 'kB', kB(told.snapshot.gzip));
  put('in memory', 'what is held (heap)', 'MB', plain(told.heapMB));
  put('in memory', 'process (RSS)', 'MB', plain(told.rssMB));
  const floor = told.loop.median;
  const find = 'find: ms median / p95 (× plain loop)';
  put(find, 'plain loop over the same fields', 'ms', { value: floor, text: pair(told.loop), more: told.loop });
  for (const { name, hits, spread } of told.finds)
    put(find, name, 'ms', {
      value: spread.median,
      text: `${pair(spread)} (×${short(spread.median / floor)})`,
      more: { ...spread, hits, timesLoop: spread.median / floor },
    });
}

const loadCell = (load: Load, floor: Load): Cell => ({
  value: load.perSecond,
  text: `${short(load.perSecond)}/s  ${pair(load.ms)}${load.failed > 0 ? `  ${load.failed} failed` : ''}`,
  more: { ...load, ofFloor: load.perSecond / floor.perSecond },
});

export function tellServed(table: Table, column: string, told: Served): void {
  const put = (group: string, what: string, unit: string, cell: Cell) => table.set(group, what, unit, column, cell);
  const server = 'server: 16 connections, answers a second, ms median / p95';
  put(server, 'constant server, bytes of /find', '', loadCell(told.floor, told.floor));
  for (const { name, load } of told.loads) put(server, name, '', loadCell(load, told.floor));
  for (const { name, workMs } of told.loads)
    put('server: the processor’s time for one answer', `${name.split(' (')[0]}, work`, 'ms', plain(workMs));
  const [find] = told.loads;
  const share = find ? find.load.perSecond / told.floor.perSecond : Number.NaN;
  put(server, 'GET /find, share of constant server', '%', plain(share * 100));
  put(server, 'GET /find, asked alone', 'ms', plain(told.aloneMs));
  put(server, 'from start to first answer', 's', seconds(told.firstAnswerMs));
  put(server, 'first /find after a change', 's', seconds(told.afterChangeMs));
  put(server, 'process after all this (RSS)', 'MB', plain(told.memoryMB));
  const weight = 'pages';
  for (const { name, raw, gzip } of told.pages)
    put(weight, `HTML ${name}, raw / gzip`, 'kB', {
      value: gzip / 1000,
      text: `${short(raw / 1000)} / ${short(gzip / 1000)}`,
      more: { raw, gzip },
    });
  put(weight, 'what the form posts without script', 'kB', kB(told.form));
}

export function tellScripts(table: Table, column: string, scripts: { name: string; gzip: number }[]): void {
  for (const { name, gzip } of scripts) table.set('script by page, gzip', name, 'kB', column, kB(gzip));
}

export function tellVisit(table: Table, column: string, device: 'desktop' | 'phone', visit: Visit): void {
  const group = 'browser on /find, phone: processor ÷ 4, 1.6 Mbit/s, 150 ms';
  const put = (what: string, unit: string, value: number) =>
    table.set(group, `${what}, ${device}`, unit, column, plain(value));
  put('largest paint (LCP)', 'ms', visit.largest);
  put('blocking', 'ms', visit.blocking);
  put('layout shift', '', visit.shift);
  put(device === 'phone' ? 'first marker from tap on map' : 'first marker from address', 'ms', visit.marker);
  put('word → list', 'ms', visit.wordToList);
  put('word → list and map', 'ms', visit.wordToListAndMap);
  put('slowest key while typing', 'ms', visit.slowestKey);
  put('all that was fetched', 'kB', visit.bytes / 1000);
}
