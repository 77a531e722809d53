/** The languages of the interface: Danish has no prefix in an address, the others have. */
export const LOCALES = ['da', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'da';

/** Languages that are written from right to left; none yet, but the sheet is ready. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'ur', 'he']);

export const isLocale = (value: string | undefined): value is Locale => LOCALES.some((locale) => locale === value);
export const directionOf = (locale: string): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.has(locale) ? 'rtl' : 'ltr');

/** `/find` in Danish, `/en/find` in English. `path` begins with a slash. */
export const addressIn = (locale: string, path: string): string =>
  locale === DEFAULT_LOCALE ? path : path === '/' ? `/${locale}` : `/${locale}${path}`;
