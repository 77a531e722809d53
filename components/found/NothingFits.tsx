'use client';
/** Said honestly when nothing fits: what is nearest, whom to talk to, and that what is missing can be counted. */
import { useTranslations } from 'next-intl';
import { HEADING } from '@/components/talk/useStep';
import type { Almost } from '@/domain/ask/matching';
import type { Saying } from '@/domain/ask/say';
import { FIELDS } from '@/domain/talk/act';
import { AlmostList } from './AlmostList';
import { CountWish } from './CountWish';
import css from './found.module.css';
import { PersonToTalkTo } from './PersonToTalkTo';
import type { FoundProps } from './types';

export function NothingFits({
  almost,
  saying,
  news,
  ...props
}: FoundProps & { almost: readonly Almost[]; saying: Saying; news: string }) {
  const t = useTranslations('found');
  const { table, fixed, words } = props;
  return (
    <div className={css.nothing}>
      <div>
        <h1 id={HEADING} tabIndex={-1} data-read>
          {t('nothing.title')}
        </h1>
        <p className={css.lead} data-read>
          {t('nothing.text', { looker: table.looker })}
        </p>
        <p role="status" className={css.news}>
          {news}
        </p>
        <button type="submit" name={FIELDS.act} value="go:heard" className={`button ${css.big}`}>
          {t('nothing.change')}
        </button>
        <AlmostList almost={almost} saying={saying} {...props} />
      </div>
      <div>
        <PersonToTalkTo fixed={fixed} person={words.card.person} />
        <CountWish {...props} />
      </div>
    </div>
  );
}
