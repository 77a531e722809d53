/** Why a whole file is not read, as a code that has a sentence in `data/messages`, and how much a file may be at most. */
export const REFUSALS = [
  ...['empty', 'not_text', 'encoding', 'not_a_table', 'quotes', 'line_too_long', 'too_many_columns', 'too_many_rows'],
  ...['too_big', 'old_workbook', 'zip', 'zip_bomb', 'no_sheet', 'xml', 'json', 'json_deep', 'json_big'],
] as const;
export type RefusalCode =
  | (
      | 'empty'
      | 'not_text'
      | 'encoding'
      | 'not_a_table'
      | 'quotes'
      | 'line_too_long'
      | 'too_many_columns'
      | 'too_many_rows'
    )
  | ('too_big' | 'old_workbook' | 'zip' | 'zip_bomb' | 'no_sheet' | 'xml' | 'json' | 'json_deep' | 'json_big');

export class Refused extends Error {
  override name = 'Refused';
  /** @param line where in the file, from 1; null where it is of the whole */
  constructor(
    readonly code: RefusalCode,
    readonly line: number | null = null,
  ) {
    super(line === null ? code : `${code}, line ${line}`);
  }
}

/** A file's bytes from the beginning, each time it is asked for. */
export type Bytes = () => AsyncIterable<Uint8Array>;

export const LIMITS = {
  /** Bytes of a file. A hundred thousand offers are a tenth of it. */
  file: 500_000_000,
  /** Letters in one row of a table, and in all the cells of one row of a workbook. */
  row: 1_000_000,
  columns: 500,
  rows: 1_000_000,
  /** Letters in one entry of a JSON file. */
  item: 4_000_000,
  /** Brackets within brackets. */
  depth: 64,
  /** What a workbook may unpack to, in bytes; and how many times its size, once it is more than `free`. */
  unpacked: 2_000_000_000,
  ratio: 200,
  free: 50_000_000,
  /** Letters of all the words that a workbook keeps apart from its cells. */
  words: 200_000_000,
  /** Bytes of a workbook's small parts: its list of sheets, and its formats. */
  part: 20_000_000,
} as const;
