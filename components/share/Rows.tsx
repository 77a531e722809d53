/** A question with one answer: native radios as large rows, each with a word and perhaps a sentence. */
import type { ReactNode } from 'react';
import css from './rows.module.css';

export type Row<Value extends string> = { value: Value; label: string; text?: ReactNode };

export function Rows<Value extends string>({
  name,
  legend,
  rows,
  chosen,
  onChoose,
  isShort = false,
}: {
  name: string;
  legend: string;
  rows: readonly Row<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
  /** Short answers stand beside each other. */
  isShort?: boolean;
}) {
  return (
    <fieldset className={css.rows} data-short={isShort || undefined}>
      <legend>{legend}</legend>
      {rows.map(({ value, label, text }) => (
        <label key={value} className={css.row}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>
            <span className={css.word}>{label}</span>
            {text && <span className="stone">{text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
