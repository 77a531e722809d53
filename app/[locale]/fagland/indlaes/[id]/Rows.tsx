/** What would come of the list that was read: its counts, and a page of the rows of one kind. */
import type { ReactNode } from 'react';
import { database } from '@/app/catalogue';
import {
  allGoneAction,
  answerDoubtAction,
  applyAction,
  chooseAction,
  goneAction,
  throwAwayAction,
} from '@/app/import-action';
import { rowsInWords } from '@/app/import-rows';
import { ROOM } from '@/app/importing';
import { addressIn } from '@/app/locales';
import { DoubtfulRows, GoneRows } from '@/components/fagland/import/AnswerRows';
import { ChangedRows } from '@/components/fagland/import/ChangedRows';
import { Ready } from '@/components/fagland/import/Ready';
import { RefusedRows, Told } from '@/components/fagland/import/Told';
import { LISTS, type List, WORD } from '@/components/fagland/import/types';
import { answersIn, rowsAsking } from '@/db/import-desk';
import type { Source } from '@/db/import-sources';
import { countsOf, type Import, rowsOf } from '@/db/importing';

/** Rows of a page. */
const MOST = 50;
/** What is looked at first: what a person has to say something to. */
const FIRST: readonly List[] = ['doubtful', 'gone', 'refused', 'changed', 'new'];

type Props = {
  found: Import;
  source: Source;
  locale: string;
  asked: { slags?: string; side?: string };
  columns: ReactNode;
};

export async function Rows({ found: { id }, source, locale, asked, columns }: Props) {
  const counts = countsOf(database(), id);
  const { asking, gone, left } = answersIn(database(), id);
  const named = ([...LISTS, 'choose'] as const).find((each) => WORD[each] === asked.slags);
  const first = asking > 0 ? 'choose' : FIRST.find((each) => each !== 'choose' && counts[each] > 0);
  const list: List = named ?? first ?? 'unchanged';
  const total = list === 'choose' ? asking : counts[list];
  const pages = Math.max(1, Math.ceil(total / MOST));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.side)) || 1));
  const from = (page - 1) * MOST;
  const some = list === 'choose' ? rowsAsking(database(), id, from, MOST) : rowsOf(database(), id, list, from, MOST);
  const inWords = await rowsInWords(source, locale);
  const rows = some.map(inWords);
  const hidden = { import: id, slags: WORD[list], side: String(page) };
  return (
    <Ready
      {...{ id, counts, asking, gone, left, list, page, pages, columns }}
      address={addressIn(locale, `${ROOM}/${id}`)}
      apply={applyAction}
      throwAway={throwAwayAction}
    >
      {(list === 'changed' || list === 'choose') && <ChangedRows rows={rows} choose={chooseAction} hidden={hidden} />}
      {list === 'doubtful' && <DoubtfulRows rows={rows} answer={answerDoubtAction} hidden={hidden} />}
      {list === 'gone' && (
        <GoneRows rows={rows} say={goneAction} sayAll={allGoneAction} count={counts.gone} hidden={hidden} />
      )}
      {list === 'refused' && <RefusedRows rows={rows} file={`/api/staff/import/${id}?locale=${locale}`} />}
      {(list === 'new' || list === 'unchanged') && <Told rows={rows} isNew={list === 'new'} />}
    </Ready>
  );
}
