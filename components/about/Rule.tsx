/** One of the five leveregler: what it says to the staff, and how this site tries to live by it. */
import type { ReactNode } from 'react';
import { Icon } from '@/components/shell/Icon';
import { Disc } from './Disc';
import css from './rule.module.css';

type Props = {
  anchor: string;
  icon: string;
  giving: boolean;
  title: string;
  text: string;
  /** The municipality's own words, where ours say "you" instead. */
  original: string | null;
  how: { title: string; lines: ReactNode[] };
};

export function Rule({ anchor, icon, giving, title, text, original, how }: Props) {
  return (
    <section id={anchor} className={css.rule}>
      <div className={css.says}>
        <Disc icon={icon} giving={giving} />
        <div>
          <h3>{title}</h3>
          <p>{text}</p>
          {original ? <p className="stone">{original}</p> : null}
        </div>
      </div>
      <div className={css.how}>
        <h4>{how.title}</h4>
        <ul className="bare">
          {how.lines.map((line, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: three fixed lines that never change places
            <li key={n}>
              <Icon name="check" />
              <span>{line}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
