'use client';
/** The frame of a form of the public's: what could not be taken is said first, with links to the fields; nothing typed is lost. */
import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import css from './register.module.css';
import { type SendAct, type Sent, TRAP } from './sent';

type Props = {
  act: SendAct;
  /** The page's own address, for who has no script. */
  address: string;
  mark: string;
  hidden: Record<string, string>;
  /** Of a field, by its name. */
  labelOf: (name: string) => string;
  children: (answer: Sent | null) => ReactNode;
};

export const idOf = (name: string): string => `felt-${name.replaceAll('.', '-')}`;

export function SendForm({ act, address, mark, hidden, labelOf, children }: Props) {
  const t = useTranslations('register');
  const [answer, post, isBusy] = useActionState(act, null, address);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer) summary.current?.focus();
  }, [answer]);
  return (
    <form action={post} key={answer?.n} className={css.form} aria-busy={isBusy}>
      {answer && (
        <div ref={summary} tabIndex={-1} role="alert" className={css.summary}>
          <p>
            <strong>{t(`trouble.${answer.why}`)}</strong>
          </p>
          <ul>
            {answer.wrong.map((name) => (
              <li key={name}>
                <a href={`#${idOf(name)}`}>{labelOf(name)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <input type="hidden" name="mark" value={answer?.mark ?? mark} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="for-reader" aria-hidden="true">
        <label>
          {t('trap')}
          <input type="text" name={TRAP} tabIndex={-1} autoComplete="off" />
        </label>
      </p>
      {children(answer)}
    </form>
  );
}

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  isLong?: boolean;
  isEmail?: boolean;
  most: number;
  answer: Sent | null;
};

export function Field({ name, label, hint, value = '', isLong = false, isEmail = false, most, answer }: FieldProps) {
  const t = useTranslations('register');
  const isWrong = answer?.wrong.includes(name) === true;
  const id = idOf(name);
  const about = [hint && `${id}-hint`, isWrong && answer.why !== 'proveFirst' && `${id}-wrong`]
    .filter(Boolean)
    .join(' ');
  const told = {
    ...{ id, name, defaultValue: answer?.typed[name] ?? value },
    ...(about && { 'aria-describedby': about }),
    ...(isWrong && { 'aria-invalid': true }),
  };
  return (
    <p className={css.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} className="stone">
          {hint}
        </span>
      )}
      {isWrong && answer.why !== 'proveFirst' && (
        <span id={`${id}-wrong`} className={css.wrong}>
          {t(isEmail ? 'wrong.email' : answer?.why === 'nothing' ? 'wrong.empty' : 'wrong.field', { most })}
        </span>
      )}
      {isLong ? (
        <textarea rows={4} {...told} />
      ) : (
        <input type="text" inputMode={isEmail ? 'email' : 'text'} autoComplete={isEmail ? 'email' : 'off'} {...told} />
      )}
    </p>
  );
}
