/** Which addresses lead somewhere: the fixed pages, and those that the catalogue has a topic, town, offer or organisation for. */
import { SCRIPT } from '@/domain/embed/height';
import { topicBySlug } from '@/domain/taxonomy';
import { wishBySlug } from '@/domain/wish';
import { served } from './catalogue';

/** The pages that are always there, in the order of the sitemap. */
export const PAGES = [
  '/',
  '/find',
  '/samtale',
  '/plan',
  '/tilmeld',
  '/mangler',
  '/ring-mig',
  '/indlejr',
  '/aabne-data',
  '/docs/api',
  '/om',
  '/kommunen',
  '/akut',
  '/privatliv',
  '/tilgaengelighed',
] as const;

/** @param path without language */
export const isPage = (path: string): boolean => PAGES.some((page) => page === path);

/** The page that helps when an address leads nowhere. */
export const LOST = '/findes-ikke';

/** Where somebody is sent whose role may not: it answers 403. */
export const NO_ACCESS = '/fagland/ingen-adgang';

/** What stands in a frame on somebody else's page, and the script for its height: they say themselves who may use them. */
export const EMBEDDED = '/indlejr/vis';
const FOR_OTHERS = [EMBEDDED, SCRIPT];
/** @param path without language */
export const isForOthers = (path: string): boolean => FOR_OTHERS.includes(path);

const OTHERS = ['/was'];

/**
 * Rooms whose own pages say what is there, and to whom: where something is registered or corrected, and the staff's. They
 * are drawn for each visit, for they carry what one person typed or may see.
 */
const OWN_ROOMS = ['/tilmeld', '/ret', '/passer', '/moed', '/svar', '/moedt', '/ring-mig', '/fagland'] as const;
/** @param path without language */
export const isOwnRoom = (path: string): boolean =>
  OWN_ROOMS.some((room) => path === room || path.startsWith(`${room}/`));

/** What stands behind /kind/slug; a calendar hangs below its offer. */
const KINDS: Record<string, (slug: string) => boolean> = {
  emne: (slug) => (wishBySlug(slug) ?? topicBySlug(slug)) !== undefined,
  by: (slug) => served().towns.has(slug),
  tilbud: (slug) => served().bySlug.has(slug),
  forening: (slug) => served().organisations.has(slug),
};

/** @param path without language, beginning with a slash: /tilbud/strik */
export function leadsSomewhere(path: string): boolean {
  if (isOwnRoom(path) || isPage(path) || OTHERS.includes(path) || isForOthers(path)) return true;
  const [, kind = '', slug = '', rest, ...more] = path.split('/');
  if (more.length > 0 || (rest !== undefined && !(kind === 'tilbud' && rest === 'kalender.ics'))) return false;
  return Object.hasOwn(KINDS, kind) && KINDS[kind]?.(slug) === true;
}
