'use client';
/** What an editor may do with a proposal: one filled button, and the rest folded under their own words. Works without script. */
import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { Icon } from '@/components/shell/Icon';
import type { Editable } from '@/domain/proposal/edit';
import { DECLINES, NOTE_MAX, type ProposalKind } from '@/domain/proposal/proposal';
import css from './acts.module.css';
import { Choices } from './Choices';
import { type Edit, EditRows } from './EditRows';
import { LogInBeside } from './LogInBeside';
import { Mend } from './Mend';
import type { ActAnswer, FormAct } from './types';

type About = { proposal: string; seen: number; address: string; logIn: string };
type ActsProps = About & {
  kind: ProposalKind;
  fields: Editable[];
  edit: Edit;
  /** Whether the sender can be asked anything. */
  canAsk: boolean;
  reasons: Record<string, string>;
  approve: FormAct;
  ask: FormAct;
  decline: FormAct;
};

export function Acts({ kind, fields, edit, canAsk, reasons, approve, ask, decline, ...about }: ActsProps) {
  const t = useTranslations('fagland');
  const nameOf = (field: Editable) =>
    t('of', { noun: t(`noun.${field.noun}`), field: t(`field.${field.field.split('.').at(-1)}`) });
  return (
    <>
      <ActForm {...about} act={approve} id="godkend">
        {(answer) => (
          <>
            <input type="hidden" name="public" value={edit.seen} />
            <Choices both={edit.both} answer={answer} />
            {fields.length > 0 && (
              <details open={answer !== null && answer.why !== 'loggedOut'} className={css.edit}>
                <summary>{t('act.edit')}</summary>
                <p className="stone">{t('act.editHint')}</p>
                {fields.map((field) => (
                  <Field
                    key={field.name}
                    name={field.name}
                    label={nameOf(field)}
                    isLong={field.isLong}
                    value={field.value}
                    answer={answer}
                  />
                ))}
                <EditRows edit={edit} answer={answer} />
              </details>
            )}
            <button type="submit" className="button" data-key="a">
              <Icon name="check" />
              {t(kind === 'closed' ? 'act.approveClosed' : 'act.approve')}
            </button>
          </>
        )}
      </ActForm>
      {canAsk && (
        <ActForm {...about} act={ask}>
          {(answer) => (
            <details className={css.fold} open={answer !== null}>
              <summary>{t('act.ask')}</summary>
              <Field name="words" label={t('act.askWords')} isLong value="" answer={answer} id="ask-words" />
              <button type="submit" className="button-quiet">
                <Icon name="send" />
                {t('act.askSend')}
              </button>
            </details>
          )}
        </ActForm>
      )}
      <ActForm {...about} act={decline}>
        {(answer) => (
          <details className={css.fold} open={answer !== null}>
            <summary>{t('act.decline')}</summary>
            <fieldset className={css.reasons}>
              <legend>{t('act.reason')}</legend>
              {answer?.wrong.includes('reason') && <p className={css.wrong}>{t('wrong.reason')}</p>}
              {DECLINES.map((reason) => (
                <label key={reason} className={css.choice}>
                  <input type="radio" name="reason" value={reason} defaultChecked={answer?.typed.reason === reason} />
                  <span>{reasons[reason]}</span>
                </label>
              ))}
            </fieldset>
            <Field name="words" label={t('act.declineWords')} isLong value="" answer={answer} id="decline-words" />
            <button type="submit" className="button-quiet">
              <Icon name="x" />
              {t('act.declineSend')}
            </button>
          </details>
        )}
      </ActForm>
    </>
  );
}

export function Undo({ undo, ...about }: About & { undo: FormAct }) {
  const t = useTranslations('fagland');
  return (
    <ActForm {...about} act={undo}>
      {() => (
        <button type="submit" className="button-quiet">
          <Icon name="undo-2" />
          {t('act.undo')}
        </button>
      )}
    </ActForm>
  );
}

/** Who asked for more rows goes on in the new one. */
const ROWS = 'select[name^="time."][name$=".day"]';

type FormProps = About & { act: FormAct; id?: string; children: (answer: ActAnswer | null) => ReactNode };

/** When it could not be done, what to do instead is said first, and all that was written stands. */
function ActForm({ proposal, seen, address, logIn, act, id, children }: FormProps) {
  const t = useTranslations('fagland');
  const [answer, post, isBusy] = useActionState(act, null, address);
  const summary = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (answer?.why === 'more') [...(form.current?.querySelectorAll<HTMLElement>(ROWS) ?? [])].at(-1)?.focus();
    else if (answer) summary.current?.focus();
  }, [answer]);
  return (
    <form ref={form} action={post} key={answer?.n} id={id} className={css.form} aria-busy={isBusy}>
      {answer && answer.why !== 'more' && (
        <div ref={summary} tabIndex={-1} role="alert" className={css.refused}>
          <p>
            <strong>{t(`refused.${answer.why}`)}</strong>
          </p>
          <Mend names={answer.wrong} />
          {answer.why === 'loggedOut' && <LogInBeside address={logIn} />}
          {answer.why === 'seen' && (
            <a className="alone" href={address}>
              {t('act.seeAgain')}
            </a>
          )}
        </div>
      )}
      <input type="hidden" name="proposal" value={proposal} />
      <input type="hidden" name="seen" value={seen} />
      {children(answer)}
    </form>
  );
}

type FieldProps = {
  name: string;
  label: string;
  isLong: boolean;
  value: string;
  answer: ActAnswer | null;
  id?: string;
};

function Field({ name, label, isLong, value, answer, id = name }: FieldProps) {
  const t = useTranslations('fagland');
  const isWrong = answer?.wrong.includes(name) === true;
  const told = {
    ...{ id, name, defaultValue: answer?.typed[name] ?? value, className: css.input },
    ...(isWrong && { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` }),
  };
  return (
    <p className={css.field}>
      <label htmlFor={id}>{label}</label>
      {isWrong && (
        <span id={`${id}-wrong`} className={css.wrong}>
          {t(name === 'words' ? 'wrong.words' : 'wrong.field', { most: NOTE_MAX })}
        </span>
      )}
      {isLong ? <textarea rows={4} {...told} /> : <input type="text" {...told} />}
    </p>
  );
}
