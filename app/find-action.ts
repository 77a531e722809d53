'use server';
/**
 * Answers the finding form when there is no script, or not yet. Words come as form data and go back in the answer;
 * nothing of them is kept, logged or put in an address.
 */
import { PAGE_SIZE } from '@/components/find/page-size';
import type { Answer } from '@/components/find/types';
import { EMPTY_QUERY } from '@/domain/query';
import { FIELD } from '@/domain/query-fields';
import { queryFrom, shownFrom } from '@/domain/query-form';
import { answerTo, queryOfPage } from './find';

/** More cards than this in one answer would be a long wait for a phone without script. */
const MOST_SHOWN = 200;

export async function findAction(_before: Answer | null, form: FormData): Promise<Answer> {
  const page = queryOfPage(String(form.get(FIELD.page) ?? 'find')) ?? EMPTY_QUERY;
  return answerTo(queryFrom(form, page), page, shownFrom(form, PAGE_SIZE, MOST_SHOWN));
}
