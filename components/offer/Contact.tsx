/** How to get hold of somebody: the offer's own contact, else its organisation's, else a person at the municipality. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { dialled } from '@/components/pages/CallLink';
import { Icon } from '@/components/shell/Icon';
import type { Offer, Organisation } from '@/domain/offer';
import { CONTENT_LANGUAGE } from './Danish';
import css from './offer.module.css';

export function Contact({
  contact,
  organisation,
  person,
  phone: municipality,
  source,
}: {
  contact: Offer['contact'];
  organisation?: Organisation;
  /** Address of the page about who in the municipality helps, and their number. */
  person: string;
  phone: string;
  /** Where we read of it: perhaps a number stands there. */
  source?: string;
}) {
  const t = useTranslations('offer');
  const phone = contact.phone ?? organisation?.phone;
  const email = contact.email ?? organisation?.email;
  const website = contact.website ?? organisation?.website;
  return (
    <section aria-labelledby="kontakt">
      <h2 id="kontakt">{t('contact')}</h2>
      {(contact.role || contact.hours) && (
        <p lang={CONTENT_LANGUAGE}>{[contact.role, contact.hours].filter(Boolean).join(', ')}</p>
      )}
      {!phone && !email && <p>{t('contactUnknown')}</p>}
      <div className={css.acts}>
        {phone && (
          <a className="button-quiet" href={`tel:${dialled(phone)}`}>
            <Icon name="phone" />
            {t('call', { phone })}
          </a>
        )}
        {email && (
          <a className="button-quiet" href={`mailto:${email}`}>
            <Icon name="mail" />
            {t('write', { email })}
          </a>
        )}
        {website && (
          <a className="button-quiet" href={website} rel="noopener noreferrer">
            <Icon name="external-link" />
            {t('website')}
          </a>
        )}
      </div>
      {!phone && !email && (
        <>
          {source && (
            <p className="no-print">
              <a className="alone" href={source} rel="noopener noreferrer">
                {t('contactSource')}
              </a>
            </p>
          )}
          <p>
            {t('contactHelp')}{' '}
            <Link href={person} prefetch={false}>
              {t('contactWho')}
            </Link>
          </p>
          <div className={css.acts}>
            <a className="button-quiet" href={`tel:${dialled(municipality)}`}>
              <Icon name="phone" />
              {t('call', { phone: municipality })}
            </a>
          </div>
        </>
      )}
    </section>
  );
}
