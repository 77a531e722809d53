/** One or two calm lines above the list: what slips were read as, what nobody knows, and what was looked for instead. */
import { useLocale, useTranslations } from 'next-intl';
import type { MouseEvent, ReactNode } from 'react';
import type { NameOf } from '@/components/offer/reason';
import { allInWords, anyInWords, partsOfAll } from '@/components/offer/words';
import { CHOOSE, withOption } from '@/domain/choose';
import { chosenIn, type Query } from '@/domain/query';
import { isTownKey, townKey } from '@/domain/search/entry';
import type { Heard } from '@/domain/search/search';
import { type Name, toldOf } from './heard';
import css from './heard.module.css';
import { withoutWord } from './suggested';
import type { FindWords } from './types';

/** More would stand between a person and the list. */
const LINES = 2;

export type UnderstoodProps = {
  heard: Heard[];
  query: Query;
  words: FindWords;
  nameOf: NameOf;
  change: (query: Query) => void;
};

export function Understood({ heard, query, words, nameOf, change }: UnderstoodProps) {
  const t = useTranslations('find');
  const locale = useLocale();
  const { slips, unknown, instead } = toldOf(heard, nameOf);
  /** A topic's or a town's page, and with script the same here in the list; what is neither has no page. */
  const linked = ({ key = '', name, word }: Name): ReactNode => {
    const town = isTownKey(key) ? key.slice(townKey('').length) : '';
    const slug = words.topicPage.slugs[key];
    if (!town && !slug) return <b>{name}</b>;
    const choose = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const rest = { ...query, words: withoutWord(query.words, word) };
      change(town ? CHOOSE.town(rest, town) : withOption(rest, 'topic', key));
      document.getElementById('antal')?.focus();
    };
    const page = town ? words.card.town.replace('*', town) : words.topicPage.href.replace('*', slug ?? '');
    return (
      <a href={page} onClick={choose}>
        {name}
      </a>
    );
  };
  const isChosen = ({ key }: Name) => chosenIn(query).some((chosen) => chosen.key === key);
  const named = instead.filter((each) => !isChosen(each));
  let at = 0;
  const lines = [
    slips.names.length > 0 &&
      t.rich('heard.spelling', {
        names: (slips.any ? anyInWords : allInWords)(slips.names, locale),
        b: (chunks) => <b>{chunks}</b>,
      }),
    unknown.length > 0 &&
      t.rich('heard.unknown', {
        count: unknown.length,
        words: allInWords(
          unknown.map((word) => t('heard.quoted', { word })),
          locale,
        ),
        mark: (chunks) => <mark>{chunks}</mark>,
      }),
    named.length > 0 &&
      t.rich('heard.synonym', {
        names: () =>
          partsOfAll(
            named.map(({ name }) => name),
            locale,
          ).map(({ type, value }) => {
            const each = type === 'element' ? named[at++] : undefined;
            return each ? <span key={value}>{linked(each)}</span> : value;
          }),
      }),
  ].filter(Boolean);
  return lines.slice(0, LINES).map((line, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is nobody but its place
    <p key={n} className={css.heard}>
      {line}
    </p>
  ));
}
