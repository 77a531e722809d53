'use server';
/**
 * Answers the conversation's form when there is no script, or not yet. Words come as form data and go back in the
 * answer; nothing of them is kept, logged or put in an address.
 */
import type { TalkAnswer } from '@/components/talk/types';
import { unmetIn } from '@/domain/ask/unmet';
import { isTaxonomyKey } from '@/domain/ask/unmet-form';
import { FIELDS } from '@/domain/talk/act';
import { EMPTY_TABLE } from '@/domain/talk/table';
import { tableFrom } from '@/domain/talk/table-form';
import { isLocale } from './locales';
import { pressed, talkAnswer } from './talk';
import { countAction } from './unmet-action';

export async function talkAction(before: TalkAnswer | null, form: FormData): Promise<TalkAnswer> {
  if (form.get(FIELDS.act) === 'clear') return { ...talkAnswer(EMPTY_TABLE), clearedAt: Date.now() };
  const language = String(form.get(FIELDS.language) ?? '');
  const table = tableFrom(form.get(FIELDS.table) ?? before?.table);
  const next = pressed(table, form, isLocale(language) ? language : 'da');
  if (table.counted || !next.counted) return talkAnswer(next);
  return talkAnswer({ ...next, counted: await countAction(unmetIn(next.ask, isTaxonomyKey)) });
}
