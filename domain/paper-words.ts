/**
 * The fixed sentences of a plan and of a first visit, in the languages a plan can be printed in: `data/paper`. One
 * language is fetched when it is wanted; nothing of a plan goes along.
 */
import type da from '../data/paper/da.json';

/** Danish is always there; the other stands beside it. */
export const PAPER_LANGUAGES = ['da', 'en', 'uk', 'ar', 'pl', 'de'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];
/** The same sentences in every language: a test holds the files to it. */
export type PaperWords = Omit<typeof da, 'language'> & { language: string };

/** As people call their own language, so that they find it. */
export const LANGUAGE_NAMES: Record<PaperLanguage, string> = {
  da: 'Dansk',
  en: 'English',
  uk: 'Українська',
  ar: 'العربية',
  pl: 'Polski',
  de: 'Deutsch',
};

/** English is always asked for as it is written here: the 24-hour clock, the day before the month, figures as in Danish. */
const FORMATS: Record<string, string> = { en: 'en-GB', ar: 'ar-u-nu-latn' };
export const formatOf = (language: string): string => FORMATS[language] ?? language;
export const isRightToLeft = (language: string): boolean => language === 'ar';

const FILES: Record<PaperLanguage, () => Promise<{ default: PaperWords }>> = {
  da: () => import('../data/paper/da.json'),
  en: () => import('../data/paper/en.json'),
  uk: () => import('../data/paper/uk.json'),
  ar: () => import('../data/paper/ar.json'),
  pl: () => import('../data/paper/pl.json'),
  de: () => import('../data/paper/de.json'),
};
const isOurs = (language: string): language is PaperLanguage => Object.hasOwn(FILES, language);

/** @returns Danish for a language that has no file */
export const paperWords = async (language: string): Promise<PaperWords> =>
  (await FILES[isOurs(language) ? language : 'da']()).default;

const FROM_THE_RIGHT = /[\u0590-\u08ff]/;
/** So that a number or a Danish name inside a sentence from the right stays in its own order. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** «{name} møder dig i døren.» with its name. What is not given stays away. */
export const filled = (sentence: string, values: Record<string, string | number> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = String(values[key] ?? '');
    return value && FROM_THE_RIGHT.test(sentence) ? isolated(value) : value;
  });
