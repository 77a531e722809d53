/** The hej-besked: first name and when, never why; and sent to nobody but whom the place itself has named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperWords } from '../paper-words';
import { looksLikeCpr } from './cpr';
import { firstVisit } from './first-visit';
import { askedIn, helloParts, helloText, mailLink, smsLink } from './hello';

const words = await paperWords('da');
const asked = askedIn(firstVisit({}, null));
const told = { name: 'Karen', day: '2026-11-24', time: '14:00', asked };

describe('the message', () => {
  it('says hello, who one is, when, and where to go in', () => {
    expect(helloText(helloParts(told, words))).toBe(
      'Hej.\nJeg hedder Karen. Jeg vil gerne komme tirsdag 24. november kl. 14. Er det i orden? Hvor går jeg ind?\nVenlig hilsen Karen',
    );
  });

  it('stands without a name, a day or a question', () => {
    expect(helloText(helloParts({ name: ' ', day: null, time: null, asked: [] }, words))).toBe(
      'Hej.\nJeg vil gerne komme en dag. Er det i orden?\nVenlig hilsen',
    );
  });

  it('holds only the parts that were kept', () => {
    const parts = helloParts(told, words).map((part) => ({ ...part, isKept: part.key === 'when' }));
    expect(helloText(parts)).toBe('Jeg vil gerne komme tirsdag 24. november kl. 14.');
  });

  it('asks the place nothing that one finds out oneself, and what is answered not again', () => {
    expect(asked).not.toContain('there');
    expect(askedIn(firstVisit({ where_in: 'Den grønne dør' }, null))).not.toContain('where_in');
  });

  it('has no word of why, of the step, of what is hard or of the diary, whatever stands in the plan', () => {
    const visit = fc.dictionary(fc.constantFrom('where_in', 'bring', 'companion'), fc.string());
    fc.assert(
      fc.property(fc.string(), visit, fc.constantFrom('2026-11-24', null), (name, answers, day) => {
        const secret = 'hemmeligt hvorfor';
        const rows = firstVisit({ ...answers, leave_early: secret }, null);
        const parts = helloParts({ name, day, time: null, asked: askedIn(rows) }, words);
        const ours = [...Object.values(words.hello), ...Object.values(words.rows).map(({ question }) => question)];
        for (const { key, text } of parts) {
          // Every part is one of our own sentences, with nothing in its gaps but the name and the day.
          const isOurs = ours.some((sentence) => {
            const [before = '', ...after] = sentence.split(/\{\w+\}/);
            return text.startsWith(before) && text.endsWith(after.at(-1) ?? '');
          });
          expect({ key, isOurs }).toEqual({ key, isOurs: true });
        }
        expect(helloText(parts)).not.toContain(secret);
      }),
    );
  });
});

describe('sending', () => {
  it('opens one’s own program with the text in it, and line breaks stay', () => {
    expect(smsLink('+4512345678', 'Hej.\nÆ & Ø')).toBe('sms:+4512345678?body=Hej.%0A%C3%86%20%26%20%C3%98');
    expect(mailLink('lis@garn.dk', 'Hej.\nKaren')).toBe('mailto:lis@garn.dk?body=Hej.%0D%0AKaren');
  });

  it('has nobody to send to where the place has named nobody', () => {
    expect(smsLink('', 'Hej')).toBe('sms:?body=Hej');
    expect(mailLink(undefined, 'Hej')).toBe('mailto:?body=Hej');
  });

  it('an address cannot add a copy to somebody else', () => {
    expect(mailLink('a@b.dk?cc=c@d.dk', 'Hej')).toBe('mailto:a@b.dk%3Fcc%3Dc@d.dk?body=Hej');
  });
});

it('what looks like a CPR number is seen, and a telephone number is not one', () => {
  for (const like of ['010203-1234', '0102031234', 'jeg er 010203 1234.']) expect(looksLikeCpr(like)).toBe(true);
  for (const other of ['12 34 56 78', '2026-11-24', '+45 12345678', '12345678901'])
    expect(looksLikeCpr(other)).toBe(false);
});
