/** The finding form's fields: shared by the page that writes them and the server that reads them. */

export const FIELD = {
  words: 'ord',
  topics: 'emne',
  direction: 'retning',
  town: 'by',
  reach: 'afstand',
  days: 'dag',
  parts: 'tid',
  audience: 'hvem',
  condition: 'vilkaar',
  must: 'skal',
  shown: 'vist',
  /** A chip's cross, `kind:key` of what to drop; or the id of a way on, which begins the same. */
  without: 'uden',
  reset: 'ryd',
  /** Stands with the filters: without it a form has only words, and the page's own choices hold. */
  chosen: 'valg',
  /** The page's own address, so that the answer knows what the page itself has chosen. */
  page: 'side',
} as const;
