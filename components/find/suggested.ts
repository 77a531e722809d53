/** What a chosen suggestion leads to: a page of its own, or an ask that has it instead of the words typed for it. */
import type { Ask } from '@/domain/ask';
import { CHOOSE, withOption } from '@/domain/choose';
import type { Suggestion } from '@/domain/search/suggest';

/** Addresses of an offer's and an organisation's page, with `*` for the slug. */
export type Pages = { href: string; organisation: string };

/** Null for a topic and a town, which are chosen in the list. */
export const addressOf = ({ kind, key }: Suggestion, { href, organisation }: Pages): string | null =>
  kind === 'organisation' ? organisation.replace('*', key) : kind === 'offer' ? href.replace('*', key) : null;

export function withSuggestion(ask: Ask, { kind, key }: Suggestion): Ask {
  const rest = { ...ask, words: '' };
  return kind === 'topic' ? withOption(rest, kind, key) : CHOOSE.town(rest, key);
}
