'use client';
/** One question, a few large answers, and always a way past it. It never moves on by itself. */
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TownOption } from '@/components/find/types';
import { Icon } from '@/components/shell/Icon';
import { thingsIn } from '@/domain/ask/ask';
import { FIELDS } from '@/domain/talk/act';
import { isChosen } from '@/domain/talk/answer';
import type { QuestionCard as Card, Option } from '@/domain/talk/cards';
import type { Table } from '@/domain/talk/table';
import { Answer } from './Answer';
import css from './card.module.css';
import { type Own, OwnWords } from './OwnWords';
import { HEADING } from './useStep';
import type { Talk } from './useTalk';

export function QuestionCard({
  card,
  table: { ask, looker, skipped },
  talk,
  own,
  towns,
}: {
  card: Card;
  table: Table;
  talk: Talk;
  own: Own;
  towns: TownOption[];
}) {
  const t = useTranslations('talk');
  // Open from the beginning when something inside is chosen; after that only its owner opens and closes it.
  const [startsOpen] = useState(() => (card.more ?? []).some((option) => isChosen(ask, option)));
  const count = thingsIn(ask).length;
  const answer = (option: Option) => (
    <Answer
      key={option.id}
      type={card.one ? 'radio' : 'checkbox'}
      name={FIELDS.option}
      value={option.id}
      icon={option.icon}
      label={option.label}
      checked={isChosen(ask, option)}
      onTouch={talk.onTouch}
    />
  );
  return (
    <section className={css.card} aria-labelledby={HEADING}>
      <input type="hidden" name={FIELDS.card} value={card.id} />
      <p className={css.progress}>
        {t('progress', { count, looker })}
        {skipped.includes(card.id) && ` · ${t('wasSkipped')}`}
      </p>
      <h1 id={HEADING} tabIndex={-1} data-read>
        {card.question[looker]}
      </h1>
      <p id="trin-hjaelp" className={css.hint} data-read>
        {card.hint[looker]}
      </p>
      <fieldset className={css.answers} aria-labelledby={HEADING} aria-describedby="trin-hjaelp">
        {card.options.map(answer)}
        {card.more && (
          <details className={css.more} open={startsOpen}>
            <summary>
              <Icon name="chevron-down" />
              {card.moreLabel ?? t('more')}
            </summary>
            <div className={css.moreAnswers}>{card.more.map(answer)}</div>
          </details>
        )}
      </fieldset>
      {card.town && (
        <label className={css.town}>
          {card.town[looker]}
          <select name={FIELDS.town} value={ask.place?.key ?? ''} onChange={talk.onTouch}>
            <option value="">{t('everywhere')}</option>
            {towns.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {card.ownWords && (
        <details className={css.own}>
          <summary>
            <Icon name="pencil" size={26} />
            {t('words.open')}
          </summary>
          <OwnWords {...own} label={card.question[looker]} />
        </details>
      )}
      <div className={css.onward}>
        <button type="submit" name={FIELDS.act} value="back" className="button-word">
          <Icon name="arrow-left" className={css.turned} />
          {t('back')}
        </button>
        <button type="submit" name={FIELDS.act} value="skip" className="button-word">
          {t('skip')}
        </button>
        <button type="submit" name={FIELDS.act} value="next" className="button">
          {t('next')}
        </button>
      </div>
    </section>
  );
}
