/** The foot of every page: help first, then who is behind, and the promises one may hold us to. */
import Link from 'next/link';
import { Icon } from './Icon';
import css from './shell.module.css';
import { type Way, Ways } from './Ways';

export function Footer(props: {
  help: Way & { text: string };
  ways: Way[];
  sender: string;
  promise: string;
  label: string;
}) {
  return (
    <footer className={css.footer}>
      <Link className={css.helpNow} href={props.help.href} prefetch={false}>
        <Icon name="life-buoy" />
        <span>{props.help.text}</span>
        <Icon name="chevron-right" className={css.onward} />
      </Link>
      <div className="wrap">
        <nav aria-label={props.label}>
          <Ways ways={props.ways} />
        </nav>
        <p className="stone">{props.promise}</p>
        <p className="stone">{props.sender}</p>
      </div>
    </footer>
  );
}
