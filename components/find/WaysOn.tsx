'use client';
/** Ways on where little or nothing was found, each with how many places it leads to. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Icon } from '@/components/shell/Icon';
import type { Query } from '@/domain/query';
import { FIELD } from '@/domain/query-fields';
import type { Heard } from '@/domain/search/search';
import { topOf } from '@/domain/topic';
import { countWays, idOf, topicsHeard, type Way, waysFrom, wayUnder } from '@/domain/ways';
import type { FindWords } from './types';
import { useChosenName } from './useChosenName';
import type { Counting } from './useCounts';
import css from './ways.module.css';

export type WaysOnProps = {
  query: Query;
  /** What the page itself has chosen. */
  page: Query;
  /** How many places were found: none, or few. */
  total: number;
  heard: Heard[];
  words: FindWords;
  change: (query: Query) => void;
  script: boolean;
  /** What the page counts from; null where it cannot, and the server's own counts are shown. */
  counting: Counting | null;
  counts?: Record<string, number>;
};

export function WaysOn({ query, page, total, heard, words, change, script, counting, counts }: WaysOnProps) {
  const t = useTranslations('find');
  const nameOf = useChosenName(words);
  const ways = useMemo(() => waysFrom(query, page), [query, page]);
  const topics = useMemo(() => topicsHeard(heard, (key) => key in words.card.topics).map(wayUnder), [heard, words]);
  const counted = useMemo(() => {
    if (!counting || counting.measure === 'coming') return counts ?? {};
    const { catalogue, measure } = counting;
    return countWays(total === 0 ? [...ways, ...topics] : topics, catalogue.index, catalogue.day, measure);
  }, [counting, counts, ways, topics, total]);
  const countOf = (way: Way) => counted[idOf(way)] ?? 0;
  const named = (name: string, way: Way) => t('optionCount', { name, count: countOf(way) });

  const topicLink = ({ key }: Way) => words.topicPage.href.replace('*', words.topicPage.slugs[key] ?? '');
  const under = topics.filter((way) => countOf(way) > total && !page.topics.includes(way.key));
  if (total > 0) {
    const above = under.find(({ key }) => key === topOf(key)) ?? under[0];
    return above ? (
      <p className={css.above}>
        <Link href={topicLink(above)} prefetch={false} className="alone">
          {named(t('ways.under', { name: words.card.topics[above.key] ?? '' }), above)}
        </Link>
      </p>
    ) : null;
  }

  const open = ways.filter((way) => countOf(way) > 0);
  const nearest = open.find(({ kind }) => kind === 'within');
  const alone = open.filter((way) => way.kind !== 'all' && (way.kind !== 'within' || way === nearest));
  const offered = alone.some(({ kind }) => kind !== 'words') ? alone : open;
  const labelOf = ({ kind, key }: Way): string => {
    if (kind === 'within') return t(`reachShort.${key}`);
    if (kind === 'everywhere') return t('everywhere');
    if (kind === 'all') return t('reset');
    if (kind === 'must') return t('empty.unknownToo');
    if (kind === 'words') return t('ways.words');
    return kind === 'under' ? '' : t('drop', { name: nameOf({ kind, key }) });
  };
  const go = (way: Way) => {
    change(way.query);
    document.getElementById('antal')?.focus();
  };
  return (
    <>
      {offered.length > 0 && (
        <section aria-labelledby="veje">
          <h3 id="veje">{t('ways.title')}</h3>
          <ul className={`bare ${css.ways}`}>
            {offered.map((way) => (
              <li key={idOf(way)}>
                <button
                  type={script ? 'button' : 'submit'}
                  name={FIELD.without}
                  value={idOf(way)}
                  className="button-quiet"
                  onClick={script ? () => go(way) : undefined}
                >
                  {named(labelOf(way), way)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="emner">
        <h3 id="emner">{t('ways.topics')}</h3>
        <ul className={`bare ${css.ways}`}>
          {under.length > 0
            ? under.map((way) => (
                <li key={way.key}>
                  <Link href={topicLink(way)} prefetch={false} className="button-quiet">
                    {named(words.card.topics[way.key] ?? '', way)}
                  </Link>
                </li>
              ))
            : words.filter.topics.map(({ key, label, icon }) => (
                <li key={key}>
                  <Link href={topicLink(wayUnder(key))} prefetch={false} className="button-quiet">
                    {icon && <Icon name={icon} />}
                    {label}
                  </Link>
                </li>
              ))}
        </ul>
      </section>
    </>
  );
}
