/**
 * A made-up catalogue of any size, for measuring: shaped like the real one in lengths, facets and gaps, and the same
 * every time for the same numbers. Nobody in it exists.
 */
import type { Offer, Organisation, Place, Town } from './offer';
import { taxonomy } from './taxonomy';
import { COMMITMENTS, ENTRIES, GROUP_SIZES, MOODS, OFFER_KINDS, WEEKDAYS } from './vocabulary';

export type SyntheticCatalogue = { offers: Offer[]; organisations: Organisation[]; places: Place[]; towns: Town[] };

const town = (slug: string, name: string, kind: Town['kind'], lat: number, lng: number): Town => ({
  slug,
  name,
  kind,
  area: slug,
  position: { lat, lng, precision: 'area', source: 'made up, near the real one' },
});
const TOWNS: Town[] = [
  town('kolding', 'Kolding', 'city', 55.491, 9.472),
  town('vamdrup', 'Vamdrup', 'town', 55.428, 9.287),
  town('christiansfeld', 'Christiansfeld', 'town', 55.356, 9.487),
  town('lunderskov', 'Lunderskov', 'town', 55.484, 9.297),
  town('sjoelund', 'Sjølund', 'village', 55.396, 9.575),
  town('jordrup', 'Jordrup', 'village', 55.554, 9.322),
];

const HOUSES = ['Forsamlingshuset', 'Sognegården', 'Klubhuset', 'Skolen', 'Biblioteket', 'Hallen', 'Medborgerhuset'];
const SENTENCES = [
  'Her mødes vi om det, vi har til fælles.',
  'Vi drikker kaffe først, så man kan nå at hilse på hinanden.',
  'Du behøver ikke at kunne noget i forvejen.',
  'Der er altid en, der tager imod, når du kommer første gang.',
  'Vi er en blandet flok i alle aldre, og de fleste kommer alene.',
  'Tag tøj på, der må blive snavset. Resten står klar.',
  'Man kan gå, når man vil, og komme igen næste uge.',
  'I pausen er der tid til en snak.',
  'Nogle kommer hver gang, andre en gang imellem.',
];
const STEPS = [
  'En frivillig møder dig ved døren.',
  'Vi giver en kop kaffe.',
  'Du ser på, til du har lyst til at være med.',
];
const EVERYDAY = {
  origin: 'https://example.org/opslag/',
  dates: ['2026-09', '2026-03-14', '2025', '2024-05-02', '2021', ''],
};

