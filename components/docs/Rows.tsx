/** Names with what they mean, under each other: parameters, fields, and what can be wrong. */
import type { ReactNode } from 'react';
import css from './docs.module.css';

export type NamedRow = { name: string; note?: string; words?: ReactNode; anchor?: string };

export function Rows({ rows }: { rows: NamedRow[] }) {
  return (
    <dl className={css.rows}>
      {rows.map(({ name, note, words, anchor }) => (
        <div key={name} id={anchor} className={css.row}>
          <dt>
            <code translate="no">{name}</code>
            {note ? <span className={css.note}>{note}</span> : null}
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
