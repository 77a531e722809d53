/** One of each kind of page, in an order from the front door inwards. */
import type { Snapshot } from './watch';

/** How much an offer tells: the best known and the least known are where a page breaks. */
const known = ({ cards }: Snapshot) =>
  cards.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length).map(({ slug }) => slug);

export function pagesOf(snapshot: Snapshot): { name: string; path: string }[] {
  const offers = known(snapshot);
  const organisation = snapshot.cards.find((card) => card.organisation)?.organisation?.slug;
  return [
    { name: 'front', path: '/' },
    { name: 'find', path: '/find' },
    { name: 'topic', path: '/emne/roere-kroppen' },
    { name: 'town', path: '/by/vamdrup' },
    { name: 'well known offer', path: `/tilbud/${offers[0]}` },
    { name: 'little known offer', path: `/tilbud/${offers.at(-1)}` },
    { name: 'organisation', path: `/forening/${organisation}` },
    { name: 'about', path: '/om' },
    { name: 'municipality', path: '/kommunen' },
    { name: 'help now', path: '/akut' },
    { name: 'privacy', path: '/privatliv' },
    { name: 'accessibility', path: '/tilgaengelighed' },
    { name: 'missing', path: '/findes-ikke' },
  ];
}
export const english = (path: string): string => (path === '/' ? '/en' : `/en${path}`);
export const wellKnown = (snapshot: Snapshot, count: number): string[] => known(snapshot).slice(0, count);
