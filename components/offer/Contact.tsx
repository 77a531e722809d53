/** How to get hold of somebody: the offer's own contact, else its organisation's, else a person at the municipality. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import type { Offer, Organisation } from '@/domain/offer';
import css from './offer.module.css';

/** «79 79 79 79» → «+4579797979»; a number from abroad keeps its own country. */
export const telephone = (phone: string): string => {
  const digits = phone.replace(/[^\d+]/g, '');
  return digits.startsWith('+') || digits.length !== 8 ? digits : `+45${digits}`;
};

export function Contact({
  contact,
  organisation,
  person,
}: {
  contact: Offer['contact'];
  organisation?: Organisation;
  person: string;
}) {
  const t = useTranslations('offer');
  const phone = contact.phone ?? organisation?.phone;
  const email = contact.email ?? organisation?.email;
  const website = contact.website ?? organisation?.website;
  return (
    <section aria-labelledby="kontakt">
      <h2 id="kontakt">{t('contact')}</h2>
      {(contact.role || contact.hours) && <p>{[contact.role, contact.hours].filter(Boolean).join(', ')}</p>}
      {!phone && !email && <p>{t('contactUnknown')}</p>}
      <div className={css.acts}>
        {phone && (
          <a className="button-quiet" href={`tel:${telephone(phone)}`}>
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
      {!phone && !email && <p>{t.rich('contactHelp', { link: (chunks) => <a href={person}>{chunks}</a> })}</p>}
    </section>
  );
}
