/**
 * The same help as any address that leads nowhere. Next takes the title of an answer with status 404 from here, also
 * when the page itself was found; and a page may disappear between the proxy and its drawing.
 */
export { default, generateMetadata } from './findes-ikke/page';
