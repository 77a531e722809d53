'use client';
/** The parts of a screen: a line, a longer text, a choice of one, a box to tick. What is to be mended stands at its field. */
import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext } from 'react';
import type { Registering } from './registering';
import { idOf } from './SendForm';
import css from './screen.module.css';

type Around = Pick<Registering, 'typed' | 'wrong'>;
const Said = createContext<Around>({ typed: {}, wrong: {} });
export const SaidProvider = Said.Provider;

/** What stands in a field, and what is wrong with it, in words. */
export function useSaid(name: string) {
  const t = useTranslations('register');
  const { typed, wrong } = useContext(Said);
  const trouble = wrong[name];
  return { value: typed[name] ?? '', problem: trouble && trouble !== 'place' ? t(`mend.${trouble}`) : undefined };
}

type Asked = { name: string; label: string; hint?: ReactNode };

/** Label, hint and problem above; `children` is handed what its field must carry. */
function Labelled({ name, label, hint, children }: Asked & { children: (told: Record<string, unknown>) => ReactNode }) {
  const { value, problem } = useSaid(name);
  const id = idOf(name);
  const about = [hint && `${id}-hint`, problem && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-wrong`} className={css.wrong}>
          {problem}
        </p>
      )}
      {children({
        ...{ id, name, defaultValue: value },
        ...(about && { 'aria-describedby': about }),
        ...(problem && { 'aria-invalid': true }),
      })}
    </div>
  );
}

type LineProps = Asked & {
  type?: 'text' | 'time' | 'date' | 'email' | 'tel';
  mode?: 'numeric' | 'decimal' | 'url';
  list?: string;
  isShort?: boolean;
  auto?: string;
};

export const Line = ({ type = 'text', mode, list, isShort, auto = 'off', ...asked }: LineProps) => (
  <Labelled {...asked}>
    {(told) => (
      <input
        {...told}
        // A browser's own check would stop the screen before ours can say it in plain words.
        type={type === 'email' ? 'text' : type}
        inputMode={type === 'email' ? 'email' : mode}
        list={list}
        autoComplete={auto}
        data-short={isShort || undefined}
      />
    )}
  </Labelled>
);

export const Long = ({ rows = 4, onText, ...asked }: Asked & { rows?: number; onText?: (text: string) => void }) => (
  <Labelled {...asked}>
    {(told) => (
      <textarea {...told} rows={rows} onInput={onText && (({ currentTarget }) => onText(currentTarget.value))} />
    )}
  </Labelled>
);

export type Option = { value: string; label: string; hint?: string };

export const Select = ({ options, ...asked }: Asked & { options: readonly Option[] }) => (
  <Labelled {...asked}>
    {(told) => (
      <select {...told}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )}
  </Labelled>
);

type ChoiceProps = Asked & { options: readonly Option[]; otherwise?: string; isInline?: boolean };

/** @param otherwise what is chosen before anybody has */
export function Choice({ name, label, hint, options, otherwise = '', isInline = false }: ChoiceProps) {
  const { value, problem } = useSaid(name);
  const id = idOf(name);
  const chosen = value || otherwise;
  const about = [hint && `${id}-hint`, problem && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <fieldset className={css.group} aria-describedby={about || undefined} data-inline={isInline || undefined}>
      <legend>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-wrong`} className={css.wrong}>
          {problem}
        </p>
      )}
      <div className={css.options}>
        {options.map((option, n) => (
          <label key={option.value} className={css.option}>
            <input
              type="radio"
              name={name}
              id={n === 0 ? id : undefined}
              value={option.value}
              defaultChecked={chosen === option.value}
            />
            <span>
              {option.label}
              {option.hint && <span className={css.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type TickProps = { name: string; label: string; isTicked?: boolean };
export function Tick({ name, label, isTicked = false }: TickProps) {
  const { value, problem } = useSaid(name);
  const id = idOf(name);
  return (
    <div>
      {problem && (
        <p id={`${id}-wrong`} className={css.wrong}>
          {problem}
        </p>
      )}
      <label className={css.option}>
        <input
          type="checkbox"
          id={id}
          name={name}
          defaultChecked={isTicked || value !== ''}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-wrong` : undefined}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
