'use client';
/** A place that fits: its card, why it fits, what is not as wished, what is good there, and what one can do with it. */
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { OfferCard } from '@/components/offer/OfferCard';
import { Icon } from '@/components/shell/Icon';
import type { Match } from '@/domain/ask/matching';
import { hurdleText, questionText, type Saying } from '@/domain/ask/say';
import { FIELDS } from '@/domain/talk/act';
import { COMPARED_AT_MOST } from '@/domain/talk/table';
import { AskForMe } from './AskForMe';
import { BecauseYouSaid } from './BecauseYouSaid';
import css from './card.module.css';
import { Lay } from './Lay';
import { NotForMe } from './NotForMe';
import type { FoundProps } from './types';

/** What is said on the card itself; the rest stands where one asks. */
const LINES_SHOWN = 2;

/** What the card says already: the price stands on top, and who meets you has its own line. */
const isSeen = (key: string, { card }: Match): boolean =>
  key === 'met_at_door' || (key === 'free' && card.price.kind === 'free');

export function FoundCard({
  match,
  saying,
  compared,
  words,
  names,
  today,
  pointed,
  selected,
  onPoint,
}: {
  match: Match;
  saying: Saying;
  /** Slugs laid beside each other. */
  compared: readonly string[];
  pointed: boolean;
  selected: boolean;
  onPoint?: (slug: string | null) => void;
} & Pick<FoundProps, 'words' | 'names' | 'today'>) {
  const t = useTranslations('found');
  const offer = useTranslations('offer');
  const { card, travel, questions, kindnesses, hurdles } = match;
  const isLaid = compared.includes(card.slug);
  /** A fourth was to be laid beside them. */
  const [isTold, setIsTold] = useState(false);
  const isFull = !isLaid && compared.length >= COMPARED_AT_MOST;
  const asked = [...new Set(questions.map((question) => questionText(question, saying)))].slice(0, LINES_SHOWN);
  return (
    <OfferCard
      hit={{ card, why: [], unknown: [], travel }}
      words={words.card}
      today={today}
      pointed={pointed}
      selected={selected}
      onPoint={onPoint}
      replace
      because={<BecauseYouSaid match={match} saying={saying} />}
      lines={
        <>
          {kindnesses
            .filter((key) => !isSeen(key, match) && names[key])
            .slice(0, LINES_SHOWN)
            .map((key) => (
              <li key={key} className={css.kind}>
                <Icon name="circle-check" />
                <span>{names[key]}</span>
              </li>
            ))}
          {hurdles.slice(0, LINES_SHOWN).map((hurdle) => (
            <li key={`${hurdle.kind}:${hurdle.key}`} className={css.but}>
              <Icon name="triangle-alert" />
              <span>{hurdleText(hurdle, saying)}</span>
            </li>
          ))}
          {asked.map((question) => (
            <li key={question}>
              <Icon name="circle-question-mark" />
              <span>{offer('askThem', { question })}</span>
            </li>
          ))}
        </>
      }
      actions={
        <div className={css.acts}>
          <Lay card={card} />
          <button
            type="submit"
            name={FIELDS.act}
            value={`compare:${card.slug}`}
            className={css.toggle}
            aria-pressed={isLaid}
            data-full={isFull || undefined}
            aria-label={t('compare.toggleName', { title: card.title })}
            onClick={(event) => {
              if (!isFull) return;
              event.preventDefault();
              setIsTold(true);
            }}
          >
            <Icon name={isLaid ? 'square-check' : 'square'} />
            {t('compare.toggle')}
          </button>
          <NotForMe card={card} />
          <AskForMe card={card} questions={questions} saying={saying} href={words.card.href.replace('*', card.slug)} />
          {isLaid && compared.length > 1 && (
            <button type="submit" name={FIELDS.act} value="go:compare" className="button-quiet">
              <Icon name="columns-3" />
              {t('compare.go', { count: compared.length })}
            </button>
          )}
          <p role="status" className={css.told}>
            {isTold && isFull && t('full')}
          </p>
        </div>
      }
    />
  );
}
