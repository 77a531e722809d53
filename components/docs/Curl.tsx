/** A line to run, and what it answers today. */
import css from './docs.module.css';

type Props = { address: string; label: string; answer?: { label: string; text: string } };

export function Curl({ address, label, answer }: Props) {
  return (
    <div className={css.example}>
      <section className={`${css.code} ${css.line}`} aria-label={label} translate="no">
        <pre>
          <code data-curl="">{`curl '${address}'`}</code>
        </pre>
      </section>
      {answer ? (
        <details className={css.more}>
          <summary>{answer.label}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long answer is scrolled with the keys */}
          <section className={css.code} aria-label={`${answer.label}: ${label}`} tabIndex={0} translate="no">
            <pre>
              <code data-answer="">{answer.text}</code>
            </pre>
          </section>
        </details>
      ) : null}
    </div>
  );
}
