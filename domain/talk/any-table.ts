/** Made-up tables and forms for property tests: whatever somebody may have said and pressed. */
import fc from 'fast-check';
import { type Ask, type Item, TIMES, WAYS, WEIGHTS } from '../ask/ask';
import { taxonomy } from '../taxonomy';
import { SENTENCES_MAX, SHOWN_MAX, stepsOf } from './act';
import { optionsOf } from './answer';
import { cardsIn } from './cards';
import { ASIDE_REASONS, COMPARED_AT_MOST, LOOKERS, MATCHES_SHOWN, type Table, TURNS } from './table';

export const CARDS = cardsIn('da');
const { topics, conditions, contribute, lifeAreas, avoid } = taxonomy;
const keysOf = (...lists: { key: string }[][]): string[] => lists.flat().map(({ key }) => key);

const saying = fc.stringMatching(/^[a-zæøå][a-zæøå ]{0,20}[a-zæøå]$/);
const told = <Key extends string>(keys: readonly Key[]) =>
  fc
    .uniqueArray(fc.constantFrom(...keys), { maxLength: 6 })
    .chain((list) =>
      fc.tuple(
        ...list.map((key) => fc.record({ key: fc.constant(key), said: saying, weight: fc.constantFrom(...WEIGHTS) })),
      ),
    );
const slugs = (most: number) => fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), { maxLength: most });
const one = <Value>(of: fc.Arbitrary<Value[]>) => of.map((list) => list[0] ?? null);

/** Wishes without an audience, so that no age is told either: the age goes with the audience it was said as. */
export const anyAsk: fc.Arbitrary<Ask> = fc
  .record({
    wants: told(keysOf(topics, ...topics.map(({ terms }) => terms), conditions, lifeAreas)),
    must: told(keysOf(conditions)),
    avoid: told(keysOf(avoid)),
    contribute: told(keysOf(contribute)),
    place: one(told(['vamdrup', 'hejls', 'kolding'])),
    way: one(told(WAYS)),
    times: told(TIMES),
    age: fc.constant(null),
    unknownWords: fc.uniqueArray(saying, { maxLength: 4 }),
    crisis: fc.boolean(),
  })
  .map((ask) => ({
    ...ask,
    wants: (ask.wants as Item[]).filter(({ key }) => !ask.must.some((must) => must.key === key)),
  }));

export const anyTable: fc.Arbitrary<Table> = fc.record({
  looker: fc.constantFrom(...LOOKERS),
  step: fc.constantFrom(...stepsOf(CARDS)),
  turn: fc.constantFrom(...TURNS),
  ask: anyAsk,
  sentences: fc.array(saying, { maxLength: SENTENCES_MAX }),
  skipped: fc.uniqueArray(fc.constantFrom(...CARDS.map(({ id }) => id))),
  aside: slugs(5).chain((list) =>
    fc.tuple(
      ...list.map((slug) =>
        fc.record({ slug: fc.constant(slug), reason: fc.constantFrom(...ASIDE_REASONS) }, { requiredKeys: ['slug'] }),
      ),
    ),
  ),
  compared: slugs(COMPARED_AT_MOST),
  shown: fc.integer({ min: MATCHES_SHOWN, max: SHOWN_MAX }),
  counted: fc.boolean(),
});

export const anyAnswer = fc
  .constantFrom(...CARDS)
  .chain((card) => fc.record({ card: fc.constant(card), option: fc.constantFrom(...optionsOf(card)) }));

const WORDS = 'next back skip go hear without weigh aside bring compare more turn looker count clear onward'.split(' ');
const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'start',
    'heard',
    'found',
    'wants:making.knitting',
    'way:home',
    'strik-i-vamdrup=far',
    '=',
    ':',
    '__proto__',
  ),
);
/** Fields of a form as a machine might send them, ours and others. */
export const anyFields: fc.Arbitrary<[string, string][]> = fc.array(
  fc.oneof(
    fc.tuple(
      fc.constant('do'),
      fc.tuple(fc.constantFrom(...WORDS), anyText).map((parts) => parts.join(':')),
    ),
    fc.tuple(fc.constant('do'), fc.constantFrom(...WORDS)),
    fc.tuple(fc.constantFrom('words', 'town', 'looker', 'option', 'w:wants:making', 'language'), anyText),
    fc.tuple(fc.constant('card'), fc.constantFrom('door', 'way', 'none', 'constructor')),
    fc.tuple(fc.constant('option'), fc.constantFrom(...CARDS.flatMap(optionsOf).map(({ id }) => id))),
    fc.tuple(fc.string(), fc.string()),
  ),
  { maxLength: 8 },
);
