/** One line of text with its label above, a hint, and what to mend. */
import css from './place.module.css';

type Props = {
  name: string;
  label: string;
  value: string;
  hint?: string;
  problem?: string | undefined;
  hidden?: boolean;
  short?: boolean;
  maxLength?: number;
  inputMode?: 'numeric' | 'decimal';
  autoComplete?: string;
  onChange: (value: string) => void;
};

export function Field({ name, label, value, hint, problem, hidden, short, onChange, ...more }: Props) {
  const about = [hint && `${name}-hint`, problem && `${name}-fejl`].filter(Boolean).join(' ');
  return (
    <div className={css.field} hidden={hidden} data-short={short || undefined}>
      <label htmlFor={name}>{label}</label>
      {hint ? (
        <p id={`${name}-hint`} className={css.hint}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p id={`${name}-fejl`} className={css.problem}>
          {problem}
        </p>
      ) : null}
      <input
        {...more}
        id={name}
        name={name}
        type="text"
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={about || undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
