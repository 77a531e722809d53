'use client';
/** A call is closed with the next step that was agreed, written to the person, who reads it behind their own link. */
import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useRef } from 'react';
import { Icon } from '@/components/shell/Icon';
import { STEP_MAX } from '@/domain/meeting/meeting';
import { LogInBeside } from './LogInBeside';
import css from './round.module.css';

/** `who`: it tells the name or the number. `n`: another for each answer, so that the form is drawn anew with what was written. */
export type Closing = { call: string; typed: string; why: 'noStep' | 'who' | 'loggedOut'; n: number };
export type CloseAct = (before: Closing | null, form: FormData) => Promise<Closing>;
type Props = { call: string; act: CloseAct; address: string; logIn: string };

export function CloseCall({ call, act, address, logIn }: Props) {
  const t = useTranslations('fagland.call');
  const [answer, post, isBusy] = useActionState(act, null, address);
  const field = useRef<HTMLTextAreaElement>(null);
  // There may be several forms of this act on the page: an answer is shown at the call it is about.
  const ours = answer?.call === call ? answer : null;
  useEffect(() => {
    if (ours) field.current?.focus();
  }, [ours]);
  const id = `step-${call}`;
  return (
    <form action={post} key={ours?.n} className={css.close} aria-busy={isBusy}>
      <input type="hidden" name="call" value={call} />
      <label htmlFor={id}>{t('step')}</label>
      <p id={`${id}-hint`} className="stone">
        {t('stepHint')}
      </p>
      {ours && (
        <p id={`${id}-wrong`} role="alert" className={css.wrong}>
          {t(`wrong.${ours.why}`)} {ours.why === 'loggedOut' && <LogInBeside address={logIn} />}
        </p>
      )}
      <textarea
        ref={field}
        id={id}
        name="nextStep"
        rows={3}
        required
        maxLength={STEP_MAX}
        defaultValue={ours?.typed}
        aria-describedby={ours ? `${id}-hint ${id}-wrong` : `${id}-hint`}
        {...(ours && { 'aria-invalid': true })}
      />
      <button type="submit" className="button" disabled={isBusy}>
        <Icon name="check" />
        {t('close')}
      </button>
    </form>
  );
}
