// biome-ignore-all lint/a11y/noRedundantRoles: a browser forgets that a table is one when it is laid otherwise
'use client';
/** Two or three places side by side, as a table: on a desk as one is used to, on a phone a criterion at a time. */
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CONTENT_LANGUAGE, Danish } from '@/components/offer/Danish';
import { dayInWords, placeInWords, priceInWords, timesInWords, travelInWords } from '@/components/offer/words';
import { Icon } from '@/components/shell/Icon';
import { useNaming } from '@/components/talk/naming';
import { type Comparison, criterionName } from '@/domain/ask/compare';
import type { Match } from '@/domain/ask/matching';
import { questionText, type Saying } from '@/domain/ask/say';
import { answerOf } from '@/domain/filter';
import { FIELDS } from '@/domain/talk/act';
import { spoken } from './answers';
import { BecauseYouSaid } from './BecauseYouSaid';
import css from './compare.module.css';
import { focusHeading } from './focus';
import type { FoundProps } from './types';

export function CompareTable({
  comparison: { offers, criteria },
  saying,
  table,
  words,
  names,
  today,
}: { comparison: Comparison; saying: Saying } & Pick<FoundProps, 'table' | 'words' | 'names' | 'today'>) {
  const t = useTranslations('found');
  const offer = useTranslations('offer');
  const time = useTranslations('time');
  const locale = useLocale();
  const { towns, href } = words.card;
  const naming = useNaming(names, towns);
  const unknown = <Answer icon="circle-question-mark" mark="unknown" text={t('answer.unknown')} />;

  /** One line of the table, with an answer for each offer. */
  const row = (key: string, heading: ReactNode, answers: ReactNode[]) => (
    <tr key={key} role="row">
      <th scope="row" role="rowheader">
        {heading}
      </th>
      {offers.map(({ card }, n) => (
        <td key={card.slug} role="cell">
          {/* On a phone the headings are soon out of sight: each answer says whose it is. */}
          <span className={css.whose} aria-hidden="true" lang={CONTENT_LANGUAGE}>
            {card.title}
          </span>
          <div>{answers[n]}</div>
        </td>
      ))}
    </tr>
  );
  const group = (key: string, heading: string, rows: ReactNode) => (
    <tbody key={key} role="rowgroup">
      <tr role="row" className={css.group}>
        <th scope="rowgroup" colSpan={offers.length + 1} className={css.groupHead}>
          {heading}
        </th>
      </tr>
      {rows}
    </tbody>
  );

  /** All that is not known of what was said, also what would only be nice to know. */
  const openQuestions = (n: number) => [
    ...new Set(
      criteria.flatMap(({ things: [thing], answers }) =>
        thing && thing.kind !== 'word' && answers[n]?.is === 'unknown'
          ? questionText({ kind: thing.kind, ...thing.item }, saying)
          : [],
      ),
    ),
  ];
  const when = ({ card: { times, timeNote, next } }: Match) => {
    const said = timesInWords(times, time, locale).join('. ');
    if (!said && !timeNote) return unknown;
    return (
      <>
        {said || <Danish>{timeNote}</Danish>}
        {next && <span className="stone"> {t('compare.next', { date: dayInWords(next, today, locale) })}</span>}
      </>
    );
  };
  const where = ({ card, travel }: Match) => {
    const place = placeInWords(card, (slug) => towns[slug] ?? slug);
    const away = travelInWords(card, travel, offer);
    if (!place && !away) return unknown;
    return (
      <>
        {place && <Danish>{place}</Danish>}
        {away && <span className="stone"> {away}</span>}
      </>
    );
  };
  const meets = ({ card }: Match) => {
    if (card.metAtDoor) return offer('metBy', { name: card.metAtDoor });
    const is = answerOf(card, 'met_at_door');
    return is === 'yes' ? offer('met') : is === 'no' ? t('compare.nobodyMeets') : unknown;
  };
  const price = ({ card }: Match) =>
    card.price.amount === undefined && !['free', 'membership', 'paid'].includes(card.price.kind)
      ? unknown
      : priceInWords(card.price, offer);
  const open = ({ card }: Match, n: number) => {
    const asked = openQuestions(n);
    if (asked.length === 0) return t('compare.nothingUnknown');
    return (
      <>
        <ul className="bare">
          {asked.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        <Link href={`${href.replace('*', card.slug)}#kontakt`} prefetch={false} replace className="alone no-print">
          {t('compare.ask')}
        </Link>
      </>
    );
  };

  return (
    <table role="table" className={css.table} data-count={offers.length} aria-labelledby="trin">
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" className={css.corner} />
          {offers.map((match) => (
            <th key={match.card.slug} scope="col" role="columnheader" className={css.offer}>
              <Link
                href={href.replace('*', match.card.slug)}
                prefetch={false}
                replace
                lang={CONTENT_LANGUAGE}
                data-read
              >
                {match.card.title}
              </Link>
              {match.card.organisation && match.card.organisation.name !== match.card.title && (
                <p className="stone" lang={CONTENT_LANGUAGE}>
                  {match.card.organisation.name}
                </p>
              )}
              <BecauseYouSaid match={match} saying={saying} />
              <button
                type="submit"
                name={FIELDS.act}
                value={`compare:${match.card.slug}`}
                className={`${css.out} no-print`}
                aria-label={t('compare.takeOutName', { title: match.card.title })}
                onClick={({ currentTarget }) => focusHeading(currentTarget)}
              >
                <Icon name="x" />
                {t('compare.takeOut')}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      {criteria.length > 0 &&
        group(
          'said',
          t('compare.said', { looker: table.looker }),
          criteria.map((criterion) =>
            row(
              criterionName(criterion),
              criterion.things.map((thing) => <bdi key={thing.item.key}>{naming.short(thing)}</bdi>),
              criterion.answers.map((answer, n) => (
                <Answer key={offers[n]?.card.slug} {...spoken(answer, criterion, saying, t)} />
              )),
            ),
          ),
        )}
      {group('also', t('compare.also'), [
        row('price', t('compare.price'), offers.map(price)),
        row('when', t('compare.when'), offers.map(when)),
        row('where', t('compare.where'), offers.map(where)),
        row('meets', t('compare.meets'), offers.map(meets)),
        row('unknown', t('compare.unknown'), offers.map(open)),
      ])}
    </table>
  );
}

/** A word with a sign beside it. */
function Answer({ icon, mark, text }: { icon: string; mark: string; text: string }) {
  return (
    <span className={css.answer} data-mark={mark}>
      <Icon name={icon} />
      <span>{text}</span>
    </span>
  );
}
