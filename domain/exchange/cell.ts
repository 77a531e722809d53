/**
 * A cell of a file that a spreadsheet opens. What begins like a formula would be run there, on somebody else's machine: it
 * gets an apostrophe before it, and loses it when it is read again.
 */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r\n]/;

export const safe = (said: string): string => (LIKE_A_FORMULA.test(said) ? `'${said}` : said);
export const unsafe = (cell: string): string => (/^'/.test(cell) && LIKE_A_FORMULA.test(cell) ? cell.slice(1) : cell);

/** One line by RFC 4180, with a semicolon: that is what a Danish spreadsheet takes apart by itself. */
export const csvLine = (cells: readonly string[]): string => `${cells.map((cell) => quoted(safe(cell))).join(';')}\r\n`;
const quoted = (cell: string): string => (/["\r\n;]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Several in one cell. What holds a semicolon itself has a backslash before it. */
export const joined = (each: readonly string[]): string =>
  each.map((one) => one.replaceAll('\\', '\\\\').replaceAll(';', '\\;')).join('; ');
export const parted = (cell: string): string[] =>
  (cell.match(/(?:\\.|[^;\\]|\\$)+/gs) ?? []).flatMap((part) => {
    const one = part.replace(/\\(.)/gs, '$1').trim();
    return one === '' ? [] : [one];
  });
