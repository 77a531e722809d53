/** What sort of file it is: by what is in it, because a name says what somebody meant. */
import { type Bytes, Refused } from './refused';
import { limited, textOf } from './text';

export type FileKind = 'table' | 'workbook' | 'items';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Excel before 2007, and any workbook that is locked with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const starts = (bytes: Uint8Array, with_: readonly number[]) => with_.every((byte, n) => bytes[n] === byte);
const PAGE = /^\s*<(!doctype|html|\?xml|script|head|body|table)/i;
const JSON_NAME = /\.(json|jsonl|ndjson|geojson)$/i;

export async function kindOf(name: string, bytes: Bytes): Promise<FileKind> {
  for await (const chunk of limited(bytes)) {
    if (starts(chunk, ZIP)) return 'workbook';
    if (starts(chunk, OLE)) throw new Refused('old_workbook');
    break;
  }
  for await (const text of textOf(bytes)) {
    const [first] = text.trimStart();
    if (first === undefined) continue;
    if (first === '{' || (first === '[' && (JSON_NAME.test(name) || /^\s*\[\s*[{[\]"\d]/.test(text)))) return 'items';
    if (PAGE.test(text)) throw new Refused('not_a_table');
    if (JSON_NAME.test(name)) throw new Refused('json', 1);
    return 'table';
  }
  throw new Refused('empty');
}
