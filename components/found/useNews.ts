'use client';
/** One line that says each change of the list, and what was done with a place; said without the focus moving. */
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type News, newsOf } from '@/domain/ask/news';
import type { Found } from '@/domain/talk/finding';
import type { Table } from '@/domain/talk/table';
import { type Shown, shownOf } from './listed';

type Did = { say: 'laidAside' | 'brought' | 'laidBeside' | 'takenOut'; slug: string; count: number };
type Last = { shown: Shown | null; table: Table; news: News | null; did: Did | null };

/** The first that stands in one list and not in the other. */
const only = (list: string[], other: string[]): string | undefined => list.find((slug) => !other.includes(slug));

function didOf(before: Table, { aside, compared }: Table): Did | null {
  const [was, is] = [before.aside, aside].map((list) => list.map(({ slug }) => slug));
  const count = compared.length;
  const found: [Did['say'], string | undefined][] = [
    ['laidAside', only(is ?? [], was ?? [])],
    ['brought', only(was ?? [], is ?? [])],
    ['laidBeside', only(compared, before.compared)],
    ['takenOut', only(before.compared, compared)],
  ];
  const [say, slug] = found.find(([, each]) => each !== undefined) ?? [];
  return say && slug ? { say, slug, count } : null;
}

/** @param before what was found when places were last shown, if they were */
export function useNews(table: Table, shown: Shown | null, before: Found | null): string {
  const t = useTranslations('found');
  const [last, setLast] = useState<Last>(() => ({
    shown,
    table,
    news: shown && before ? newsOf(shownOf(before, table), shown) : null,
    did: null,
  }));
  if (last.shown !== shown || last.table !== table) {
    const news = shown && newsOf(last.shown, shown);
    const did = didOf(last.table, table);
    // What nothing has changed since stands.
    setLast({
      shown: shown ?? last.shown,
      table,
      news: news || did ? news : last.news,
      did: did ?? (news ? null : last.did),
    });
  }
  const { news, did } = last;
  const title = did && [...(shown?.matches ?? []), ...(shown?.aside ?? [])].find(({ card }) => card.slug === did.slug);
  return [
    did && title && t(did.say, { title: title.card.title, count: did.count }),
    news &&
      (news.isMore
        ? t('newsMore', { shown: news.shown, total: news.total })
        : t('news', { total: news.total, fresh: news.fresh })),
  ]
    .filter(Boolean)
    .join(' ');
}
