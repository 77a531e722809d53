/** One offer in a list: what, who, when, where, price, one kindness, and how sure we are. The whole card is one link. */
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/shell/Icon';
import { gives } from '@/domain/filter';
import type { Hit } from '@/domain/find';
import { Because } from './Because';
import css from './card.module.css';
import { CONTENT_LANGUAGE, Danish } from './Danish';
import { type NameOf, readOn, reasonsOf } from './reason';
import { TrustLine } from './TrustLine';
import { dayInWords, placeInWords, priceInWords, timesInWords, travelInWords } from './words';

export type CardWords = {
  /** Address of an offer's page; the slug is put in place of `*`. */
  href: string;
  /** Address of an organisation's page, in the same way. */
  organisation: string;
  /** Address of a town's page, with `*` for the slug. */
  town: string;
  /** Address of the page with people to turn to. */
  person: string;
  /** Town slug → name. */
  towns: Record<string, string>;
  /** Condition key → the question to ask when it is not known. */
  questions: Record<string, string>;
  /** Topic key → label. */
  topics: Record<string, string>;
};

/** At most two questions on a card; the offer's own page has them all. */
const QUESTIONS_SHOWN = 2;

export function OfferCard({
  hit,
  words,
  today,
  selected = false,
  pointed = false,
  onPoint,
  nameOf,
  level = 2,
  because,
  lines,
  actions,
  replace = false,
}: {
  hit: Hit;
  words: CardWords;
  today: string;
  selected?: boolean;
  /** Pointed at from elsewhere: the map. */
  pointed?: boolean;
  /** Told when the pointer or focus is on the card, so that the map can show which it is. */
  onPoint?: (slug: string | null) => void;
  /** Where it was searched for: names for what the words led to. */
  nameOf?: NameOf;
  level?: 2 | 3;
  /** Where it was talked about: why it fits, or what is in the way. Can be pressed, though the card is one link. */
  because?: ReactNode;
  /** More lines, as `<li>`, of the kind that stand on the card. */
  lines?: ReactNode;
  actions?: ReactNode;
  /** Its page takes this one's place in the browser's history, which then does not tell what was looked at. */
  replace?: boolean;
}) {
  const t = useTranslations('offer');
  const time = useTranslations('time');
  const locale = useLocale();
  const { card, travel } = hit;
  /** At the table it may be read aloud: see components/table/useReadAloud.ts. */
  const read = because ? '' : undefined;
  const Heading = `h${level}` as const;
  const where = placeInWords(card, (slug) => words.towns[slug] ?? slug);
  const when = timesInWords(card.times, time, locale)[0] ?? card.timeNote;
  const away = travelInWords(card, travel, t);
  const questions = hit.unknown
    .map(
      (key) => words.questions[key] ?? t(key === 'when' && card.kind === 'meeting_place' ? 'ask.open' : `ask.${key}`),
    )
    .slice(0, QUESTIONS_SHOWN);
  return (
    <article
      className={css.card}
      data-selected={selected || undefined}
      data-pointed={pointed || undefined}
      onPointerEnter={onPoint && (() => onPoint(card.slug))}
      onPointerLeave={onPoint && (() => onPoint(null))}
      onFocus={onPoint && (() => onPoint(card.slug))}
      onBlur={onPoint && (() => onPoint(null))}
    >
      <div className={css.head}>
        <Heading className={css.title}>
          <Link
            href={words.href.replace('*', card.slug)}
            prefetch={false}
            replace={replace}
            lang={CONTENT_LANGUAGE}
            data-read={read}
          >
            {card.title}
          </Link>
        </Heading>
        <span className={css.price}>{priceInWords(card.price, t)}</span>
      </div>
      {card.organisation && card.organisation.name !== card.title && (
        <p className={css.who} lang={CONTENT_LANGUAGE}>
          {card.organisation.name}
        </p>
      )}
      {card.summary && (
        <p className={css.summary} lang={CONTENT_LANGUAGE} data-read={read}>
          {card.summary}
        </p>
      )}
      {nameOf && <Because reasons={reasonsOf(hit.why, readOn(card, where), nameOf)} />}
      {because && <div className={css.above}>{because}</div>}
      <ul className={`bare ${css.lines}`} data-read={read}>
        {when && (
          <li>
            <Icon name="calendar-days" />
            <span lang={card.times.length > 0 ? undefined : CONTENT_LANGUAGE}>{when}</span>
          </li>
        )}
        {card.closed && (
          <li>
            <Icon name="calendar-x" />
            <span>
              {t('closed', {
                from: dayInWords(card.closed.from, today, locale),
                to: dayInWords(card.closed.to, today, locale),
              })}
            </span>
          </li>
        )}
        {where && (
          <li>
            <Icon name="map-pin" />
            <span>
              <Danish>{where}</Danish>
              {away && (
                <span className={css.travel}>
                  {', '}
                  {away}
                </span>
              )}
            </span>
          </li>
        )}
        {(card.metAtDoor || card.facts.met_at_door === 'yes') && (
          <li className={css.kind}>
            <Icon name="door-open" />
            <span>{card.metAtDoor ? t('metBy', { name: card.metAtDoor }) : t('met')}</span>
          </li>
        )}
        {card.usual !== undefined && (
          <li>
            <Icon name="message-circle" />
            <span>{t('usual', { days: card.usual })}</span>
          </li>
        )}
        {gives(card) && (
          <li className={css.gives}>
            <Icon name="hand-heart" />
            <span>{card.kind === 'volunteer_job' ? t('job') : t('givesToo')}</span>
          </li>
        )}
        {questions.map((question) => (
          <li key={question} className={css.ask}>
            <Icon name="circle-question-mark" />
            <span>{t('askThem', { question })}</span>
          </li>
        ))}
        {lines}
      </ul>
      <TrustLine trust={card.trust} today={today} />
      {actions && <div className={css.above}>{actions}</div>}
    </article>
  );
}
