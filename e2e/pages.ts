/** One of each kind of page, in an order from the front door inwards. */
import type { Snapshot } from './watch';

/** How much an offer tells: the best known and the least known are where a page breaks. */
const known = ({ cards }: Snapshot) =>
  cards.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length).map(({ slug }) => slug);

const organisationOf = ({ cards }: Snapshot) => cards.find((card) => card.organisation)?.organisation?.slug;

/** `in` is the address: some kinds need the catalogue to point at one. */
export const KINDS: { name: string; in: (snapshot: Snapshot) => string }[] = [
  { name: 'front', in: () => '/' },
  { name: 'find', in: () => '/find' },
  { name: 'topic', in: () => '/emne/roere-kroppen' },
  { name: 'town', in: () => '/by/vamdrup' },
  { name: 'well known offer', in: (snapshot) => `/tilbud/${known(snapshot)[0]}` },
  { name: 'little known offer', in: (snapshot) => `/tilbud/${known(snapshot).at(-1)}` },
  { name: 'organisation', in: (snapshot) => `/forening/${organisationOf(snapshot)}` },
  { name: 'talk', in: () => '/samtale' },
  { name: 'plan', in: () => '/plan' },
  { name: 'register', in: () => '/tilmeld' },
  { name: 'what is missing', in: () => '/mangler' },
  { name: 'ring me', in: () => '/ring-mig' },
  { name: 'welcome me', in: (snapshot) => `/moed/${known(snapshot)[0]}` },
  { name: 'nobody’s call', in: () => '/ring-mig/ingen' },
  { name: 'embed', in: () => '/indlejr' },
  { name: 'open data', in: () => '/aabne-data' },
  { name: 'the open API', in: () => '/docs/api' },
  { name: 'about', in: () => '/om' },
  { name: 'municipality', in: () => '/kommunen' },
  { name: 'help now', in: () => '/akut' },
  { name: 'privacy', in: () => '/privatliv' },
  { name: 'accessibility', in: () => '/tilgaengelighed' },
  { name: 'missing', in: () => '/findes-ikke' },
];
export const pagesOf = (snapshot: Snapshot): { name: string; path: string }[] =>
  KINDS.map(({ name, in: address }) => ({ name, path: address(snapshot) }));
export const english = (path: string): string => (path === '/' ? '/en' : `/en${path}`);
export const wellKnown = (snapshot: Snapshot, count: number): string[] => known(snapshot).slice(0, count);
