'use client';
/** What people ask before they come. «Ved ikke» is an answer, and the one that stands there. */
import { useTranslations } from 'next-intl';
import { PRICES } from '@/domain/register/form';
import { Choice, Line, Select } from '../fields';
import type { Registering } from '../registering';
import type { RegisterWords } from '../words';

export function Facts({ state, words }: { state: Registering; words: RegisterWords }) {
  const t = useTranslations('register.new.facts');
  const options = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <Select
        name="price"
        label={t('price')}
        options={PRICES.map((value) => ({ value, label: t(`prices.${value}`) }))}
      />
      <Line name="amount" label={t('amount')} hint={t('amountHint')} mode="decimal" isShort />
      {state.asked.map((key) => (
        <Choice
          key={key}
          name={`fact.${key}`}
          label={words.questions[key] ?? key}
          options={options}
          otherwise="unknown"
          isInline
        />
      ))}
    </>
  );
}
