/** What was agreed with a place: what, when as they told it, and who; and the button that lays it on one's own plan. */
import type { ReactNode } from 'react';
import css from './meeting.module.css';

/** `rows`: a label, and what is said; nothing said is no row. `children`: the button. */
type Props = { title: string; words?: string; rows?: { label: string; text: string }[]; children: ReactNode };

export function Agreed({ title, words, rows = [], children }: Props) {
  return (
    <section className={css.agreed} aria-labelledby="aftalt">
      <h2 id="aftalt">{title}</h2>
      {words && <p className={css.words}>{words}</p>}
      {rows.length > 0 && (
        <dl>
          {rows
            .filter(({ text }) => text !== '')
            .map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className={css.words}>
                  <bdi>{text}</bdi>
                </dd>
              </div>
            ))}
        </dl>
      )}
      {children}
    </section>
  );
}
