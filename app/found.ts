/** The words that only found places need, in one language: what to ask, what stands in the way, whom to turn to. */
import type { FoundWords } from '@/components/found/types';
import { taxonomy } from '@/domain/taxonomy';
import { served } from './catalogue';
import { addressIn, type Locale } from './locales';
import { settings } from './settings';
import { inLanguage } from './words';

/** Kolding Selvhjælp is the town's volunteer centre too; shown for as long as the catalogue has it. */
const VOLUNTEER_CENTRE = 'kolding-selvhjaelp';

/** Only what the page may know: no address with a key in it. */
const { kind, attribution, maxZoom } = settings.basemap;

export function foundWords(locale: Locale): FoundWords {
  const { conditions, avoid } = taxonomy;
  const centre = served().bySlug.get(VOLUNTEER_CENTRE);
  return {
    questions: Object.fromEntries(avoid.map(({ key, question }) => [key, inLanguage(question, locale)])),
    hurdles: Object.fromEntries([
      ...conditions.map(({ key, no }) => [key, inLanguage(no, locale)]),
      ...avoid.map(({ key, opposite }) => [key, inLanguage(opposite, locale)]),
    ]),
    phone: settings.municipality.phone,
    volunteers: centre ? { name: centre.card.title, href: addressIn(locale, `/tilbud/${VOLUNTEER_CENTRE}`) } : null,
    basemap: { kind, attribution, maxZoom },
  };
}
