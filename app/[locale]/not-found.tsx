/** For a page that disappears between the proxy and its drawing: the same help as any address that leads nowhere. */
export { default } from './findes-ikke/page';
