/** Gathers the message catalogues of one language: a file a room, so that a page can carry only its own. */
import { getRequestConfig } from 'next-intl/server';
import { DEFAULT_LOCALE, isLocale } from './locales';

export const CATALOGUES = [
  'shell',
  'front',
  'find',
  'offer',
  'pages',
  'map',
  'place',
  'register',
  'fresh',
  'missing',
  'meeting',
  'time',
  'errors',
  'talk',
  'table',
  'match',
  'found',
  'plan',
  'share',
  'visit',
  'embed',
  'docs',
  'open',
  'paper',
  'letters',
  'fagland',
  'staff',
  'import',
  'reading',
] as const;

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const files = await Promise.all(
    CATALOGUES.map(async (name) => [name, (await import(`../data/messages/${locale}/${name}.json`)).default] as const),
  );
  return { locale, messages: Object.fromEntries(files), timeZone: 'Europe/Copenhagen' };
});
