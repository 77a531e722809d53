import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEETING_ANSWERS, MEETING_KINDS } from '../meeting/meeting';
import { lix } from '../plain/lix';
import { adviseOn, termsPattern } from '../plain/rules';
import { DECLINES, PROPOSAL_KINDS } from '../proposal/proposal';
import { LETTER_KINDS, linesOf, linkIn, withoutLinks } from './letter';
import { type About, letterOf, type Told } from './letters';

const FROM = {
  municipality: 'Kolding Kommune',
  department: 'Social- og Arbejdsmarkedsforvaltningen',
  phone: '79 79 79 79',
};
const SITE = 'https://fis.example.org';
const LINK = { url: `${SITE}/tilmeld/bekraeft/Zm9vYmFy`, lastDay: '2026-12-04', isOnPaper: false };
const PAGE = `${SITE}/tilbud/strik-sammen`;
const WORDS = 'Hvor mange trin er der op til døren?';
const letters = (words = WORDS): Told[] => [
  { kind: 'prove', link: LINK },
  { kind: 'prove', link: { ...LINK, isOnPaper: true } },
  { kind: 'prove', link: null },
  { kind: 'received' },
  { kind: 'asked', words, link: LINK },
  { kind: 'asked', words, link: null },
  { kind: 'approved', page: PAGE, isEdited: false },
  { kind: 'approved', page: PAGE, isEdited: true },
  { kind: 'changed', page: PAGE, isEdited: true },
  { kind: 'closed' },
  ...MEETING_KINDS.map((asks) => ({ kind: 'meet', asks, isAgain: asks === 'ring', link: LINK }) as const),
  ...([...MEETING_ANSWERS, 'silent'] as const).map(
    (answer) =>
      ({ kind: 'met', answer, words: answer === 'full' ? '2026-12-04' : words, who: words, page: PAGE }) as const,
  ),
  { kind: 'met', answer: 'full', words: '', who: '', page: PAGE },
  { kind: 'fresh', round: 1, link: LINK },
  { kind: 'fresh', round: 3, link: LINK },
  ...DECLINES.map((reason) => ({ kind: 'declined', reason, words }) as const),
];
const abouts = (title: string): About[] => PROPOSAL_KINDS.map((kind) => ({ kind, title }));
const all = (title = 'Strik sammen', words?: string) =>
  letters(words).flatMap((told) => abouts(title).map((about) => ({ told, about, ...letterOf(told, about, FROM) })));

