/** What is new and what has changed, as an Atom feed (RFC 4287): for whoever wants to be told. */
import { idOf } from '../hsds/ids';
import { element } from './xml';

/** `published` and `updated`: instants. `link`: absolute. */
export type Piece = {
  slug: string;
  title: string;
  summary: string;
  link: string;
  published: string;
  updated: string;
  topics: readonly { key: string; label: string }[];
};
export type About = {
  /** What it is a feed of: `movement`, `vamdrup`. The same words, the same feed, wherever it is found. */
  of: readonly string[];
  title: string;
  subtitle: string;
  author: string;
  /** The feed's own address, and the page it is of: absolute. */
  self: string;
  page: string;
  rights: string;
  lang: string;
  /** Of the newest change of all; used when there are no entries. */
  updated: string;
};
export const MOST = 50;

/** The newest first. Two that were changed in the same moment keep the order of their names. */
export const newest = <T extends Pick<Piece, 'updated' | 'slug'>>(pieces: readonly T[]): T[] =>
  pieces
    .toSorted((a, b) => (a.updated === b.updated ? (a.slug < b.slug ? -1 : 1) : a.updated < b.updated ? 1 : -1))
    .slice(0, MOST);

const entryOf = ({ slug, title, summary, link, published, updated, topics }: Piece): string =>
  element('entry', {
    xml: [
      // The same for ever, whatever becomes of the address.
      element('id', `urn:uuid:${idOf('service', slug)}`),
      element('title', title),
      element('link', '', { rel: 'alternate', type: 'text/html', href: link }),
      element('published', published),
      element('updated', updated),
      ...topics.map(({ key, label }) => element('category', '', { term: key, label })),
      element('summary', summary || title, { type: 'text' }),
    ].join('\n    '),
  });

export function atomOf(about: About, pieces: readonly Piece[]): string {
  const shown = newest(pieces);
  const parts = [
    element('id', `urn:uuid:${idOf('feed', ...about.of)}`),
    element('title', about.title),
    element('subtitle', about.subtitle),
    element('updated', shown[0]?.updated ?? about.updated),
    element('link', '', { rel: 'self', type: 'application/atom+xml', href: about.self }),
    element('link', '', { rel: 'alternate', type: 'text/html', href: about.page }),
    element('author', { xml: element('name', about.author) }),
    element('rights', about.rights),
    ...shown.map(entryOf),
  ];
  const feed = element(
    'feed',
    { xml: `\n  ${parts.join('\n  ')}\n` },
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': about.lang },
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}
