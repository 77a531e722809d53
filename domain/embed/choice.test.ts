/** A choice survives its address, and an address cannot ask for anything that is not the catalogue's. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { taxonomy } from '../taxonomy';
import { type Choice, COUNTS, choiceFrom, EMPTY_CHOICE, queryOf, searchOf, WISHES } from './choice';
import { ACCENTS, THEMES } from './look';

const known = { towns: new Set(['vamdrup', 'kolding']), organisations: new Set(['koldingkoret']) };
const read = (search: string) => choiceFrom(new URLSearchParams(search), known);
const slugs = taxonomy.topics.flatMap((topic) => [topic, ...topic.terms]).map(({ slug }) => slug);

it('what is chosen stands in the address, and is read back the same', () => {
  const choices: fc.Arbitrary<Choice> = fc.record({
    topics: fc.uniqueArray(fc.constantFrom(...slugs), { maxLength: 9 }),
    town: fc.option(fc.constantFrom(...known.towns)),
    organisation: fc.option(fc.constantFrom(...known.organisations)),
    wish: fc.constantFrom(...WISHES),
    theme: fc.constantFrom(...THEMES),
    accent: fc.constantFrom(...ACCENTS),
    count: fc.constantFrom(...COUNTS),
    map: fc.boolean(),
    grows: fc.boolean(),
  });
  fc.assert(
    fc.property(choices, (choice) => {
      expect(read(searchOf(choice))).toEqual({ choice, unknown: [] });
    }),
  );
});

it('the usual is not spelled out', () => expect(searchOf(EMPTY_CHOICE)).toBe(''));

it('every topic may be ticked at once', () => {
  const choice = { ...EMPTY_CHOICE, topics: slugs };
  expect(read(searchOf(choice))).toEqual({ choice, unknown: [] });
});

it('a topic, town or association that is not there is told, and does not become everything', () => {
  expect(read('emne=findes-ikke&by=atlantis&forening=__proto__').unknown).toEqual(['emne', 'by', 'forening']);
  expect(read('emne=strik&emne=findes-ikke').unknown).toEqual(['emne']);
  expect(read('by=vamdrup&by=kolding').unknown).toEqual(['by']);
  expect(read('emne=&by=&forening=').unknown).toEqual([]);
});

it('a colour, a number or a word that is none of ours is the usual one: nobody’s page breaks for it', () => {
  const { choice, unknown } = read('tema=neon&farve=toString&antal=1e9&vil=alt&kort=maaske&words=<script>&q=ensom');
  expect(choice).toEqual(EMPTY_CHOICE);
  expect(unknown).toEqual([]);
});

it('asks the catalogue within the town, and only where one may lend a hand', () => {
  const query = queryOf({ ...EMPTY_CHOICE, topics: ['strik'], town: 'vamdrup', wish: 'hjaelpe' });
  expect(query).toMatchObject({ words: '', town: 'vamdrup', reach: 'here', direction: 'give' });
  expect(query.topics).toHaveLength(1);
});