const TERMS = termsPattern(
  readFileSync('data/fagord.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line)),
);
/** Without the department, which is called what it is called. */
const body = (text: string) => text.split('Venlig hilsen')[0] ?? '';

describe('a letter', () => {
  it('there is one of each kind', () => {
    expect(new Set(letters().map(({ kind }) => kind))).toEqual(new Set(LETTER_KINDS));
  });

  it.each(all().map((one) => [`${one.kind} (${one.about.kind}): ${one.subject}`, one] as const))('%s', (_name, one) => {
    const read = body(one.text)
      .split('\n')
      .filter((line) => !line.startsWith('http'))
      .join('\n');
    expect(adviseOn(`${one.subject}\n${read}`, TERMS)).toEqual([]);
    expect(lix(read).lix).toBeLessThanOrEqual(30);
    expect(read).toMatch(/\b(du|dig|dit)\b/i);
    expect(one.text).toContain('79 79 79 79');
    expect(one.subject.length).toBeLessThan(100);
  });

  it('says until when its link works, with the day of the week', () => {
    expect(letterOf({ kind: 'prove', link: LINK }, { kind: 'new', title: 'Strik' }, FROM).text).toContain(
      'Linket virker én gang, og til og med fredag den 4. december.',
    );
  });

  it('to one who is rung has no link, but our number', () => {
    const { text, html } = letterOf({ kind: 'asked', words: WORDS, link: null }, { kind: 'new', title: 'Strik' }, FROM);
    expect(linkIn(text)).toBeNull();
    expect(html).not.toContain('href');
    expect(text).toContain('Ring til os på 79 79 79 79.');
  });

  it('that comes by post says that one may ring instead', () => {
    const link = { ...LINK, isOnPaper: true };
    const { text } = letterOf({ kind: 'prove', link }, { kind: 'new', title: 'Strik' }, FROM);
    expect(linkIn(text)).toBe(LINK.url);
    expect(text).toContain('Vil du hellere ringe? Ring til os på 79 79 79 79.');
  });

  it('carries its link on a line of its own, which is gone when the letter has left', () => {
    const { text } = letterOf({ kind: 'prove', link: LINK }, { kind: 'new', title: 'Strik' }, FROM);
    expect(linkIn(text)).toBe(LINK.url);
    expect(withoutLinks(text)).not.toContain('Zm9vYmFy');
    expect(withoutLinks(text)).toContain('«Strik»');
  });

  it('says the same in both its forms', () => {
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.filter((word) => word !== 'br');
    for (const { text, html } of all('Strik sammen', 'Første linje.\nAnden linje.')) {
      const shown = html
        .slice(html.indexOf('<body'))
        .replace(/<a href="([^"]*)">([^<]*)<\/a>/g, '$2 $1')
        .replace(/<[^>]*>/g, ' ');
      expect(words(shown)).toEqual(words(text));
    }
  });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'); DROP TABLE letters; --",
  '=HYPERLINK("https://evil.example","Vind")',
  'Strik\r\nBcc: alle@example.org\r\n\r\nKøb nu',
  'Strik\u0000\u0007\u001b[31m',
  '\u202eesrever \u2067og\u2069\u2069\u2069 mere',
  'מועדון סריגה',
  'Strik 🧶👩‍👩‍👧‍👦',
  '\ud83d halv',
  'https://evil.example/log-ind',
  'Strik\u2028https://evil.example',
  'x'.repeat(100_000),
  '🧶'.repeat(100_000),
  '</title></head><body>',
  '',
];

describe('what a stranger wrote', () => {
  it.each(HOSTILE)('does a letter no harm: %#', (hostile) => unharmed(hostile));

  it('does a letter no harm, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), unharmed), { numRuns: 60 });
  });

  function unharmed(hostile: string) {
    for (const { subject, text, html, told } of all(hostile, `${hostile}\n${hostile}`)) {
      expect(subject).not.toMatch(/[\r\n\u2028\u2029]/u);
      expect(subject.length).toBeLessThan(260);
      expect(`${subject}${text}${html}`).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|[\u202a-\u202e\u2066\u2067]/u);
      const count = (letter: string) => text.split(letter).length;
      expect(count('\u2068')).toBe(count('\u2069'));
      const tags = [...html.matchAll(/<\/?([a-z!]+)/gi)].map(([, tag]) => tag);
      const known = ['!doctype', 'html', 'head', 'meta', 'title', 'body', 'p', 'a', 'br', 'blockquote'];
      expect(tags.filter((tag) => !known.includes(tag ?? ''))).toEqual([]);
      expect([...html.matchAll(/href="([^"]*)"/g)].every(([, url]) => url?.startsWith(SITE))).toBe(true);
      const own = linesOf(text).filter(({ isLink }) => isLink);
      expect(own.every(({ line }) => line.startsWith(SITE))).toBe(true);
      expect(own.length).toBe('page' in told || ('link' in told && told.link) ? 1 : 0);
      expect(text.length).toBeLessThan(10_000);
    }
  }

  it.each(['Vind på evil.example', 'https://evil.example', 'Skriv til a@example.org', 'Ring 12 34 56 78 nu'])(
    'is not sent on to an address that nobody has proved: %s',
    (title) => {
      const { subject, text } = letterOf({ kind: 'prove', link: LINK }, { kind: 'new', title }, FROM);
      expect(`${subject}${text}`).not.toMatch(/evil|a@example|12 34/);
      expect(subject).toBe('Er det dig, der har sendt et forslag?');
    },
  );

  it.each(['evil.example', 'Ring 12 34 56 78', 'a@example.org'])(
    'is not sent on with the answer of a place, to an address that nobody has proved: %s',
    (words) => {
      const told = { kind: 'met', answer: 'come', words, who: 'Lis', page: PAGE } as const;
      const { text } = letterOf(told, { kind: 'change', title: 'Kor' }, FROM);
      expect(text).not.toContain(words);
      expect(text).toContain('Lis');
    },
  );

  it('keeps a name that is only a name', () => {
    const title = 'Fællesspisning kl. 17.30 – for alle (0-99 år)';
    expect(
      letterOf({ kind: 'prove', link: LINK }, { kind: 'new', title: 'Strik & snak – for alle (0-99 år)' }, FROM)
        .subject,
    ).toBe('Er det dig, der har sendt forslaget «Strik & snak – for alle (0-99 år)»?');
    expect(letterOf({ kind: 'received' }, { kind: 'new', title }, FROM).subject).toContain(title);
  });
});