/** Mulberry32: 32 bits of state, the same row of numbers on every machine. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param towns where the offers are; at least one */
export function syntheticCatalogue(n: number, seedNumber: number, towns: readonly Town[] = TOWNS): SyntheticCatalogue {
  const next = numbers(seedNumber);
  const chance = (share: number) => next() < share;
  const below = (limit: number) => Math.floor(next() * limit);
  const one = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('A made-up catalogue needs something to choose from.');
    return value;
  };
  const maybe = <Value>(share: number, make: () => Value) => (chance(share) ? make() : undefined);
  const some = <Value>(values: readonly Value[], most: number): Value[] => [
    ...new Set(Array.from({ length: 1 + below(most) }, () => one(values))),
  ];

  const topics = taxonomy.topics.flatMap(({ terms }) => terms);
  const sourceOf = (number: number): Offer['source'] => ({
    url: `${EVERYDAY.origin}${number}`,
    date: one(EVERYDAY.dates),
    confidence: chance(0.4) ? 'high' : 'medium',
  });

  const organisations = Array.from({ length: Math.ceil(n / 3) }, (_, number): Organisation => {
    const at = one(towns);
    const name = `${one(topics).label.da}, foreningen i ${at.name} nr. ${number + 1}`;
    return { slug: `forening-${number + 1}`, name, town: at.slug, source: sourceOf(number) };
  });
  const places = Array.from({ length: Math.ceil(n / 6) }, (_, number): Place => {
    const at = one(towns);
    return {
      slug: `sted-${number + 1}`,
      name: `${one(HOUSES)} i ${at.name} ${number + 1}`,
      street: `Opdigtet Vej ${number + 1}`,
      town: at.slug,
      // Some kilometres about the town, to five decimals: about a metre.
      position: {
        lat: Number((at.position.lat + (next() - 0.5) * 0.05).toFixed(5)),
        lng: Number((at.position.lng + (next() - 0.5) * 0.08).toFixed(5)),
        precision: chance(0.7) ? 'door' : 'street',
        source: 'made up',
      },
      access: chance(0.3) ? { wheelchair: { value: chance(0.8) ? 'yes' : 'no' } } : {},
      addressHidden: false,
    };
  });

  const schedule = (): Offer['schedule'] => ({
    recurring: chance(0.6)
      ? some(WEEKDAYS, 2).map((weekday) => {
          const hour = 9 + below(11);
          return {
            every: 'week' as const,
            weekday,
            start: `${String(hour).padStart(2, '0')}:00`,
            end: `${hour + 2}:30`,
          };
        })
      : [],
    dates: [],
    exceptions: [],
    closures: chance(0.2) ? [{ from: '2026-12-21', to: '2027-01-03', reason: 'Juleferie' }] : [],
    openHolidays: { value: 'unknown' },
    ...(chance(0.1) && { season: { from: 9, to: 5 } }),
  });

  const offers = Array.from({ length: n }, (_, number): Offer => {
    const place = maybe(0.4, () => one(places));
    const at = place?.town ?? one(towns).slug;
    const [topic, ...also] = some(topics, 3);
    const townName = towns.find(({ slug }) => slug === at)?.name ?? at;
    const offer: Offer = {
      slug: `tilbud-${number + 1}`,
      kind: one(OFFER_KINDS),
      status: 'published',
      title: `${topic?.label.da ?? 'Fællesskab'} i ${townName}`,
      summary: some(SENTENCES, 4).join(' '),
      firstVisit: chance(0.2) ? STEPS : [],
      organisation: maybe(0.85, () => one(organisations).slug),
      place: place?.slug,
      town: at,
      topics: [topic, ...also].flatMap((each) => each?.key ?? []),
      audiences: chance(0.4) ? some(taxonomy.audiences, 2).map(({ key }) => key) : [],
      groupSize: maybe(0.5, () => one(GROUP_SIZES)),
      mood: maybe(0.4, () => one(MOODS)),
      entry: maybe(0.5, () => one(ENTRIES)),
      commitment: maybe(0.4, () => one(COMMITMENTS)),
      modes: chance(0.2) ? ['in_person', 'outdoor'] : ['in_person'],
      languages: chance(0.3) ? ['da', 'en'] : [],
      price: chance(0.4)
        ? { kind: 'free' }
        : chance(0.4)
          ? { kind: 'per_time', amount: 5 * below(20) }
          : { kind: 'unknown' },
      schedule: schedule(),
      contact: chance(0.5) ? { role: 'Formanden', email: `tilbud-${number + 1}@example.org` } : {},
      capacity: { state: 'unknown' },
      contribute: chance(0.3) ? some(taxonomy.contribute, 2).map(({ key }) => ({ key })) : [],
      facts: Object.fromEntries(
        (chance(0.5) ? some(taxonomy.conditions, 5) : []).map(({ key }) => [
          key,
          { value: chance(0.8) ? 'yes' : 'no' },
        ]),
      ),
      source: sourceOf(number),
      confirmed: chance(0.3) ? { time: '2026-10-05', place: '2026-10-05', contact: '2026-10-05', by: 'Formanden' } : {},
    };
    return JSON.parse(JSON.stringify(offer)); // an absent facet is an absent key, not one that holds undefined
  });
  return { offers, organisations, places, towns: [...towns] };
}
