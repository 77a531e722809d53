/** The small parts of a workbook: which sheets there are, how numbers are shown, and the words that cells point at. */
import { SaxesParser } from 'saxes';
import { LIMITS, Refused } from './refused';

export type Opened = (name: string, attributes: Record<string, string>) => void;
const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** XML without a document type of its own: that is where entities that grow without end are hidden. */
export function xmlReader(
  opened: Opened,
  closed: (name: string) => void = () => {},
  said: (text: string) => void = () => {},
) {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('doctype', () => {
    throw new Refused('xml');
  });
  parser.on('error', () => {
    throw new Refused('xml');
  });
  parser.on('opentag', ({ name, attributes }) => opened(bare(name), attributes as Record<string, string>));
  parser.on('closetag', ({ name }) => closed(bare(name)));
  parser.on('text', said);
  parser.on('cdata', said);
  return {
    take: (text: string): void => {
      parser.write(text);
    },
    end: (): void => {
      parser.close();
    },
  };
}

function read(text: string, opened: Opened): void {
  if (text === '') return;
  const reader = xmlReader(opened);
  reader.take(text.replace(/^\uFEFF/, ''));
  reader.end();
}

/** Those that are shown, in their order, by the names of their parts. */
export function sheetsIn(book: string, links: string): { sheets: string[]; is1904: boolean } {
  const parts = new Map<string, string>();
  read(links, (name, { Id, Target = '' }) => {
    if (name !== 'Relationship' || Id === undefined) return;
    const target = Target.toLowerCase();
    parts.set(Id, target.startsWith('/') ? target.slice(1) : `xl/${target}`.replace('xl/../', ''));
  });
  const sheets: string[] = [];
  let is1904 = false;
  read(book, (name, attributes) => {
    if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
    if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
    const id = Object.entries(attributes).find(([key]) => key.includes(':') && bare(key) === 'id')?.[1];
    const part = parts.get(id ?? '');
    if (part) sheets.push(part);
  });
  return { sheets, is1904 };
}

/** `day`: a date; `clock`: a time of day; `both`. Anything else is a number. */
export type Format = 'day' | 'clock' | 'both' | null;
const BUILT_IN: Record<number, Format> = {
  ...{ 14: 'day', 15: 'day', 16: 'day', 17: 'day', 18: 'clock', 19: 'clock', 20: 'clock', 21: 'clock', 22: 'both' },
  ...{ 45: 'clock', 46: 'clock', 47: 'clock' },
};

function formatOf(code: string): Format {
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').toLowerCase();
  const hasClock = /[hs]|am\/pm/.test(plain);
  // An m beside hours is minutes.
  const hasDay = /[yd]/.test(plain) || (!hasClock && /m/.test(plain));
  return hasDay ? (hasClock ? 'both' : 'day') : hasClock ? 'clock' : null;
}

/** Style number → how its number is shown. */
export function formatsIn(styles: string): Format[] {
  const codes = new Map<number, Format>();
  const formats: Format[] = [];
  let inCells = false;
  read(styles, (name, { numFmtId, formatCode }) => {
    if (name === 'cellXfs') inCells = true;
    else if (name === 'cellStyles' || name === 'dxfs') inCells = false;
    else if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatOf(formatCode));
    else if (name === 'xf' && inCells) formats.push(codes.get(Number(numFmtId)) ?? BUILT_IN[Number(numFmtId)] ?? null);
  });
  return formats;
}

/** Each word by its number. How it is to be pronounced is no part of it. */
export function wordsReader() {
  const all: string[] = [];
  let [word, size, depth] = ['', 0, 0];
  let inText = false;
  const reader = xmlReader(
    (name) => {
      if (name === 'si') word = '';
      if (name === 'rPh') depth += 1;
      inText = name === 't' && depth === 0;
    },
    (name) => {
      if (name === 'rPh') depth -= 1;
      if (name === 't') inText = false;
      if (name === 'si') all.push(word);
    },
    (text) => {
      if (!inText) return;
      word += text;
      size += text.length;
      if (size > LIMITS.words) throw new Refused('zip_bomb');
    },
  );
  return { ...reader, all };
}
