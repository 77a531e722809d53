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
import type { Answer } from '@/components/find/types';
import { EMPTY_ASK, WORDS_MAX } from '@/domain/ask';
import { FIELD } from '@/domain/ask-fields';

export function FrontSearch({
  action,
  address,
}: {
  action: (before: Answer | null, form: FormData) => Promise<Answer>;
  address: string;
}) {
  const router = useRouter();
  // The address tells React where a form posted before the script belongs: the finding page takes the answer up.
  const [, post] = useActionState(action, null, address);
  return (
    <form
      action={post}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const words = String(new FormData(event.currentTarget).get(FIELD.words) ?? '').slice(0, WORDS_MAX);
        remember(address, { ask: { ...EMPTY_ASK, words }, shown: PAGE_SIZE, view: 'list', selected: null });
        router.push(address);
      }}
    >
      <input type="hidden" name={FIELD.page} value="find" />
      <SearchField />
    </form>
  );
}
