/** How to get there: outbound links only, which nobody follows before they are pressed. No bus time by formula. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import type { Place, Town } from '@/domain/offer';
import css from './offer.module.css';

export function Way({
  place,
  town,
  at,
  journeyUrl,
}: {
  place?: Place;
  town?: Town;
  /** Only a checked door: directions to the middle of a village lead astray. */
  at?: [number, number];
  journeyUrl: string;
}) {
  const t = useTranslations('offer');
  const address = place?.street && [place.street, [place.postalCode, town?.name].filter(Boolean).join(' ')].join(', ');
  const goal = at ? at.join() : address;
  return (
    <section aria-labelledby="vej" className="no-print">
      <h2 id="vej">{t('way')}</h2>
      {address && (
        <p>
          {t('copyAddress')}: <strong>{address}</strong>
        </p>
      )}
      {place?.stop && <p>{place.stop.name}</p>}
      <div className={css.acts}>
        <a className="button-quiet" href={journeyUrl} rel="noopener noreferrer">
          <Icon name="bus" />
          {t('journey')}
        </a>
        {goal && (
          <a
            className="button-quiet"
            href={`https://www.google.com/maps/dir/?api=1&travelmode=transit&destination=${encodeURIComponent(goal)}`}
            rel="noopener noreferrer"
          >
            <Icon name="route" />
            {t('directions')}
          </a>
        )}
      </div>
      <p className="stone">{t('outbound')}</p>
    </section>
  );
}
