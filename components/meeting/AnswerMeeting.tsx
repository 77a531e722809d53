'use client';
/** Somebody would like to come, and whoever runs it answers: once, without logging in. The number is shown one last time. */
import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useRef } from 'react';
import { Icon } from '@/components/shell/Icon';
import type { MEETING_ANSWERS, MeetingKind } from '@/domain/meeting/meeting';
import { isolated } from '../register/isolated';
import css from '../register/screen.module.css';
import { Message } from './Message';
import own from './meeting.module.css';

export type Asker = { kind: MeetingKind; firstName: string; reach: string; when: string };
/** What is to be mended; `named`: the words tell who it is, and stand longer than that may. */
export type Mending = 'until' | 'at' | 'who' | 'named';
/** `gone`: the link leads nowhere. `done`: it is answered, and this is whom to reach. */
export type Answered =
  | { is: 'gone' }
  | { is: 'mend'; wrong: Mending; typed: { at: string; who: string; until: string }; n: number }
  | { is: 'done'; asker: Asker; answer: (typeof MEETING_ANSWERS)[number] };
export type AnswerAct = (before: Answered | null, form: FormData) => Promise<Answered>;
type Props = { act: AnswerAct; address: string; token: string; title: string; asker: Asker | null };

const FIELD_OF = { until: 'until', at: 'at', who: 'who', named: 'at' } as const;

export function AnswerMeeting({ act, address, token, title, asker }: Props) {
  const t = useTranslations('meeting');
  const [state, post, isBusy] = useActionState(act, null, address);
  const form = useRef<HTMLFormElement>(null);
  const mended = state?.is === 'mend' ? state : null;
  useEffect(() => {
    if (mended) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [mended]);
  if (state?.is === 'done')
    return (
      <div role="status">
        <p>{t(`answer.done.${state.answer}`, { name: isolated(state.asker.firstName) })}</p>
        <p>
          <strong>{t('saysReach', { reach: isolated(state.asker.reach) })}</strong>
        </p>
        <p>{t('answer.writeDown')}</p>
      </div>
    );
  if (!asker || state?.is === 'gone') return <p role="alert">{t('answer.gone')}</p>;
  const field = (name: 'at' | 'who' | 'until', hint: string | null) => {
    const isWrong = mended !== null && FIELD_OF[mended.wrong] === name;
    const about = [hint && `${name}-hint`, isWrong && `${name}-wrong`].filter(Boolean).join(' ');
    return (
      <div className={css.field}>
        <label htmlFor={name}>{t(`answer.${name}`)}</label>
        {hint && (
          <p id={`${name}-hint`} className={css.hint}>
            {hint}
          </p>
        )}
        {isWrong && (
          <p id={`${name}-wrong`} role="alert" className={css.wrong}>
            {t(`answer.wrong.${mended.wrong}`)}
          </p>
        )}
        <input
          id={name}
          name={name}
          type={name === 'until' ? 'date' : 'text'}
          autoComplete="off"
          defaultValue={mended?.typed[name]}
          aria-describedby={about || undefined}
          aria-invalid={isWrong || undefined}
        />
      </div>
    );
  };
  const button = (answer: (typeof MEETING_ANSWERS)[number], icon: string) => (
    <button
      type="submit"
      name="answer"
      value={answer}
      className={answer === 'come' ? 'button' : 'button-quiet'}
      disabled={isBusy}
    >
      <Icon name={icon} />
      {t(`answer.${answer}`)}
    </button>
  );
  return (
    <form ref={form} action={post} key={mended?.n} className={css.form}>
      <p className={own.line}>{t('answer.lead', { title: isolated(title) })}</p>
      <Message {...asker} />
      <input type="hidden" name="token" value={token} />
      {field('at', t('answer.atHint'))}
      {field('who', t('answer.whoHint'))}
      <div className={css.go}>
        {button('come', 'check')}
        {button('ring', 'phone')}
      </div>
      {field('until', null)}
      <div className={css.go}>{button('full', 'calendar-x')}</div>
    </form>
  );
}
