/** What the map is told: every word it says, the towns it names, and which base map lies under it. */
import type { Card } from '../../domain/card';

/** A named position: a town, a village, a quarter, a landmark. */
export type Spot = { slug: string; name: string; lat: number; lng: number; kind: string };

export type BasemapSettings = {
  kind: 'embedded' | 'pmtiles' | 'xyz' | 'wms';
  /** Credit of the foreign map, as its owner wants it. */
  attribution?: string;
  /** The finest zoom that the foreign map has. */
  maxZoom?: number;
};

/** All words come from outside, so that the map carries no language. Place names are Danish in every language. */
export type MapWords = {
  /** Name of the region: "Kort over steder". */
  region: string;
  /** How keys move the map, read once to a screen reader. */
  keys: string;
  /** "Spring kortet over". */
  skip: string;
  loading: string;
  zoomIn: string;
  zoomOut: string;
  /** "Brug to fingre for at flytte kortet". */
  twoFingers: string;
  /** "Skematisk kort" and "Kyst: © OpenStreetMap-bidragydere": always seen, on two lines if need be. */
  schematic: string;
  coastCredit: string;
  /** "Det detaljerede kort svarer ikke lige nu. Du ser det enkle kort." */
  basemapGone: string;
  /** The key: "Vær med", "Hjælp til", "Omtrent her". */
  join: string;
  give: string;
  about: string;
  close: string;
  offer: (card: Card) => string;
  /** A disc with a number: pressed, the map comes nearer, or a list opens. */
  cluster: (count: number) => string;
  clusterList: (count: number) => string;
  /** The places of one town that are not exactly placed on the map. */
  area: (count: number, town: string) => string;
  /** Several towns drawn as one, named after the largest. */
  areas: (count: number, town: string) => string;
  /** Their name on the map: "Vamdrup og omegn". */
  around: (town: string) => string;
  /** Headings of the list: one address, doors too close to be parted by any zoom, or only drawn at one point. */
  sameAddress: (count: number) => string;
  closeTogether: (count: number) => string;
  nearby: (count: number) => string;
  /** Those that are on no map: "1 uden sted". */
  nowhere: (count: number) => string;
};

export type MapProps = {
  /** Already filtered, and in the list's order. */
  cards: Card[];
  towns: Spot[];
  labels: MapWords;
  basemap: BasemapSettings;
  /** Name of a drawing in `/icons.svg`. */
  iconOf: (card: Card) => string;
  hrefOf: (card: Card) => string;
  selected?: string | null;
  hovered?: string | null;
  onSelect: (slug: string | null) => void;
  onHover?: (slug: string | null) => void;
  /** Without it, the map itself lists the town's places. */
  onArea?: (town: string) => void;
  /** A small map beside something else: fits its cards, fewer names, no key. */
  compact?: boolean;
  /** The map is the whole screen, so one finger may move it and the wheel may zoom. */
  fullScreen?: boolean;
  /** Id of what comes after the map, for the skip link. */
  skipTo?: string;
};
