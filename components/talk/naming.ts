/** What each thing heard is called: short on its chip, and as a plain line where everything stands together. */
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { capital, weekdayName } from '@/components/offer/words';
import type { Thing } from '@/domain/ask/ask';
import { TIMES, WAYS } from '@/domain/ask/ask';
import { WEEKDAYS } from '@/domain/vocabulary';

/** Words that say no already: «ikke mange» needs no other «ikke». */
const SAYS_NO = /(?<!\p{L})(ikke|ingen|intet|aldrig|uden|not|no|never|without)(?!\p{L})/iu;

export type Naming = {
  /** In the words that said it, less a professional's: those are said in ours. */
  short: (thing: Thing) => string;
  /** The same for many; where two were said in the same words, what each was understood as. */
  shorts: (things: readonly Thing[]) => string[];
  /** What it was understood as, in the catalogue's words. */
  name: (thing: Thing) => string;
  /** What it is to the one who said it: a wish, a time, something that must not be there. */
  lead: (thing: Thing) => string;
};

export function useNaming(names: Record<string, string>, towns: Record<string, string>): Naming {
  const t = useTranslations('talk');
  const locale = useLocale();
  return useMemo(() => {
    const nameOf = (key: string): string => {
      const weekday = WEEKDAYS.find((day) => day === key);
      if (weekday) return capital(weekdayName(weekday, locale));
      if (TIMES.some((time) => time === key)) return t(`times.${key}`);
      return names[key] ?? key;
    };
    const name = ({ kind, item: { key } }: Thing): string => {
      if (kind === 'word') return t('heard.unknown');
      if (kind === 'place') return towns[key] ?? key;
      if (kind === 'way') return WAYS.some((way) => way === key) ? t(`ways.${key}`) : key;
      return nameOf(key);
    };
    const short = (thing: Thing): string => {
      const { kind, item } = thing;
      const said = 'isTerm' in item && item.isTerm ? name(thing) : item.said;
      if (kind === 'avoid') return SAYS_NO.test(said) ? said : t('chip.avoid', { said });
      return kind === 'contribute' ? t('chip.contribute', { said }) : said;
    };
    const lead = ({ kind, item: { key } }: Thing): string =>
      t(`lead.${kind === 'wants' && key.startsWith('aud.') ? 'who' : kind === 'must' ? 'wants' : kind}`);
    const shorts = (things: readonly Thing[]): string[] => {
      const all = things.map(short);
      return all.map((words, n) => {
        const thing = things[n];
        if (!thing || all.filter((each) => each === words).length === 1) return words;
        return thing.kind === 'avoid' ? t('chip.avoid', { said: name(thing) }) : name(thing);
      });
    };
    return { short, shorts, name, lead };
  }, [t, locale, names, towns]);
}
