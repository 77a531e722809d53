/** The same page in the other languages, for search engines. `path` as in Danish, beginning with a slash. */
import { addressIn, DEFAULT_LOCALE, LOCALES } from './locales';

export const alternates = (path: string) => ({
  languages: {
    ...Object.fromEntries(LOCALES.map((locale) => [locale, addressIn(locale, path)])),
    'x-default': addressIn(DEFAULT_LOCALE, path),
  },
});
