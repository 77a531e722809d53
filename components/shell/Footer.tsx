/** The foot of every page: help first, then who is behind, and the promises one may hold us to. */
import type { Way } from './Header';
import { Icon } from './Icon';
import css from './shell.module.css';

export function Footer(props: {
  help: Way & { text: string };
  ways: Way[];
  sender: string;
  promise: string;
  label: string;
}) {
  return (
    <footer className={css.footer}>
      <a className={css.helpNow} href={props.help.href}>
        <Icon name="life-buoy" />
        <span>{props.help.text}</span>
        <Icon name="chevron-right" className={css.onward} />
      </a>
      <div className="wrap">
        <nav aria-label={props.label}>
          <ul className="bare">
            {props.ways.map((way) => (
              <li key={way.href}>
                <a href={way.href}>{way.label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="stone">{props.promise}</p>
        <p className="stone">{props.sender}</p>
      </div>
    </footer>
  );
}
