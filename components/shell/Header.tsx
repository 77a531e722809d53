/** The head of every page: home, the few ways in, the language, and help now always one tap away. */
import Link from 'next/link';
import { Icon } from './Icon';
import { LanguageLink } from './LanguageLink';
import { Logo } from './Logo';
import { NarrowMenu } from './NarrowMenu';
import css from './shell.module.css';
import { type Way, Ways } from './Ways';

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
  const ways = <Ways ways={props.ways} />;
  const language = (
    <LanguageLink
      from={props.locale}
      to={props.language.locale}
      label={props.language.label}
      name={props.language.name}
    />
  );
  const help = (
    <Link className={css.help} href={props.help.href} prefetch={false}>
      <Icon name="life-buoy" />
      {props.help.label}
    </Link>
  );
  return (
    <header className={css.header}>
      <Link className={css.home} href={props.home} prefetch={false}>
        <Logo />
        <span>{props.name}</span>
      </Link>
      <nav aria-label={props.navLabel} className={css.wide}>
        {ways}
        {language}
      </nav>
      {/* Help stays in sight at every width. */}
      {help}
      <NarrowMenu summary={props.menu}>
        <nav aria-label={props.navLabel}>
          {ways}
          {language}
        </nav>
      </NarrowMenu>
    </header>
  );
}
