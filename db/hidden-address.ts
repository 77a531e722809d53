/**
 * Where an address is only told to those who ring, no text that is shown beside the place may spell its street: not the
 * place's own name, nor anything its offers say, nor the organisations behind them.
 */
import type { Place } from '../domain/offer';
import type { Entry, Problem, SeedData } from './seed-files';

/** They name other entries and terms, each of which has its own line. */
const NAMES = new Set(['place', 'organisation', 'town', 'topics', 'audiences']);

export function toldAddresses({ places, offers, organisations }: Omit<SeedData, 'unmappedInterests'>): Problem[] {
  return places.flatMap((place) => {
    const road = place.value.addressHidden && roadOf(place.value);
    if (!road) return [];
    const { slug, name } = place.value;
    const here = offers.filter(({ value }) => value.place === slug);
    const hosts = new Set(here.map(({ value }) => value.organisation));
    const beside = [...here, ...organisations.filter(({ value }) => hosts.has(value.slug))];
    return [
      ...tellers(place, { slug, name }, road, 'it tells the street that is hidden'),
      ...beside.flatMap((entry) =>
        tellers(entry, entry.value, road, `it tells the hidden street of the place ${slug}`),
      ),
    ];
  });
}

const tellers = ({ file, line }: Entry<unknown>, said: object, road: string, reason: string): Problem[] =>
  textsIn(said)
    .filter(({ text }) => spelled(text).includes(road))
    .map(({ field }) => ({ file, line, field, reason }));

/** "Gl. Smedegade 4 B, 1. tv." → gl-smedegade; undefined when no street is known. */
const roadOf = ({ street }: Place) =>
  spelled((street ?? '').replace(/,.*$/, '').replace(/\s+\d.*$/, '')).replace(/^-|-$/g, '') || undefined;

/** As a slug spells it, so that "Søndre Allé", soendre-alle and SØNDRE ALLÉ are the same. */
const spelled = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');

/** Every text within a value, and the field that holds it: `contact.role`, `firstVisit.0`. */
function textsIn(value: unknown, field = ''): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => field !== '' || !NAMES.has(key))
    .flatMap(([key, inner]) => textsIn(inner, field ? `${field}.${key}` : key));
}
