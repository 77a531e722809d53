/** What the frame needs of words: translators, the day, and addresses in its language. */
import type { useTranslations } from 'next-intl';

export type Translate = ReturnType<typeof useTranslations>;

export type FrameWords = {
  embed: Translate;
  offer: Translate;
  time: Translate;
  locale: string;
  direction: 'ltr' | 'rtl';
  today: string;
  townName: (slug: string) => string;
  /** A path without language → the address in this one. */
  address: (path: string) => string;
  /** Whom no search ends without. */
  municipality: { name: string; phone: string };
};
