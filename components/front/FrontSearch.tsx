'use client';
/**
 * The front page's field. With script the words go to the finding page in memory; without, the form posts to it,
 * and it answers. Either way they are in no address.
 */
import { useRouter } from 'next/navigation';
import { useActionState } from 'react';
import { remember } from '@/components/find/memory';
import { PAGE_SIZE } from '@/components/find/page-size';
import { SearchField } from '@/components/find/SearchField';
import type { Suggesting } from '@/components/find/Suggestions';
import type { Answer } from '@/components/find/types';
import { EMPTY_QUERY, type Query, WORDS_MAX } from '@/domain/query';
import { FIELD } from '@/domain/query-fields';

export function FrontSearch({
  action,
  address,
  snapshot,
  names,
  pages,
}: {
  action: (before: Answer | null, form: FormData) => Promise<Answer>;
  address: string;
  /** Address of the catalogue's snapshot, which is fetched when the field is used; null when it is too large. */
  snapshot: string | null;
  names: Suggesting['names'];
  pages: Suggesting['pages'];
}) {
  const router = useRouter();
  // The address tells React where a form posted before the script belongs: the finding page takes the answer up.
  const [, post] = useActionState(action, null, address);
  const goAndFind = (query: Query) => {
    remember(address, { query, shown: PAGE_SIZE, view: 'list', selected: null });
    router.push(address);
  };
  const suggesting = snapshot
    ? {
        snapshot,
        names,
        pages,
        go: router.push,
        choose: (change: (query: Query) => Query) => goAndFind(change(EMPTY_QUERY)),
      }
    : undefined;
  return (
    <form
      action={post}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const words = String(new FormData(event.currentTarget).get(FIELD.words) ?? '').slice(0, WORDS_MAX);
        goAndFind({ ...EMPTY_QUERY, words });
      }}
    >
      <input type="hidden" name={FIELD.page} value="find" />
      <SearchField suggesting={suggesting} />
    </form>
  );
}
