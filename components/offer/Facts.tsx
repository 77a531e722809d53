/** What is known and what is not, as words in three columns; under «Nej» full sentences that can be read alone. */
import { Icon } from '@/components/shell/Icon';
import css from './facts.module.css';

export type FactLine = { text: string; note?: string };

const COLUMNS = [
  { kind: 'yes', icon: 'circle-check' },
  { kind: 'no', icon: 'circle-minus' },
  { kind: 'unknown', icon: 'circle-question-mark' },
] as const;

export function Facts(props: {
  title: string;
  headings: Record<'yes' | 'no' | 'unknown', string>;
  yes: FactLine[];
  no: FactLine[];
  unknown: FactLine[];
}) {
  return (
    <section aria-labelledby="godt-at-vide">
      <h2 id="godt-at-vide">{props.title}</h2>
      <div className={css.columns}>
        {COLUMNS.filter(({ kind }) => props[kind].length > 0).map(({ kind, icon }) => (
          <div key={kind} data-kind={kind}>
            <h3>
              <Icon name={icon} size={24} />
              {props.headings[kind]}
            </h3>
            <ul className="bare">
              {props[kind].map(({ text, note }) => (
                <li key={text}>
                  {text}
                  {note && <span className="stone"> {note}</span>}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
