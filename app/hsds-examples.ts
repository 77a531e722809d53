/** What the open API answers to its own examples today, for the page that tells of it. */
import { EXAMPLES } from '@/domain/hsds/described';
import { type ListName, questionOf } from '@/domain/hsds/question';
import { found, pageOf } from '@/domain/hsds/rows';
import { directory } from './hsds';

export function exampleOf(list: ListName): { question: string; answer: string } {
  const read = questionOf(list, new URLSearchParams(EXAMPLES[list]));
  if ('wrong' in read) throw new Error(`The example of ${list} is no question.`);
  const { lists, centre } = directory();
  const page = pageOf(found(lists[list], read.question, centre), read.question);
  return { question: EXAMPLES[list], answer: JSON.stringify(page, null, 2) };
}

/** One service with all that is nested in it: the first that the list's own example finds, or the first there is. */
export function wholeExample(): { id: string; answer: string } | null {
  const { lists, centre } = directory();
  const read = questionOf('services', new URLSearchParams(EXAMPLES.services));
  const [row] = 'question' in read ? found(lists.services, read.question, centre) : lists.services;
  return row ? { id: row.id, answer: JSON.stringify(row.full({}), null, 2) } : null;
}
