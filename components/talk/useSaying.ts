/** One sentence that says what the last press did, for the eye and the ear: what was heard, or what went. */
import { useLocale, useTranslations } from 'next-intl';
import { allInWords } from '@/components/offer/words';
import type { Thing } from '@/domain/ask/ask';
import type { Naming } from './naming';
import type { Saying } from './useTalk';

export function useSaying(said: Saying | null, naming: Naming): string {
  const t = useTranslations('talk');
  const locale = useLocale();
  const list = (things: Thing[]): string => allInWords([...new Set(things.map(naming.short))], locale);
  if (!said) return '';
  if ('crisis' in said) return t('said.crisis');
  if ('nothing' in said) return t('said.nothing');
  if ('gone' in said) return t('said.gone', { things: list(said.gone) });
  const unknown = said.heard.filter(({ kind }) => kind === 'word');
  const known = said.heard.filter(({ kind }) => kind !== 'word');
  return [
    known.length > 0 && t('said.heard', { things: list(known) }),
    unknown.length > 0 && t('said.unknown', { count: unknown.length, words: list(unknown) }),
  ]
    .filter(Boolean)
    .join(' ');
}
