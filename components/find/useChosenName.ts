/** What each chosen thing is called: on its chip, and where it stands in the way. */
import { useLocale, useTranslations } from 'next-intl';
import { capital, weekdayName } from '@/components/offer/words';
import type { Chosen } from '@/domain/query';
import { WEEKDAYS } from '@/domain/vocabulary';
import type { FindWords } from './types';

export function useChosenName(words: FindWords): (chosen: Pick<Chosen, 'kind' | 'key'>) => string {
  const t = useTranslations('find');
  const locale = useLocale();
  const labelIn = (options: { key: string; label: string }[], key: string) =>
    options.find((option) => option.key === key)?.label ?? key;
  return ({ kind, key }) => {
    if (kind === 'topic') return words.card.topics[key] ?? key;
    if (kind === 'direction') return t(`direction.${key}`);
    if (kind === 'town') return words.card.towns[key] ?? key;
    if (kind === 'audience') return labelIn(words.filter.audiences, key);
    if (kind === 'condition') return labelIn(words.filter.conditions, key);
    if (kind === 'must') return t('unknown.mustShort');
    if (kind === 'near') return t('near.short');
    if (kind === 'reach') return t(`reachShort.${key}`);
    const weekday = WEEKDAYS.find((day) => day === key);
    return weekday ? capital(weekdayName(weekday, locale)) : t(`part.${key}`);
  };
}
