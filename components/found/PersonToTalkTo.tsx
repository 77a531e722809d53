'use client';
/** A person to talk to when nothing fits: the volunteer centre, and the municipality's number. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Danish } from '@/components/offer/Danish';
import { CallLink } from '@/components/pages/CallLink';
import type { FoundWords } from './types';

export function PersonToTalkTo({ fixed: { phone, volunteers }, person }: { fixed: FoundWords; person: string }) {
  const t = useTranslations('found');
  return (
    <section aria-labelledby="menneske">
      <h2 id="menneske">{t('person.title')}</h2>
      {volunteers && (
        <p>
          {t.rich('person.volunteers', {
            name: volunteers.name,
            link: (chunks) => (
              <Link href={volunteers.href} prefetch={false} replace>
                <Danish>{chunks}</Danish>
              </Link>
            ),
          })}
        </p>
      )}
      <p>
        <CallLink number={phone}>{t('person.call', { phone })}</CallLink>
      </p>
      <p>
        <Link href={person} prefetch={false} replace className="alone">
          {t('person.who')}
        </Link>
      </p>
    </section>
  );
}
