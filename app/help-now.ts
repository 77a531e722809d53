/** Whom to call when words ask for help: danger first, then somebody to talk to, and the page with all of them. */
import type { HelpNow } from '@/components/find/CrisisCard';
import { HELP } from '@/domain/help';
import { addressIn, type Locale } from './locales';
import { inLanguage } from './words';

export const helpNow = (locale: Locale): HelpNow => ({
  href: addressIn(locale, '/akut'),
  numbers: ['danger', 'talk'].flatMap((when) => {
    const line = HELP.find((help) => help.when === when);
    return line ? [{ name: inLanguage(line.name, locale), number: line.number, display: line.display }] : [];
  }),
});
