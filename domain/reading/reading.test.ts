/** A file is read as the person who made it meant it, whatever program wrote it and however it comes in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf, workbook } from './any-workbook';
import { readItems } from './items';
import { kindOf } from './kind';
import type { Bytes } from './refused';
import { readTable } from './table';
import { readWorkbook } from './workbook';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Cut into pieces of that many bytes, as a network or a disk would. */
const inPieces = (bytes: Uint8Array, size = 7): Bytes =>
  async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of rows) found.push(each);
  return found;
}
async function table(bytes: Uint8Array, size?: number) {
  const { header, rows } = await readTable(inPieces(bytes, size));
  return [header, ...(await all(rows)).map(({ cells }) => cells)];
}
const items = async (text: string, size?: number) =>
  (await all(readItems(inPieces(utf8(text), size)))).map(({ value }) => value);
const sheet = async (bytes: Uint8Array) => {
  const { header, rows } = await readWorkbook(inPieces(bytes, 1000));
  return [header, ...(await all(rows)).map(({ cells }) => cells)];
};

/** «Kør, Åse» as each program keeps it. */
const windows = Uint8Array.from(
  [...'Navn;By\nK', 0xf8, ...'r, ', 0xc5, ...'se;', 0xd8, ...'dis\n'].map((c) =>
    typeof c === 'string' ? c.charCodeAt(0) : c,
  ),
);
const utf16 = (text: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, isLittle);
  for (let n = 0; n < text.length; n += 1) view.setUint16(2 + n * 2, text.charCodeAt(n), isLittle);
  return new Uint8Array(view.buffer);
};

describe('a table as text', () => {
  const meant = [
    ['Navn', 'By'],
    ['Kør, Åse', 'Ødis'],
  ];
  const text = 'Navn;By\nKør, Åse;Ødis\n';
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\uFEFF${text}`)],
    ['old Danish Excel', windows],
    ['UTF-16', utf16(text, true)],
    ['UTF-16 the other way round', utf16(text, false)],
    ['tabs', utf8('Navn\tBy\r\nKør, Åse\tØdis\r\n')],
    ['commas and quotes', utf8('Navn,By\n"Kør, Åse",Ødis')],
    ['returns only', utf8('Navn|By\rKør, Åse|Ødis')],
    ['a line for Excel first', utf8('sep=;\r\nNavn;By\r\nKør, Åse;Ødis')],
    ['empty lines', utf8('\n\nNavn;By\n\n;\nKør, Åse;Ødis\n\n')],
  ])('as %s', async (_name, bytes) => {
    for (const size of [1, 3, 4096]) expect(await table(bytes, size)).toEqual(meant);
  });

  it('columns without a name, and two of one name, can be told apart', async () => {
    expect((await table(utf8('Navn;;Navn; By \na;b;c;d')))[0]).toEqual(['Navn', 'Kolonne 2', 'Navn 2', 'By']);
  });

  it('each row says on which line it begins, also after one of several lines', async () => {
    const { rows } = await readTable(inPieces(utf8('a;b\r\n"1\r\n2";x\r\n\r\n3;y')));
    expect((await all(rows)).map(({ line }) => line)).toEqual([2, 5]);
  });

  it('what is written with any separator, quotes and line ends is read back, however it is cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'æ', '"', ';', ',', '\n', '\r\n', ' ', '=', '🙂') });
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(';', ',', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 9 }),
        async (told, between, end, size) => {
          const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`;
          const header = told[0]?.map((_, n) => `k${n}`) ?? [];
          const text = [header, ...told].map((row) => row.map(quoted).join(between)).join(end);
          const shown = told.filter((row) => row.some((each) => each.trim() !== ''));
          expect(await table(utf8(text), size)).toEqual([header, ...shown]);
        },
      ),
    );
  });
});

