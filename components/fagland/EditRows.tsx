'use client';
/** What an editor may mend beside the words, by the same rows that a volunteer fills in: times, topics, facts, price and pin. */
import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { Choice, Line, SaidProvider, Select } from '@/components/register/fields';
import { PinPart } from '@/components/register/place/PinPart';
import screen from '@/components/register/screen.module.css';
import { When } from '@/components/register/screens/When';
import { Who } from '@/components/register/screens/Who';
import type { RegisterWords } from '@/components/register/words';
import { type PlaceSaid, placeSaid } from '@/domain/place-search/fields';
import type { Typed } from '@/domain/register/form';
import { PRICE_KINDS } from '@/domain/vocabulary';
import type { ActAnswer, Both } from './types';

export type Edit = {
  /** The form as it stands, every field by its name. */
  form: Typed;
  /** Keys of the facts that are asked for. */
  facts: string[];
  both: Both[];
  /** What was public when the page was drawn. */
  seen: string;
  hasPin: boolean;
  words: Pick<RegisterWords, 'topics' | 'audiences' | 'questions' | 'towns' | 'basemap' | 'today'>;
};
type Props = { edit: Edit; answer: ActAnswer | null };

const STARTS = {
  times: /^(when|time|date|moved|closed|season)/,
  who: /^(topic|audience|age|declaration)/,
  facts: /^(price$|amount|fact)/,
  pin: /^place\.l/,
};

export function EditRows({ edit, answer }: Props) {
  const t = useTranslations('fagland');
  const facts = useTranslations('register.new.facts');
  const { form, words, hasPin } = edit;
  const isBack = answer !== null && answer.why !== 'loggedOut';
  const typed = isBack ? answer.typed : form;
  const wrong = answer?.troubles ?? {};
  const yesNo = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: facts(value) }));
  const hasWrong = (start: RegExp) =>
    [...Object.keys(wrong), ...(answer?.wrong ?? [])].some((name) => start.test(name));
  const prices = PRICE_KINDS.filter((kind) => kind !== 'paid' || typed.price === 'paid');
  return (
    <SaidProvider value={{ typed, wrong }}>
      <div className={screen.form}>
        <input type="hidden" name="drawn" value={JSON.stringify(form)} />
        {form.when && (
          <details open={hasWrong(STARTS.times) || answer?.why === 'more'}>
            <summary>{t('edit.times')}</summary>
            <When typed={typed} today={words.today} />
          </details>
        )}
        {form.when && (
          <details open={hasWrong(STARTS.who)}>
            <summary>{t('edit.who')}</summary>
            <Who state={{ typed, wrong, guessed: [] }} words={words} />
          </details>
        )}
        {form.when && (
          <details open={hasWrong(STARTS.facts)}>
            <summary>{t('edit.facts')}</summary>
            <Select
              name="price"
              label={t('field.price')}
              options={prices.map((value) => ({
                value,
                label: value === 'paid' ? t('edit.paid') : facts(`prices.${value}`),
              }))}
            />
            <Line name="amount" label={facts('amount')} mode="decimal" isShort />
            {edit.facts.map((key) => (
              <Choice
                key={key}
                name={`fact.${key}`}
                label={words.questions[key] ?? key}
                options={yesNo}
                otherwise="unknown"
                isInline
              />
            ))}
          </details>
        )}
        {hasPin && <Pin typed={typed} words={words} isWrong={hasWrong(STARTS.pin)} />}
      </div>
    </SaidProvider>
  );
}

const never = () => () => undefined;

function Pin({ typed, words, isWrong }: { typed: Typed; words: Edit['words']; isWrong: boolean }) {
  const t = useTranslations('fagland');
  const [said, setSaid] = useState<PlaceSaid>(() => placeSaid((name) => typed[name] ?? ''));
  // The map is drawn where there is script, and only once it is asked for.
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [isOpen, setOpen] = useState(isWrong);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('edit.pin')}</summary>
      <input type="hidden" name="place.precision" value={said.precision} />
      <PinPart
        said={said}
        change={(part) => setSaid((before) => ({ ...before, ...part }))}
        ready={hasScript && isOpen}
        towns={words.towns}
        basemap={words.basemap}
        problem={isWrong ? t('edit.pinWrong') : undefined}
      />
    </details>
  );
}
