/** Files that somebody made to do harm, or that are only broken, are refused with a reason, soon, and without filling the memory. */
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { rowsOf, workbook } from './any-workbook';
import { readItems } from './items';
import { kindOf } from './kind';
import { type Bytes, LIMITS, Refused } from './refused';
import { readTable } from './table';
import { readWorkbook } from './workbook';

const utf8 = (text: string) => new TextEncoder().encode(text);
const PIECE = 1 << 16;
const GIGA = 1_000_000_000;

/** As `npm run import` does: what it is, and then all of it. */
async function read(name: string, bytes: Bytes): Promise<number> {
  const kind = await kindOf(name, bytes);
  const rows =
    kind === 'items' ? readItems(bytes) : (await (kind === 'table' ? readTable(bytes) : readWorkbook(bytes))).rows;
  let count = 0;
  for await (const _ of rows) count += 1;
  return count;
}
const refusal = async (name: string, bytes: Bytes): Promise<[string, number | null] | number> => {
  try {
    return await read(name, bytes);
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    return [cause.code, cause.line];
  }
};
const whole = (bytes: Uint8Array): Bytes =>
  async function* () {
    yield bytes;
  };

/** Without end, for all that the reader knows: counts what was asked for. */
function endless(head: string, over: string): { bytes: Bytes; pulled: () => number } {
  const piece = utf8(over.repeat(Math.ceil(PIECE / over.length)));
  let pulled = 0;
  return {
    async *bytes() {
      yield utf8(head);
      for (let sent = 0; sent < GIGA; sent += piece.length) {
        pulled += piece.length;
        yield piece;
      }
    },
    pulled: () => pulled,
  };
}

it.each([
  ['one line of a gigabyte', 'a.csv', 'Navn;By\n', 'x', 'line_too_long'],
  ['one line of a gigabyte, from the first letter', 'a.csv', '', 'x', 'line_too_long'],
  ['ten million columns', 'a.csv', '', 'a;', 'too_many_columns'],
  ['a quote that never ends', 'a.csv', 'Navn;By\n"', 'x\n', 'quotes'],
  ['one entry of a gigabyte', 'a.json', '{"a":"', 'x', 'json_big'],
  ['brackets without end', 'a.json', '', '[', 'json_deep'],
  ['a list of nothing', 'a.json', '[', '1,', 'too_many_rows'],
])('%s is refused after a few megabytes', async (_what, name, head, over, code) => {
  const { bytes, pulled } = endless(head, over);
  expect(await refusal(name, bytes)).toEqual([code, expect.any(Number)]);
  expect(pulled()).toBeLessThan(LIMITS.item + 4 * PIECE + (1 << 21) * 3);
});

it('more than any file may be is refused at its limit', async () => {
  const { bytes, pulled } = endless(
    'Navn;By\n',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;b\n'
      .repeat(30)
      .replace(/\n/g, `${'c'.repeat(2000)}\n`),
  );
  expect(await refusal('a.csv', bytes)).toEqual(['too_big', null]);
  expect(pulled()).toBeLessThan(LIMITS.file * 1.1);
}, 60_000);

it.each<[string, string, Uint8Array, [string, number | null]]>([
  ['nothing', 'a.csv', utf8(''), ['empty', null]],
  ['only spaces', 'a.csv', utf8(' \n \n'), ['empty', null]],
  ['a picture', 'a.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), ['not_text', null]],
  ['a page from the web', 'a.csv', utf8('<!DOCTYPE html><table><tr><td>Navn</td></tr></table>'), ['not_a_table', null]],
  [
    'a workbook from before 2007, or a locked one',
    'a.xls',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    ['old_workbook', null],
  ],
  ['a quote that is not closed', 'a.csv', utf8('Navn;By\nKor;"Ødis\nSkak;Vamdrup\n'), ['quotes', 2]],
  ['letters after a quote', 'a.csv', utf8('Navn;By\n"Kor"et;Ødis\n'), ['quotes', 2]],
  ['UTF-16 that is cut', 'a.csv', Uint8Array.from([0xff, 0xfe, 0x4e]), ['encoding', null]],
  ['an entry that is cut', 'a.json', utf8('[{"a":1},\n{"a":'), ['json', 2]],
  ['a list that is cut', 'a.json', utf8('[{"a":1},'), ['json', 1]],
  ['a broken line among good ones', 'a.jsonl', utf8('{"a":1}\n{"a":nej}\n{"a":2}'), ['json', 2]],
  ['words where entries should be', 'a.json', utf8('Hej'), ['json', 1]],
  ['a packed folder that is no workbook', 'a.xlsx', zipSync({ 'a.txt': utf8('hej') }), ['no_sheet', null]],
  [
    'a workbook that is cut',
    'a.xlsx',
    workbook({ sheets: [['Ark', rowsOf(Array(500).fill(['abc', 'def']))]] }, 0).subarray(0, 9000),
    ['zip', null],
  ],
  ['a workbook with rows nowhere', 'a.xlsx', workbook({ sheets: [['Ark', '']] }), ['empty', null]],
  [
    'words that grow without end',
    'a.xlsx',
    zipSync({
      'xl/workbook.xml': utf8('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>'),
    }),
    ['xml', null],
  ],
  [
    'a cell far out to the right',
    'a.xlsx',
    workbook({ sheets: [['Ark', '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>']] }),
    ['too_many_columns', null],
  ],
])('%s is refused with its reason', async (_what, name, bytes, said) => {
  expect(await refusal(name, whole(bytes))).toEqual(said);
});

it('a workbook that unpacks to far more than it is, is refused before it is unpacked', async () => {
  const row = `<row r="1"><c t="inlineStr"><is><t>${'x'.repeat(100)}</t></is></c></row>`;
  const bomb = workbook({ sheets: [['Ark', row.repeat(1_000_000)]] });
  expect(bomb.length).toBeLessThan(1_000_000);
  const before = process.memoryUsage().rss;
  expect(await refusal('a.xlsx', whole(bomb))).toEqual(['zip_bomb', null]);
  expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  const words = workbook({ sheets: [['Ark', row]], words: '<si><t>xxxxxxxxxx</t></si>'.repeat(4_000_000) });
  expect(await refusal('a.xlsx', whole(words))).toEqual(['zip_bomb', null]);
}, 60_000);

it('names that mean something to a program mean nothing here', async () => {
  const found: unknown[] = [];
  for await (const { value } of readItems(whole(utf8('{"__proto__":{"x":1},"constructor":2}')))) found.push(value);
  expect(({} as { x?: number }).x).toBeUndefined();
  expect(Object.keys(found[0] as object)).toEqual(['__proto__', 'constructor']);
  expect(await refusal('a.csv', whole(utf8('__proto__;Navn\n1;=HYPERLINK("http://x")')))).toBe(1);
});
