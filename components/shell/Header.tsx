/** The head of every page: home, the few ways in, the language, and help now always one tap away. */
import { Icon } from './Icon';
import { LanguageLink } from './LanguageLink';
import { Logo } from './Logo';
import css from './shell.module.css';

export type Way = { href: string; label: string };

export function Header(props: {
  locale: string;
  home: string;
  name: string;
  menu: string;
  navLabel: string;
  ways: Way[];
  help: Way;
  language: { label: string; name: string; locale: string };
}) {
  const ways = (
    <ul className="bare">
      {props.ways.map((way) => (
        <li key={way.href}>
          <a href={way.href}>{way.label}</a>
        </li>
      ))}
    </ul>
  );
  const language = (
    <LanguageLink
      from={props.locale}
      to={props.language.locale}
      label={props.language.label}
      name={props.language.name}
    />
  );
  const help = (
    <a className={css.help} href={props.help.href}>
      <Icon name="life-buoy" />
      {props.help.label}
    </a>
  );
  return (
    <header className={css.header}>
      <a className={css.home} href={props.home}>
        <Logo />
        <span>{props.name}</span>
      </a>
      <nav aria-label={props.navLabel} className={css.wide}>
        {ways}
        <div className={css.end}>
          {language}
          {help}
        </div>
      </nav>
      {/* The same links again for a narrow screen: a native disclosure, so that the menu opens before any script. */}
      <details className={css.narrow}>
        <summary>
          <Icon name="menu" />
          {props.menu}
        </summary>
        <nav aria-label={props.navLabel}>
          {ways}
          {language}
          {help}
        </nav>
      </details>
    </header>
  );
}
