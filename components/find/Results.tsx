'use client';
/** The list itself, and a way on when it is short or empty. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { OfferCard } from '@/components/offer/OfferCard';
import type { NameOf } from '@/components/offer/reason';
import { Icon } from '@/components/shell/Icon';
import type { Query } from '@/domain/query';
import { FIELD } from '@/domain/query-fields';
import empty from './empty.module.css';
import css from './find.module.css';
import { PAGE_SIZE } from './page-size';
import type { Answer, FindWords } from './types';

type Found = Pick<Answer, 'hits' | 'total' | 'heard'>;

export function Results({
  found: { hits, total, heard },
  shown,
  more,
  script,
  words,
  nameOf,
  today,
  selected,
  pointed,
  point,
  query,
  reset,
  ways,
}: {
  found: Found;
  shown: number;
  more: () => void;
  script: boolean;
  words: FindWords['card'];
  nameOf: NameOf;
  today: string;
  selected: string | null;
  /** What is pointed at on the map. */
  pointed: string | null;
  point?: (slug: string | null) => void;
  query: Query;
  reset: () => void;
  ways: ReactNode;
}) {
  const t = useTranslations('find');
  if (total === 0) {
    const isKnown = heard.some(({ how }) => how !== null);
    const mark = (chunks: ReactNode) => <mark>{chunks}</mark>;
    return (
      <div className={empty.empty}>
        <h2>{t('empty.title')}</h2>
        <p>
          {query.words
            ? t.rich(isKnown ? 'empty.both' : 'empty.words', { words: query.words, mark })
            : t('empty.filters')}
        </p>
        {ways}
        <p>
          <button
            type={script ? 'button' : 'submit'}
            name={FIELD.reset}
            value="ja"
            className="button"
            onClick={script ? reset : undefined}
          >
            {t('empty.again')}
          </button>
        </p>
        <p>
          {t.rich('empty.person', {
            link: (chunks) => (
              <Link href={words.person} prefetch={false}>
                {chunks}
              </Link>
            ),
          })}
        </p>
      </div>
    );
  }
  // A place chosen on the map is shown even when it stands further down than the list has come.
  const until = Math.max(shown, hits.findIndex(({ card }) => card.slug === selected) + 1);
  return (
    <>
      <ol className={`bare ${css.cards}`}>
        {hits.slice(0, until).map((hit) => (
          <li key={hit.card.slug} id={`sted-${hit.card.slug}`}>
            <OfferCard
              hit={hit}
              words={words}
              today={today}
              selected={hit.card.slug === selected}
              pointed={hit.card.slug === pointed}
              onPoint={point}
              nameOf={nameOf}
            />
          </li>
        ))}
      </ol>
      {until < total && (
        <p className={css.more}>
          <button
            type={script ? 'button' : 'submit'}
            name={FIELD.shown}
            value={shown + PAGE_SIZE}
            className="button-quiet"
            onClick={script ? more : undefined}
          >
            <Icon name="chevron-down" />
            {t('more', { count: Math.min(PAGE_SIZE, total - until) })}
          </button>
        </p>
      )}
      {ways}
    </>
  );
}
