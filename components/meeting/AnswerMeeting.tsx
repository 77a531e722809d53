'use client';
/** Somebody would like to come, and whoever runs it answers: once, without logging in. The number is shown one last time. */
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Icon } from '@/components/shell/Icon';
import { MEETING_ANSWERS, type MeetingKind } from '@/domain/meeting/meeting';
import { isolated } from '../register/isolated';
import css from '../register/screen.module.css';

export type Asker = { kind: MeetingKind; firstName: string; reach: string; when: string };
/** `gone`: the link leads nowhere. `day`: the day could not be read. A person: it is answered, and this is whom to reach. */
export type Answered = 'gone' | 'day' | { asker: Asker; answer: (typeof MEETING_ANSWERS)[number] };
export type AnswerAct = (before: Answered | null, form: FormData) => Promise<Answered>;
type Props = { act: AnswerAct; address: string; token: string; title: string; asker: Asker | null };

export function AnswerMeeting({ act, address, token, title, asker }: Props) {
  const t = useTranslations('meeting');
  const [state, post, isBusy] = useActionState(act, null, address);
  if (state === 'gone' || (!asker && (state === null || state === 'day')))
    return <p role="alert">{t('answer.gone')}</p>;
  if (state !== null && state !== 'day')
    return (
      <div role="status">
        <p>{t(`answer.done.${state.answer}`, { name: isolated(state.asker.firstName) })}</p>
        <p>
          <strong>{t('saysReach', { reach: isolated(state.asker.reach) })}</strong>
        </p>
        <p>{t('answer.writeDown')}</p>
      </div>
    );
  if (!asker) return null;
  return (
    <form action={post} className={css.form}>
      <p>{t('answer.lead', { title: isolated(title) })}</p>
      <blockquote>
        <p>{t(`says.${asker.kind}`, { name: isolated(asker.firstName) })}</p>
        <p>{t('saysWhen', { when: isolated(asker.when) })}</p>
        <p>{t('saysReach', { reach: isolated(asker.reach) })}</p>
      </blockquote>
      <input type="hidden" name="token" value={token} />
      {MEETING_ANSWERS.map((heard) => (
        <div key={heard} className={css.field}>
          {heard === 'full' && (
            <>
              <label htmlFor="until">{t('answer.until')}</label>
              {state === 'day' && (
                <p id="until-wrong" role="alert" className={css.wrong}>
                  {t('answer.dayWrong')}
                </p>
              )}
              <input
                id="until"
                name="until"
                type="date"
                {...(state === 'day' && { 'aria-invalid': true, 'aria-describedby': 'until-wrong' })}
              />
            </>
          )}
          <div>
            <button
              type="submit"
              name="answer"
              value={heard}
              className={heard === 'come' ? 'button' : 'button-quiet'}
              disabled={isBusy}
            >
              <Icon name={heard === 'come' ? 'check' : heard === 'ring' ? 'phone' : 'calendar-x'} />
              {t(`answer.${heard}`)}
            </button>
          </div>
        </div>
      ))}
    </form>
  );
}
