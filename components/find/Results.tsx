'use client';
/** The list itself, and a way on when it is short or empty. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { OfferCard } from '@/components/offer/OfferCard';
import { Icon } from '@/components/shell/Icon';
import type { Ask } from '@/domain/ask';
import { FIELD } from '@/domain/ask-fields';
import type { Hit } from '@/domain/find';
import css from './find.module.css';
import { PAGE_SIZE } from './page-size';
import type { FindWords } from './types';

export function Results({
  hits,
  total,
  shown,
  more,
  script,
  words,
  today,
  selected,
  pointed,
  point,
  ask,
  change,
  reset,
}: {
  hits: Hit[];
  total: number;
  shown: number;
  more: () => void;
  script: boolean;
  words: FindWords['card'];
  today: string;
  selected: string | null;
  /** What is pointed at on the map. */
  pointed: string | null;
  point?: (slug: string | null) => void;
  ask: Ask;
  change: (ask: Ask) => void;
  reset: () => void;
}) {
  const t = useTranslations('find');
  if (total === 0)
    return (
      <div className={css.empty}>
        <h2>{t('empty.title')}</h2>
        <p>{ask.words ? t('empty.words', { words: ask.words }) : t('empty.filters')}</p>
        {ask.must && script && (
          <p>
            <button type="button" className="button-quiet" onClick={() => change({ ...ask, must: false })}>
              {t('empty.unknownToo')}
            </button>
          </p>
        )}
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
    </>
  );
}
