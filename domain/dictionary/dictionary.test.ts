import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookUp, SURENESS, type Term } from './dictionary';

const TERMS: Term[] = readFileSync(path.join(import.meta.dirname, '../../data/fagord.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const first = (asked: string) => lookUp(TERMS, asked)[0]?.term;
const found = (asked: string) => lookUp(TERMS, asked).map(({ term }) => term);

describe('whoever works in Fagland', () => {
  it('finds the plain words of a term, whatever its capitals and endings of spelling', () => {
    expect(first('Kontanthjælp')).toBe('kontanthjælp');
    expect(first('kontanthjaelp')).toBe('kontanthjælp');
  });
  it('finds it by another of its names', () => expect(first('pædofiliattest')).toBe('børneattest'));
  it.each(['§ 83 a', '§83a', 'serviceloven § 83 a', '83a'])('finds it by its paragraph: %s', (asked) =>
    expect(found(asked)).toContain('hverdagsrehabilitering'),
  );
  it('does not take one paragraph for another', () => {
    expect(found('§ 83 a')).not.toContain('specialiseret bostøtte');
    expect(found('Barnets lov § 83 a')).not.toContain('hverdagsrehabilitering');
  });
  it('finds the law’s word for a plain one', () => expect(found('bekymrede barn')).toContain('underretning'));
  it('sees all of them, by the alphabet, before anything is asked', () =>
    expect(lookUp(TERMS, ' ')).toHaveLength(TERMS.length));
  it('is told of each how sure its law is', () =>
    expect(TERMS.filter(({ checked }) => !SURENESS.includes(checked))).toEqual([]));
  it('is told nothing that is not there, whatever is asked', () => {
    expect(lookUp(TERMS, 'qwertyzx')).toEqual([]);
    fc.assert(
      fc.property(fc.string(), (asked) => lookUp(TERMS, asked).every((term) => TERMS.includes(term))),
      { numRuns: 50 },
    );
  });
});
