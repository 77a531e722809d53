'use client';
/** The table after it was cleared: that it is empty, since when, and a way to begin. The next citizen sees this. */
import { usePathname, useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type MouseEvent, useEffect, useRef } from 'react';
import { beginAgain } from './clearing';
import css from './empty.module.css';
import { RoundTable } from './RoundTable';

/** «14.32», «14:32»: the clock on the wall, also when the server says it. */
const clock = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Copenhagen',
  }).format(at);

/** @param at milliseconds @param address the conversation's, in this language */
export function EmptyTable({ at, address }: { at: number; address: string }) {
  const t = useTranslations('table');
  const locale = useLocale();
  const router = useRouter();
  const path = usePathname();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const begin = (event: MouseEvent) => {
    event.preventDefault(); // nothing need be fetched, so it works without a net
    beginAgain();
    if (path !== address) router.replace(address);
  };
  return (
    <section className={css.empty} aria-labelledby="ryddet">
      <RoundTable isEmpty />
      <h1 id="ryddet" ref={heading} tabIndex={-1}>
        {t('cleared.title', { time: clock(at, locale) })}
      </h1>
      <p>{t('cleared.text')}</p>
      <a className="button" href={address} onClick={begin}>
        {t('cleared.begin')}
      </a>
    </section>
  );
}
