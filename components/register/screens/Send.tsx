'use client';
/** As people will see it; what is there already; and who sends it. */
import { useTranslations } from 'next-intl';
import { OfferCard } from '@/components/offer/OfferCard';
import { Icon } from '@/components/shell/Icon';
import { ASKED_EVERY, STEPS } from '@/domain/register/form';
import { Advice } from '../Advice';
import { Choice, Line, Long, Select, Tick } from '../fields';
import { isolated } from '../isolated';
import { GO, goTo, type Registering } from '../registering';
import css from '../screen.module.css';
import type { RegisterWords } from '../words';
import { ReadBack } from './When';

export function Send({ state, words }: { state: Registering; words: RegisterWords }) {
  const t = useTranslations('register.new');
  const { card, alike, typed } = state;
  return (
    <>
      {card && (
        <section aria-label={t('send.seen')}>
          <p className={css.hint}>{t('send.seen')}</p>
          <Preview state={state} words={words} />
        </section>
      )}
      <ReadBack typed={typed} today={words.today} />
      <Advice text="" before={state.advice} from={words.to.terms} />
      <fieldset className={css.group}>
        <legend>{t('send.mend')}</legend>
        <div className={css.ways}>
          {STEPS.filter((step) => step !== 'send').map((step) => (
            <button key={step} type="submit" name={GO} value={goTo(step)} className="button-quiet">
              <Icon name="pencil" />
              {t(`step.${step}`)}
            </button>
          ))}
        </div>
      </fieldset>
      {alike.length > 0 && (
        <section className={css.alike}>
          <h3>{t('alike.title')}</h3>
          <p>{t('alike.lead')}</p>
          <ul>
            {alike.map(({ slug, title, where }) => (
              <li key={slug}>
                <a href={words.to.offer.replace('*', slug)} target="_blank" rel="noreferrer">
                  {[isolated(title), where].filter(Boolean).join(', ')}
                </a>{' '}
                <a href={words.to.correct.replace('*', slug)} target="_blank" rel="noreferrer">
                  {t('alike.correct', { title: isolated(title) })}
                </a>
              </li>
            ))}
          </ul>
          <Tick name="notTheSame" label={t('alike.other')} />
        </section>
      )}
      <Line name="senderEmail" label={t('send.email')} hint={t('send.emailHint')} type="email" auto="email" />
      <Select
        name="asked"
        label={t('send.asked')}
        hint={t('send.askedHint')}
        options={ASKED_EVERY.map((value) => ({ value, label: t('send.months', { months: Number(value) }) }))}
      />
      <details className={css.fold} open={typed.sender === 'letter' || typed.sender === 'phone'}>
        <summary>{t('send.other')}</summary>
        <Choice
          name="sender"
          label={t('send.sender')}
          hint={t('send.senderHint')}
          otherwise="email"
          options={(['email', 'letter', 'phone'] as const).map((value) => ({ value, label: t(`send.by.${value}`) }))}
        />
        <Line name="reach" label={t('send.reach')} hint={t('send.reachHint')} />
      </details>
      <details className={css.fold} open={Boolean(typed.note)}>
        <summary>{t('send.noteTitle')}</summary>
        <Long name="note" label={t('send.note')} rows={3} />
      </details>
      <p className={css.hint}>{t('send.promise')}</p>
    </>
  );
}

/** The real card: what people will see in the list. Its link leads nowhere yet. */
export function Preview({ state: { card }, words }: { state: Registering; words: RegisterWords }) {
  if (!card) return null;
  return (
    <div className={css.preview} inert>
      <OfferCard hit={{ card, why: [], unknown: [], travel: null }} words={words.card} today={words.today} level={3} />
    </div>
  );
}
