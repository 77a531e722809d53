/**
 * The first sheet of a workbook (XLSX) that is shown and has rows. A workbook is a packed folder of XML: it is unpacked and
 * read as it comes, twice, because the words of its cells may lie behind the cells. It is counted while it is unpacked, so
 * that a file that says it is small cannot fill the memory. Formulae are never run: their stored answer is what stands there.
 */
import { Unzip, UnzipInflate } from 'fflate';
import { type Bytes, LIMITS, Refused } from './refused';
import { namesOf, type Table, type TableRow } from './table';
import { limited } from './text';
import { formatsIn, sheetsIn, wordsReader } from './workbook-parts';
import { sheetReader } from './workbook-sheet';

export type Taker = { take: (text: string) => void; end: () => void };
/** Small pieces, so that what one unpacks to is never much. */
const PIECE = 4096;

/** Unpacks what `takerOf` has a taker for, and hands over after each piece so that rows can be passed on. */
async function* unpacked(bytes: Bytes, takerOf: (name: string) => Taker | undefined): AsyncGenerator<void> {
  let [packed, out] = [0, 0];
  let failed: unknown;
  const zip = new Unzip((file) => {
    const taker = takerOf(file.name.toLowerCase().replaceAll('\\', '/'));
    if (!taker) return;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    file.ondata = (error, chunk, isLast) => {
      if (failed) return;
      try {
        if (error) throw new Refused('zip');
        out += chunk.length;
        if (out > LIMITS.unpacked || (out > LIMITS.free && out > packed * LIMITS.ratio)) throw new Refused('zip_bomb');
        taker.take(decoder.decode(chunk, { stream: !isLast }));
        if (isLast) taker.end();
      } catch (cause) {
        failed = cause;
      }
    };
    file.start();
  });
  zip.register(UnzipInflate);
  try {
    for await (const chunk of limited(bytes))
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE);
        packed += piece.length;
        zip.push(piece);
        if (failed) throw failed;
        yield;
      }
    zip.push(new Uint8Array(0), true);
  } catch (cause) {
    throw cause instanceof Refused ? cause : new Refused(cause instanceof TypeError ? 'encoding' : 'zip');
  }
  if (failed) throw failed instanceof Refused ? failed : new Refused('zip');
}

/** A part that is kept whole, and may not be large. */
function whole(): Taker & { text: string } {
  const kept = {
    text: '',
    take(text: string) {
      kept.text += text;
      if (kept.text.length > LIMITS.part) throw new Refused('zip_bomb');
    },
    end() {},
  };
  return kept;
}

/** @throws Refused, now or while its rows are read. `line` is the number of the row in the sheet. */
export async function readWorkbook(bytes: Bytes): Promise<Table> {
  const [book, links, styles] = [whole(), whole(), whole()];
  const words = wordsReader();
  const parts: Record<string, Taker> = {
    'xl/workbook.xml': book,
    'xl/_rels/workbook.xml.rels': links,
    'xl/styles.xml': styles,
    'xl/sharedstrings.xml': words,
  };
  for await (const _ of unpacked(bytes, (name) => parts[name]));
  const { sheets, is1904 } = sheetsIn(book.text, links.text);
  const formats = formatsIn(styles.text);
  for (const sheet of sheets) {
    const rows = rowsIn(bytes, sheet, () => sheetReader({ words: words.all, formats, is1904 }));
    const { value, done } = await rows.next();
    if (!done) return { header: namesOf(value.cells), rows };
  }
  throw new Refused(sheets.length === 0 ? 'no_sheet' : 'empty');
}

async function* rowsIn(
  bytes: Bytes,
  sheet: string,
  begin: () => ReturnType<typeof sheetReader>,
): AsyncGenerator<TableRow> {
  const reader = begin();
  let hasEnded = false;
  const taker: Taker = {
    take: reader.take,
    end: () => {
      reader.end();
      hasEnded = true;
    },
  };
  for await (const _ of unpacked(bytes, (name) => (name === sheet ? taker : undefined))) yield* reader.rows();
  yield* reader.rows();
  if (!hasEnded) throw new Refused('zip');
}
