'use client';
/** How people reach them, and the first time one comes. */
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Advice } from '../Advice';
import { Line, Long } from '../fields';
import type { Registering } from '../registering';
import css from '../screen.module.css';
import type { RegisterWords } from '../words';

const FIRST = ['metName', 'metWhere', 'firstVisit'];

export function Contact({ state, words }: { state: Registering; words: RegisterWords }) {
  const t = useTranslations('register.new.contact');
  const [text, setText] = useState(state.typed.firstVisit ?? '');
  const isOpen = FIRST.some((name) => name in state.typed);
  return (
    <>
      <p>{t('lead')}</p>
      <Line name="phone" label={t('phone')} type="tel" auto="tel" />
      <Line name="email" label={t('email')} type="email" auto="email" />
      <Line name="website" label={t('website')} mode="url" />
      <Line name="hours" label={t('hours')} hint={t('hoursHint')} />
      <details className={css.fold} open={isOpen}>
        <summary>{t('first')}</summary>
        <Line name="metName" label={t('metName')} hint={t('metNameHint')} />
        <Line name="metWhere" label={t('metWhere')} hint={t('metWhereHint')} />
        <Long name="firstVisit" label={t('firstVisit')} hint={t('firstVisitHint')} onText={setText} />
        <Advice text={text} before={state.advice} from={words.to.terms} />
      </details>
    </>
  );
}
