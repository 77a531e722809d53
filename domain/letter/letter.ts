/**
 * A letter: its parts, and how they are written out. Each is told twice with the same words, as plain text and as simple
 * HTML. In the text only our own links begin a line; what somebody wrote is set in, so that it can never pass for one.
 */
import { asHtml } from './said';

export const LETTER_KINDS = [
  'prove',
  'received',
  'asked',
  'approved',
  'declined',
  'changed',
  'closed',
  'fresh',
  'meet',
  'met',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];
/** These tell what was decided; until they have left, they can be called back. */
export const DECISIONS = ['approved', 'declined', 'changed', 'closed'] as const satisfies readonly LetterKind[];
/** These hold a link that works once. */
export const ONE_TIME = ['prove', 'asked', 'fresh', 'meet'] as const satisfies readonly LetterKind[];

/** To people who asked to be met: nobody of the staff sees them, and nothing of them is kept when they have left. */
export const UNSEEN = ['met'] as const satisfies readonly LetterKind[];

export type Letter = { kind: LetterKind; subject: string; text: string; html: string };
/** Who writes. */
export type From = { municipality: string; department: string; phone: string };
export type Part = { say: string } | { quote: string[] } | { link: string; label: string };

const LANGUAGE = 'da';
const SET_IN = '    ';

const inText = (part: Part): string => {
  if ('say' in part) return part.say;
  if ('quote' in part) return part.quote.map((line) => `${SET_IN}${line}`).join('\n');
  return `${part.label}:\n${part.link}`;
};

const inHtml = (part: Part): string => {
  if ('say' in part) return `<p>${asHtml(part.say)}</p>`;
  if ('quote' in part) return `<blockquote>${part.quote.map(asHtml).join('<br>')}</blockquote>`;
  return `<p><a href="${asHtml(part.link)}">${asHtml(part.label)}</a></p>`;
};

const signature = ({ municipality, department, phone }: From): string[] => [
  'Venlig hilsen',
  municipality,
  department,
  `Telefon ${phone}`,
];

/** Letters are read in programs that know little of style sheets: the face and the measure are said on the body. */
const FRAME = 'font: 18px/1.5 sans-serif; max-width: 36em; margin: 24px; color: #1d2b33; background: #ffffff';

/** @param subject one line, as `inOneLine` makes it */
export function writeOut(kind: LetterKind, subject: string, parts: readonly Part[], from: From): Letter {
  const whole: Part[] = [{ say: 'Hej' }, ...parts];
  const text = [...whole.map(inText), signature(from).join('\n')].join('\n\n');
  const html = [
    '<!doctype html>',
    `<html lang="${LANGUAGE}"><head><meta charset="utf-8"><title>${asHtml(subject)}</title></head>`,
    `<body style="${FRAME}">`,
    ...whole.map(inHtml),
    `<p>${signature(from).map(asHtml).join('<br>')}</p>`,
    '</body></html>',
  ].join('\n');
  return { kind, subject, text: `${text}\n`, html };
}

const OWN_LINK = /^https?:\/\/\S+$/;

/** A letter's text in lines, with those that are a link of ours. */
export const linesOf = (text: string): { line: string; isLink: boolean }[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => ({ line, isLink: OWN_LINK.test(line) }));

/** The first link of ours in it, or null. */
export const linkIn = (text: string): string | null => linesOf(text).find(({ isLink }) => isLink)?.line ?? null;

/** The text of a letter that has left: a link that works once is only its owner's. */
export const withoutLinks = (text: string): string =>
  linesOf(text)
    .map(({ line, isLink }) => (isLink ? '(Her stod linket. Det er kun til den, der fik brevet.)' : line))
    .join('\n');
