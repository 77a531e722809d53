/** Workbooks for the tests: a packed folder of XML, as programs write it. */
import { zipSync } from 'fflate';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type Parts = {
  sheets?: [name: string, xml: string, state?: string][];
  words?: string;
  styles?: string;
  book?: string;
};

/** @param sheets rows as XML, a sheet each */
export function workbook({ sheets = [], words, styles, book = '' }: Parts, level: 0 | 9 = 9): Uint8Array {
  const list = sheets.map(
    ([name, , state], n) =>
      `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const links = sheets.map((_, n) => `<Relationship Id="rId${n + 1}" Type="x" Target="worksheets/sheet${n + 1}.xml"/>`);
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': bytesOf(`${HEAD}<Types/>`),
    'xl/workbook.xml': bytesOf(
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${book}<sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': bytesOf(`${HEAD}<Relationships>${links.join('')}</Relationships>`),
    ...(styles !== undefined && { 'xl/styles.xml': bytesOf(`${HEAD}<styleSheet>${styles}</styleSheet>`) }),
  };
  for (const [n, [, xml]] of sheets.entries())
    files[`xl/worksheets/sheet${n + 1}.xml`] = bytesOf(
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${xml}</sheetData></worksheet>`,
    );
  if (words !== undefined) files['xl/sharedStrings.xml'] = bytesOf(`${HEAD}<sst>${words}</sst>`);
  return zipSync(files, { level });
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** Rows of words, each in its own cell. */
export const rowsOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (row, n) =>
        `<row r="${n + 1}">${row.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`).join('')}</row>`,
    )
    .join('');
