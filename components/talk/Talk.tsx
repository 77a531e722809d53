'use client';
/**
 * The conversation: one form that two people sit at. Before the script arrives it posts and the server answers; after
 * it, the same functions answer here, and no word leaves the page.
 */
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { EmptyTable } from '@/components/table/EmptyTable';
import { TableBar } from '@/components/table/TableBar';
import { isEmpty } from '@/domain/ask/ask';
import { FIELDS } from '@/domain/talk/act';
import { Heard } from './Heard';
import { HeardBar } from './HeardBar';
import { HelpFirst } from './HelpFirst';
import { useNaming } from './naming';
import { QuestionCard } from './QuestionCard';
import { Start } from './Start';
import css from './talk.module.css';
import type { TalkProps } from './types';
import { useFoundParts } from './useFoundParts';
import { useSaying } from './useSaying';
import { useTalk } from './useTalk';

export function Talk(props: TalkProps) {
  const t = useTranslations('talk');
  const locale = useLocale();
  const { words, today, cards } = props;
  const talk = useTalk(props);
  const { table, matching, before, onDo } = talk;
  const { step, ask } = table;
  const names = useMemo(() => ({ ...words.card.topics, ...props.names }), [words.card.topics, props.names]);
  const isAsking = step !== 'found' && step !== 'compare';
  const { Found, Compare } = useFoundParts(talk.isInUse, !isAsking);
  const naming = useNaming(names, words.card.towns);
  const heard = useSaying(talk.said, naming);
  const said = talk.isWaiting ? t(talk.gone ? 'words.gone' : 'words.waiting') : heard;
  const own = { looker: table.looker, said };
  const card = cards.find(({ id }) => id === step);
  const found = {
    ...{ table, matching, before, words, today, names, onDo },
    fixed: props.found,
    // Where the server answers, it also counts.
    count: props.snapshot ? props.count : null,
  };
  if (talk.clearedAt) return <EmptyTable at={talk.clearedAt} address={props.address} />;
  return (
    <form
      ref={talk.form}
      action={talk.post}
      onSubmit={talk.onSubmit}
      className={css.talk}
      data-step={step}
      autoComplete="off"
    >
      <input type="hidden" name={FIELDS.language} value={locale} />
      {/* What Enter presses: the first button of the form. It hears what is written, and stays. */}
      <button type="submit" name={FIELDS.act} value="hear" className="for-reader" tabIndex={-1} aria-hidden="true">
        {t('hear')}
      </button>
      <TableBar table={table} onDo={onDo} />
      <div className={css.middle}>
        {ask.crisis && <HelpFirst help={props.help} isAlone={!isAsking} />}
        {step === 'start' && <Start table={table} talk={talk} own={own} />}
        {card && (
          <QuestionCard key={card.id} card={card} table={table} talk={talk} own={own} towns={words.filter.towns} />
        )}
        {step === 'heard' && <Heard table={table} talk={talk} own={own} cards={cards} naming={naming} />}
        {step === 'found' && !ask.crisis && <Found {...found} />}
        {step === 'compare' && !ask.crisis && <Compare {...found} />}
        <p role="status" className="for-reader">
          {said}
        </p>
      </div>
      {!isEmpty(ask) && step !== 'heard' && <HeardBar table={table} naming={naming} />}
    </form>
  );
}
