'use client';
/** On a place's page, while a conversation is going on: the way back to it, and «Ryd bordet», which covers the page. */
import Link from 'next/link';
import { type AbstractIntlMessages, NextIntlClientProvider, useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';
import { Icon } from '@/components/shell/Icon';
import css from './bar.module.css';
import { ClearTable } from './ClearTable';
import { useCloth } from './clearing';
import cover from './cover.module.css';
import { EmptyTable } from './EmptyTable';
import { IdleWarning } from './IdleWarning';

export type StripProps = { locale: string; messages: AbstractIntlMessages; address: string };

export default function Strip({ locale, messages, address }: StripProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={{ table: messages }}>
      <OnPage address={address} />
    </NextIntlClientProvider>
  );
}

function OnPage({ address }: { address: string }) {
  const t = useTranslations('table');
  const { clearedAt } = useCloth();
  if (clearedAt !== null) return <Cover at={clearedAt} address={address} />;
  return (
    <section className={`no-print ${css.bar}`} aria-label={t('name')} data-place>
      <div className={css.ways}>
        {/* In place of this page: the browser's history does not remember which places were looked at. */}
        <Link href={address} replace prefetch={false} className={css.way}>
          <Icon name="arrow-left" className={css.turned} />
          {t('back')}
        </Link>
        <ClearTable className={css.way} />
      </div>
      <IdleWarning />
    </section>
  );
}

/** The next citizen must not see which place the last one looked at, not even while the page is on its way out. */
function Cover({ at, address }: { at: number; address: string }) {
  const t = useTranslations('table');
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    document.title = t('name'); // which named the place
  }, [t]);
  return (
    <dialog
      ref={dialog}
      className={cover.cover}
      aria-labelledby="ryddet"
      closedby="none"
      onCancel={(event) => event.preventDefault()}
    >
      <EmptyTable at={at} address={address} />
    </dialog>
  );
}
