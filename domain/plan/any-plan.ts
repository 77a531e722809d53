/** Made-up plans for tests: two or three who write at once, in any order, with the verbs that the pages use. */
import fc from 'fast-check';
import { heldBy, offered, taken } from './ball';
import {
  bytesOf,
  diaryOf,
  documentFrom,
  mergeInto,
  type PlanDocument,
  planIn,
  type TextName,
  textIn,
} from './document';
import {
  addEntry,
  addPlace,
  bringBack,
  changePlace,
  movePlace,
  putAside,
  removeEntry,
  removePlace,
  write,
} from './edit';
import { HOLDERS, OUTCOMES, PLACE_TEXTS, PLAN_TEXTS, VISIT_KEYS } from './plan';

/** Letters that take one place, two, and several together. 🚲 and 🛶 begin alike in memory; 🚲 and 🪲 end alike. */
export const words = fc.string({
  unit: fc.constantFrom('a', 'b', 'æ', ' ', '\n', '🚲', '🛶', '🪲', '👩‍👧', 'ش', '漢'),
  maxLength: 12,
});
export const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** One thing that somebody does, and how it is called when a test fails. */
export type Deed = { (doc: PlanDocument): void; [fc.toStringMethod]: () => string };
const deedOf =
  <Told>(name: string, act: (doc: PlanDocument, told: Told) => void) =>
  (told: Told): Deed =>
    Object.assign((doc: PlanDocument) => act(doc, told), {
      [fc.toStringMethod]: () => `${name} ${fc.stringify(told)}`,
    });

/** The nth place there is, aside or not. */
function at(doc: PlanDocument, n: number, act: (id: string) => void): void {
  const { places, aside } = planIn(doc);
  const place = [...places, ...aside].toSorted((a, b) => (a.id < b.id ? -1 : 1))[n];
  if (place) act(place.id);
}

/** As one writes in a field: some letters go, others come, and the caret stands after them. */
function writeIn(
  doc: PlanDocument,
  name: TextName,
  { from, gone, said }: { from: number; gone: number; said: string },
) {
  const letters = [...textIn(doc, name)];
  const before = letters.slice(0, from).join('') + said;
  write(doc, name, before + letters.slice(from + gone).join(''), before.length);
}

const n = fc.nat(3);
const stroke = { from: fc.nat(12), gone: fc.nat(5), said: words };
const placeText = fc.oneof(
  fc.constantFrom(...PLACE_TEXTS),
  fc.constantFrom(...VISIT_KEYS).map((key) => `visit.${key}` as const),
);

export const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .record({ name: fc.constantFrom(...PLAN_TEXTS), ...stroke })
    .map(deedOf('write', (doc, { name, ...rest }) => writeIn(doc, name, rest))),
  fc
    .record({ n, name: placeText, ...stroke })
    .map(deedOf('write at', (doc, { n, name, ...rest }) => at(doc, n, (id) => writeIn(doc, `${id}.${name}`, rest)))),
  fc
    .record({ offer: fc.constantFrom('strik', 'kor', null), name: words, organisation: words })
    .map(deedOf('add', (doc, place) => void addPlace(doc, place))),
  fc
    .record({ n, by: fc.constantFrom<1 | -1>(1, -1) })
    .map(deedOf('move', (doc, { n, by }) => at(doc, n, (id) => movePlace(doc, id, by)))),
  fc
    .record({ n, day: fc.option(day), time: fc.constantFrom('14:00', null), isDone: fc.boolean() })
    .map(deedOf('agree', (doc, { n, ...change }) => at(doc, n, (id) => changePlace(doc, id, change)))),
  fc.record({ n, day, from: fc.constantFrom(...HOLDERS), to: fc.constantFrom(...HOLDERS), takes: fc.boolean() }).map(
    deedOf('ball', (doc, { n, day, from, to, takes }) =>
      at(doc, n, (id) => {
        const held = offered(heldBy(from, day), to);
        changePlace(doc, id, { ball: takes ? taken(held, to, day) : held });
      }),
    ),
  ),
  fc.record({ n }).map(deedOf('aside', (doc, { n }) => at(doc, n, (id) => putAside(doc, id)))),
  fc.record({ n }).map(deedOf('back', (doc, { n }) => at(doc, n, (id) => bringBack(doc, id)))),
  fc.record({ n }).map(deedOf('remove', (doc, { n }) => at(doc, n, (id) => removePlace(doc, id)))),
  fc.record({ n: fc.option(n), day, outcome: fc.option(fc.constantFrom(...OUTCOMES)), words }).map(
    deedOf('tell', (doc, { n, ...entry }) => {
      const add = (place: string | null) => void addEntry(doc, { ...entry, place });
      if (n === null) add(null);
      else at(doc, n, add);
    }),
  ),
  fc.record({ n }).map(
    deedOf('untell', (doc, { n }) => {
      const entry = planIn(doc).diary[n];
      if (entry) removeEntry(doc, entry.id);
    }),
  ),
);
export const deeds = fc.array(deed, { maxLength: 12 });

export const doing = (doc: PlanDocument, all: readonly Deed[]): PlanDocument => {
  for (const each of all) each(doc);
  return doc;
};
/** Another device that opens the plan as it is now. */
export const copyOf = (doc: PlanDocument): PlanDocument => documentFrom(bytesOf(doc));
/** One document with all that is in these, in this order. */
export const merged = (first: PlanDocument, ...others: readonly PlanDocument[]): PlanDocument => {
  const all = copyOf(first);
  for (const other of others) mergeInto(all, bytesOf(other));
  return all;
};

/** All that a document says, beyond what the plan shows of it. */
export const saidIn = (doc: PlanDocument) => ({
  plan: planIn(doc),
  texts: Object.fromEntries(
    [...doc.share.keys()]
      .filter((name) => name.startsWith('t:'))
      .map((name) => [name, doc.getText(name).toString()])
      .filter(([, said]) => said !== '')
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  ),
  diary: diaryOf(doc).toJSON(),
});
