'use client';
/** Somebody registers: a screen with one group of questions at a time, all of them one form. It works without script. */
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/shell/Icon';
import { carriedBy, STEPS, type Typed, typedOf } from '@/domain/register/form';
import { SaidProvider } from './fields';
import { MendFirst } from './MendFirst';
import { GO, type RegisterAct, type Registering } from './registering';
import css from './screen.module.css';
import { About } from './screens/About';
import { Contact } from './screens/Contact';
import { Facts } from './screens/Facts';
import { Preview, Send } from './screens/Send';
import { What } from './screens/What';
import { ReadBack, When } from './screens/When';
import { Where } from './screens/Where';
import { Who } from './screens/Who';
import { TRAP } from './sent';
import { useRegistering } from './useRegistering';
import type { RegisterWords } from './words';

type Props = { act: RegisterAct; begun: Registering; address: string; words: RegisterWords };

export function RegisterForm({ act, begun, address, words }: Props) {
  const t = useTranslations('register');
  const { state, post, submit, form, draft, isBusy, keep, goOn, forget } = useRegistering(act, begun, address);
  const heading = useRef<HTMLHeadingElement>(null);
  const [live, setLive] = useState<Typed>({});
  const { step, typed, n, why } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer begins with its heading, or with what to mend
  useEffect(() => {
    if (n === 0) return;
    setLive({});
    if (!why) heading.current?.focus();
  }, [n]);
  const at = STEPS.indexOf(step);
  const now = { ...typed, ...live };
  const card = state.card && { ...state.card, title: now.title ?? '', summary: now.summary ?? '' };
  const listen = () => {
    keep();
    if (form.current && (step === 'about' || step === 'when')) setLive(typedOf(new FormData(form.current)));
  };
  return (
    <>
      {draft && (
        <section className={css.draft} aria-label={t('draft.title')}>
          <p>{t('draft.found')}</p>
          <div className={css.ways}>
            <button type="button" className="button-quiet" onClick={goOn}>
              <Icon name="pencil" />
              {t('draft.goOn')}
            </button>
            <button type="button" className="button-quiet" onClick={forget}>
              <Icon name="trash-2" />
              {t('draft.forget')}
            </button>
          </div>
        </section>
      )}
      {at === 0 && <p>{t('new.lead')}</p>}
      <form ref={form} action={post} onSubmit={submit} onInput={listen} key={n} className={css.form} aria-busy={isBusy}>
        {/* Enter in a field goes on, whichever button stands first on the screen. */}
        <button
          type="submit"
          name={GO}
          value={step === 'send' ? 'send' : 'next'}
          className="for-reader"
          tabIndex={-1}
          aria-hidden="true"
        >
          {t('new.next')}
        </button>
        {Object.entries({ step, mark: state.mark, formKey: state.formKey }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {carriedBy(step, typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {/* Not `display: none`, which a program would know; and nobody's reader comes to it. */}
        <p className="for-reader" aria-hidden="true">
          <label>
            {t('trap')}
            <input type="text" name={TRAP} tabIndex={-1} autoComplete="off" />
          </label>
        </p>
        <div className={css.head}>
          <p className={css.hint}>{t('new.at', { at: at + 1, of: STEPS.length })}</p>
          <progress max={STEPS.length} value={at + 1} aria-hidden="true" />
          <h2 ref={heading} tabIndex={-1}>
            {t(`new.step.${step}`)}
          </h2>
        </div>
        <SaidProvider value={state}>
          <MendFirst state={state} />
          {step === 'what' && <What />}
          {step === 'about' && <About state={state} words={words} />}
          {step === 'who' && <Who state={state} words={words} />}
          {step === 'when' && (
            <>
              <When typed={typed} today={words.today} />
              {'when' in live && <ReadBack typed={now} today={words.today} />}
            </>
          )}
          {step === 'where' && <Where state={state} words={words} />}
          {step === 'facts' && <Facts state={state} words={words} />}
          {step === 'contact' && <Contact state={state} words={words} />}
          {step === 'send' && <Send state={state} words={words} />}
        </SaidProvider>
        {card && at > 0 && step !== 'send' && (
          <details className={css.fold}>
            <summary>{t('new.soFar')}</summary>
            <Preview state={{ ...state, card }} words={words} />
          </details>
        )}
        <div className={css.go}>
          {step === 'send' ? (
            <button type="submit" name={GO} value="send" className="button" disabled={isBusy}>
              <Icon name="send" />
              {t('new.send.go')}
            </button>
          ) : (
            <button type="submit" name={GO} value="next" className="button" disabled={isBusy}>
              {t('new.next')}
              <Icon name="arrow-right" />
            </button>
          )}
          {at > 0 && (
            <button type="submit" name={GO} value="back" className="button-quiet" formNoValidate>
              <Icon name="arrow-left" />
              {t('new.back')}
            </button>
          )}
        </div>
      </form>
      {n > 0 && (
        <p className={`${css.hint} ${css.kept}`}>
          {t('draft.kept')}{' '}
          <button type="button" className={css.plain} onClick={forget}>
            {t('draft.forget')}
          </button>
        </p>
      )}
    </>
  );
}
