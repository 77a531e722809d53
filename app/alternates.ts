/** The same page in the other languages, for search engines; and as open files, for feed readers and programs. */
import { addressIn, DEFAULT_LOCALE, LOCALES } from './locales';

/**
 * @param path as in Danish, beginning with a slash
 * @param types media type → address
 */
export const alternates = (path: string, types: Record<string, string> = {}) => ({
  languages: {
    ...Object.fromEntries(LOCALES.map((locale) => [locale, addressIn(locale, path)])),
    'x-default': addressIn(DEFAULT_LOCALE, path),
  },
  types,
});

/** @param asked `town=vamdrup`; empty: all */
export const feedOf = (asked = ''): Record<string, string> => ({
  'application/atom+xml': `/api/open/feed.atom${asked && `?${asked}`}`,
});