describe('JSON', () => {
  it.each([
    ['lines', '{"a":1}\n{"a":"}{"}\r\n\n{"a":[1,{"b":2}]}'],
    ['one list', '[{"a":1}, {"a":"}{"},\n {"a":[1,{"b":2}]}]'],
    [
      'an HSDS page',
      '{"total_items":3,"contents":[{"a":1},{"a":"}{"},{"a":[1,{"b":2}]}],"empty":false,"more":{"contents":[9]}}',
    ],
    ['a map', '{"type":"FeatureCollection","name":"x","features":[{"a":1},{"a":"}{"},{"a":[1,{"b":2}]}]}'],
  ])('as %s', async (_name, text) => {
    for (const size of [1, 5, 4096])
      expect(await items(text, size)).toEqual([{ a: 1 }, { a: '}{' }, { a: [1, { b: 2 }] }]);
  });

  it('a single entry is one, also when something in it is called as a list is', async () => {
    expect(await items('{"name":"x","more":{"contents":[1]}}')).toEqual([{ name: 'x', more: { contents: [1] } }]);
    expect(await items('{"offer":{}}\n{"contents":[1]}')).toEqual([{ offer: {} }, { contents: [1] }]);
    expect(await items('[]')).toEqual([]);
    expect(await items('[1, "x" ,null]')).toEqual([1, 'x', null]);
  });

  it('whatever is written as lines or as a list is read back, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        async (told, size, isList) => {
          const json = JSON.parse(JSON.stringify(told)) as Record<string, unknown>[];
          fc.pre(isList || !['contents', 'features'].some((name) => Array.isArray(json[0]?.[name])));
          const text = isList ? JSON.stringify(json, null, 1) : json.map((each) => JSON.stringify(each)).join('\n');
          expect(await items(text, size)).toEqual(json);
        },
      ),
    );
  });

  it('each entry says on which line it begins', async () => {
    const found = await all(readItems(inPieces(utf8('[\n{"a":\n1},\n\n{"a":2}]'))));
    expect(found.map(({ line }) => line)).toEqual([2, 5]);
  });
});

describe('a workbook', () => {
  const cells = [
    ['Navn', 'By'],
    ['Kør & <Åse>', 'Ødis'],
    ['', 'Vamdrup'],
  ];
  it('is the first sheet that is shown and has rows', async () => {
    const sheets: [string, string, string?][] = [
      ['Skjult', rowsOf([['x']]), 'hidden'],
      ['Tom', ''],
      ['Ark', rowsOf(cells)],
    ];
    expect(await sheet(workbook({ sheets }))).toEqual(cells);
    expect(await sheet(workbook({ sheets }, 0))).toEqual(cells);
  });

  it('shows dates, times, yes and no, numbers and answers as a person reads them', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;kr. &quot;0.00"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="165"/></cellXfs>';
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
      '<row r="7"><c r="A7" s="1"><v>46349</v></c><c r="B7" s="2"><v>0.8125</v></c><c r="C7" s="3"><v>46349.8125</v></c>' +
      '<c r="D7" s="4"><v>0.30000000000000004</v></c><c r="E7" t="b"><v>1</v></c><c r="F7" t="e"><v>#REF!</v></c>' +
      '<c r="G7" t="str"><f>1+1</f><v>to</v></c><c r="H7"><f>SUM(A1)</f></c></row>';
    const words = '<si><r><t>Na</t></r><r><t>vn</t></r><rPh><t>x</t></rPh></si><si><t>Tid</t></si>';
    expect(await sheet(workbook({ sheets: [['Ark', row]], styles, words }))).toEqual([
      ['Navn', 'Kolonne 2', 'Tid'],
      ['2026-11-23', '19:30', '2026-11-23 19:30', '0.3', 'ja', '', 'to', ''],
    ]);
    const { rows } = await readWorkbook(inPieces(workbook({ sheets: [['Ark', row]], styles, words }), 50));
    expect((await all(rows)).map(({ line }) => line)).toEqual([7]);
  });

  it('from a Macintosh counts its days from 1904', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const row = '<row r="1"><c t="inlineStr"><is><t>Dag</t></is></c></row><row r="2"><c s="0"><v>44887</v></c></row>';
    expect(await sheet(workbook({ sheets: [['Ark', row]], styles, book: '<workbookPr date1904="1"/>' }))).toEqual([
      ['Dag'],
      ['2026-11-23'],
    ]);
  });
});

it('what a file is, is seen by what is in it, whatever it is called', async () => {
  const kind = (name: string, bytes: Uint8Array) => kindOf(name, inPieces(bytes));
  expect(await kind('liste.csv', workbook({ sheets: [['Ark', rowsOf([['a']])]] }))).toBe('workbook');
  expect(await kind('liste.txt', utf8('\uFEFF {"a":1}'))).toBe('items');
  expect(await kind('liste.xlsx', utf8('[{"a":1}]'))).toBe('items');
  expect(await kind('liste.csv', utf8('[Navn];By\n'))).toBe('table');
  expect(await kind('liste', utf8('Navn;By\n'))).toBe('table');
});
