/**
 * What the map may draw of each card. Only a known door is a pin; a street is drawn as "about here";
 * a card of which we know the town alone is counted in that town's soft circle and never becomes a pin.
 */
import type { Card } from '../card';
import type { At } from './at';

export type Point = {
  /** Place in the list, which is also the order in the page. */
  order: number;
  card: Card;
  at: At;
  /** True when only the street is known. */
  near: boolean;
  /** Points with the same key share an address; a street's middle is nobody's. */
  address: string;
};

export type Area = { town: string; order: number; cards: Card[]; at: At };

export type Marks = {
  points: Point[];
  areas: Area[];
  /** Cards without any place: online, by phone, or simply not known. They live in the list alone. */
  nowhere: Card[];
};

type Town = { slug: string; lat: number; lng: number };

/** The same named place, or the same door: two sources that agree to about one metre mean the same one. */
const addressOf = ({ slug, placeSlug, precision }: Card, [lat, lng]: At): string =>
  precision === 'door' ? `${lat.toFixed(5)},${lng.toFixed(5)}` : (placeSlug ?? slug);

/** Groups cards (in list order) for the map. A town's own position wins over the cards' guesses. */
export function marksOf(cards: readonly Card[], towns: readonly Town[] = []): Marks {
  const known = new Map(towns.map((town) => [town.slug, town]));
  const points: Point[] = [];
  const areas = new Map<string, Area>();
  const nowhere: Card[] = [];
  for (const [order, card] of cards.entries()) {
    const { at, precision, town } = card;
    if (at && (precision === 'door' || precision === 'street')) {
      points.push({ order, card, at, near: precision === 'street', address: addressOf(card, at) });
      continue;
    }
    const home = town ? known.get(town) : undefined;
    const centre: At | undefined = home ? [home.lat, home.lng] : at;
    if (!town || !centre) {
      nowhere.push(card);
      continue;
    }
    const area = areas.get(town);
    if (area) area.cards.push(card);
    else areas.set(town, { town, order, cards: [card], at: centre });
  }
  return { points, areas: [...areas.values()], nowhere };
}

/** True when all are known to be at one address, and not only drawn at one point. */
export const isOneAddress = (points: readonly Point[]): boolean =>
  points.every(({ address }) => address === points[0]?.address);
