'use client';
/** «Det hørte jeg»: everything that was said and chosen, each to be weighed or taken away, before anything is found. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { type Thing, thingsIn } from '@/domain/ask/ask';
import { FIELDS } from '@/domain/talk/act';
import type { QuestionCard } from '@/domain/talk/cards';
import { markedParts } from '@/domain/talk/marked';
import type { Table } from '@/domain/talk/table';
import { HeardRow } from './HeardRow';
import css from './heard.module.css';
import type { Naming } from './naming';
import { type Own, OwnWords } from './OwnWords';
import { HEADING } from './useStep';
import type { Talk } from './useTalk';

/** Wishes and musts stand among each other, where they were said: a row must not jump when its weight changes. */
function inOrder(things: Thing[], sentences: string[]): Thing[] {
  const text = sentences.join(' ').toLowerCase();
  const place = ({ kind, item }: Thing): number => {
    if (kind !== 'wants' && kind !== 'must') return Number.MAX_SAFE_INTEGER;
    const at = 'from' in item && item.from ? -1 : text.indexOf(item.said.toLowerCase());
    return at < 0 ? Number.MAX_SAFE_INTEGER - 1 : at;
  };
  return things
    .map((thing) => ({ thing, at: place(thing) }))
    .sort(
      (a, b) => a.at - b.at || (a.at < Number.MAX_SAFE_INTEGER ? a.thing.item.key.localeCompare(b.thing.item.key) : 0),
    )
    .map(({ thing }) => thing);
}

export function Heard({
  table: { ask, looker, sentences, skipped },
  talk,
  own,
  cards,
  naming,
}: {
  table: Table;
  talk: Talk;
  own: Own;
  cards: QuestionCard[];
  naming: Naming;
}) {
  const t = useTranslations('talk');
  const things = inOrder(thingsIn(ask), sentences);
  const known = things.filter(({ kind }) => kind !== 'word');
  const unknown = things.filter(({ kind }) => kind === 'word');
  const said = known.flatMap(({ item }) => ('from' in item && item.from ? [] : [item.said]));
  // A professional's word is read back as what it means.
  const ours = new Map(
    things.flatMap((thing) =>
      'isTerm' in thing.item && thing.item.isTerm
        ? [[thing.item.said.toLowerCase(), naming.short(thing).toLowerCase()] as const]
        : [],
    ),
  );
  const passed = cards.filter(({ id }) => skipped.includes(id));
  return (
    <section className={css.heard} aria-labelledby={HEADING}>
      <h1 id={HEADING} tabIndex={-1} data-read>
        {t('heard.title')}
      </h1>
      {sentences.map((sentence, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is nobody but its place
        <p key={n} className={css.sentence}>
          <bdi>
            «
            {markedParts(sentence, said).map(({ text, isMarked }, at) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the same
              isMarked ? <mark key={at}>{ours.get(text.toLowerCase()) ?? text}</mark> : text,
            )}
            »
          </bdi>
        </p>
      ))}
      {things.length === 0 && <p>{t('heard.nothing')}</p>}
      <ul className={`bare ${css.rows}`}>
        {known.map((thing) => (
          <HeardRow
            key={`${thing.kind === 'must' ? 'wants' : thing.kind}:${thing.item.key}`}
            {...{ thing, naming, talk }}
          />
        ))}
      </ul>
      {known.length > 0 && <p className="stone">{t.rich('heard.weights', { b: (chunks) => <b>{chunks}</b> })}</p>}
      {unknown.length > 0 && (
        <section className={css.part} aria-labelledby="ukendt">
          <h2 id="ukendt">{t('heard.unknownTitle', { count: unknown.length })}</h2>
          <p>{t('heard.unknownText')}</p>
          <ul className={`bare ${css.rows}`}>
            {unknown.map((thing) => (
              <HeardRow key={thing.item.key} {...{ thing, naming, talk }} />
            ))}
          </ul>
        </section>
      )}
      {passed.length > 0 && (
        <section className={css.part} aria-labelledby="sprunget">
          <h2 id="sprunget">{t('heard.skippedTitle')}</h2>
          <ul className={`bare ${css.rows}`}>
            {passed.map(({ id, question }) => (
              <li key={id} className={css.skipped}>
                <span>{question[looker]}</span>
                <button
                  type="submit"
                  name={FIELDS.act}
                  value={`go:${id}`}
                  className="button-word"
                  aria-label={t('heard.answerName', { question: question[looker] })}
                >
                  {t('heard.answer')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <details className={css.missing} open={things.length === 0 || undefined}>
        <summary>
          <Icon name="plus" />
          {t('heard.missing')}
        </summary>
        <OwnWords {...own} label={t('heard.add')} />
      </details>
      <div className={css.onward}>
        <button type="submit" name={FIELDS.act} value="back" className="button-word">
          <Icon name="arrow-left" className={css.turned} />
          {t('back')}
        </button>
        <button type="submit" name={FIELDS.act} value="next" className="button">
          {t('heard.find')}
        </button>
      </div>
    </section>
  );
}
