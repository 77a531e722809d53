import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersOf } from '../base64';
import { PAPER_LANGUAGES, paperWords } from '../paper-words';
import { deeds, doing, saidIn } from './any-plan';
import { heldBy } from './ball';
import { documentFrom, newDocument } from './document';
import { addEntry, addPlace, changePlace, write } from './edit';
import { FILE_MAX, planFile, planFileFrom } from './file';

const da = await paperWords('da');

function aPlan() {
  const doc = newDocument();
  write(doc, 'want', 'Jeg vil gerne synge.\nHelst sammen med nogen.');
  const id = addPlace(doc, { offer: 'koret', name: 'Koret i Vamdrup', organisation: 'Sognet' }) ?? '';
  write(doc, `${id}.step`, 'Ring til Karen');
  write(doc, `${id}.visit.bring`, 'Ikke andet end mig selv');
  changePlace(doc, id, { day: '2026-11-24', time: '19:30', ball: heldBy('me', '2026-11-23') });
  addEntry(doc, { place: id, day: '2026-11-25', outcome: 'tried', words: 'Det var godt' });
  return doc;
}
const checksumOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  lettersOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
const readsAs = async (text: string) => {
  const read = await planFileFrom(text);
  return read.ok ? 'ok' : read.why;
};

describe('a plan as a file', () => {
  it('comes back as the plan it was', () =>
    fc.assert(
      fc.asyncProperty(deeds, fc.constantFrom(...PAPER_LANGUAGES), async (all, language) => {
        const doc = doing(newDocument(), all);
        const read = await planFileFrom(await planFile(doc, await paperWords(language)));
        expect(read.ok && saidIn(documentFrom(read.bytes))).toEqual(saidIn(doc));
      }),
    ));

  it('can be read by a person without us', async () => {
    expect(JSON.parse(await planFile(aPlan(), da)).read).toEqual([
      'Min plan',
      '',
      'Det vil jeg',
      'Jeg vil gerne synge.\nHelst sammen med nogen.',
      '',
      'Her vil jeg prøve',
      '',
      'Koret i Vamdrup',
      'Sognet',
      'Mit skridt: Ring til Karen',
      'Dag og tid: tirsdag den 24. november 2026 kl. 19.30',
      'Jeg har bolden.',
      'Hvad skal jeg have med: Ikke andet end mig selv',
      '',
      'Hvordan gik det?',
      'onsdag den 25. november 2026 · Koret i Vamdrup · Det var godt',
      '',
    ]);
  });

  it('says that it is one of ours, so that another program can tell', async () => {
    const { format, version } = JSON.parse(await planFile(aPlan(), da));
    expect([format, version]).toEqual(['faellesskab-plan', 1]);
  });

  it('is still read when a program has put its mark in front, or other line ends', async () => {
    const text = await planFile(aPlan(), da);
    expect(await readsAs(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`)).toBe('ok');
    expect(await readsAs(JSON.stringify(JSON.parse(text)))).toBe('ok');
  });
});

describe('a file that cannot be taken in', () => {
  it('is never half taken in: cut off, changed, or with something put in, it is whole or refused', async () => {
    const text = await planFile(aPlan(), da);
    const whole = await planFileFrom(text);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), fc.nat(3), async (at, put, gone) => {
        const read = await planFileFrom(text.slice(0, at) + put + text.slice(at + gone));
        if (read.ok) expect(read).toEqual(whole);
        const cut = await planFileFrom(text.slice(0, at));
        // The line end after the last bracket is all that may be missing.
        expect(cut.ok).toBe(at === text.length - 1);
      }),
      { numRuns: 500 },
    );
  });

  it('with one letter of the document changed is damaged', async () => {
    const text = await planFile(aPlan(), da);
    const start = text.indexOf('"document": "') + '"document": "'.length;
    const end = text.lastIndexOf('"');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: start, max: end - 1 }), fc.constantFrom(...'aZ0-_ æ'), async (at, letter) => {
        fc.pre(text[at] !== letter);
        expect(await readsAs(text.slice(0, at) + letter + text.slice(at + 1))).toBe('damaged');
      }),
    );
    expect(await readsAs(text.slice(0, start + 10))).toBe('damaged');
  });

  it('tells why', async () => {
    expect(await readsAs('')).toBe('empty');
    expect(await readsAs(' \n\uFEFF')).toBe('empty');
    expect(await readsAs('x'.repeat(FILE_MAX + 1))).toBe('big');
    for (const text of [
      'null',
      '[]',
      '"plan"',
      '{}',
      '{"format":"gpx","version":1}',
      'Kære Karen',
      '<html>',
      '%PDF-1.7',
    ])
      expect([text, await readsAs(text)]).toEqual([text, 'foreign']);
    const ours = { ...JSON.parse(await planFile(aPlan(), da)) };
    expect(await readsAs(JSON.stringify({ ...ours, version: 2, document: { other: 'shape' } }))).toBe('newer');
    for (const change of [{ document: undefined }, { document: 7 }, { checksum: 'AAAA' }, { document: '' }])
      expect(await readsAs(JSON.stringify({ ...ours, ...change }))).toBe('damaged');
  });

  it('is damaged when its bytes are no document, though they add up', async () => {
    const bytes = new TextEncoder().encode('jeg er ikke et dokument');
    const [document, checksum] = [lettersOf(bytes), await checksumOf(bytes)];
    expect(await readsAs(JSON.stringify({ format: 'faellesskab-plan', version: 1, document, checksum }))).toBe(
      'damaged',
    );
  });

  it('whatever it is, gets an answer', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc
            .jsonValue()
            .map((document) => JSON.stringify({ format: 'faellesskab-plan', version: 1, document, checksum: '' })),
          fc.jsonValue().map((version) => JSON.stringify({ format: 'faellesskab-plan', version })),
          fc.uint8Array().map((bytes) => new TextDecoder().decode(new Uint8Array(bytes))),
        ),
        async (text) => {
          expect(['foreign', 'damaged', 'newer', 'empty']).toContain(await readsAs(text));
        },
      ),
      { numRuns: 300 },
    ));
});
