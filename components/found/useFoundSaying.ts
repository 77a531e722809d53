/** Everything that says in words what was found, gathered once: reasons, questions and what stands in the way. */
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Saying } from '@/domain/ask/say';
import type { FoundProps } from './types';

export function useFoundSaying({ names, words, fixed, table }: FoundProps): Saying {
  const t = useTranslations('match');
  const locale = useLocale();
  const { looker } = table;
  const { questions, towns } = words.card;
  return useMemo(
    () => ({
      t: t as Saying['t'],
      words: { names, questions: { ...questions, ...fixed.questions }, hurdles: fixed.hurdles, towns },
      locale,
      looker,
    }),
    [t, names, questions, fixed, towns, locale, looker],
  );
}
