/** What decides, first: price, next time, where, who comes, whether there is room. What is not known is said. */
import { getTranslations } from 'next-intl/server';
import { addressIn, type Locale } from '@/app/locales';
import { inLanguage } from '@/app/words';
import { Danish } from '@/components/offer/Danish';
import css from '@/components/offer/offer.module.css';
import { dayInWords, placeInWords, priceInWords } from '@/components/offer/words';
import { Icon } from '@/components/shell/Icon';
import type { Offer } from '@/domain/offer';
import type { Entry } from '@/domain/snapshot';
import { taxonomy } from '@/domain/taxonomy';
import { When } from './When';

/** Who comes: the source's own sentence, else the audiences by name. */
function Audience({ offer, locale }: { offer: Offer; locale: Locale }) {
  if (offer.audienceNote) return <Danish>{offer.audienceNote}</Danish>;
  return offer.audiences
    .flatMap((key) => taxonomy.audiences.filter((audience) => audience.key === key))
    .map(({ label }) => inLanguage(label, locale))
    .join(', ');
}

export async function KeyFacts({ entry, locale, today }: { entry: Entry; locale: Locale; today: string }) {
  const t = await getTranslations('offer');
  const { card, offer, place, town } = entry;
  const { ageMin, ageMax, capacity, trial } = offer;
  const where = placeInWords(card, () => town?.name ?? '');
  const street = place?.street && place.street !== place.name ? place.street : undefined;
  const hasNumber = /\d/.test(place?.street ?? '');
  const ages =
    ageMin !== undefined && ageMax !== undefined
      ? t('ages', { from: ageMin, to: ageMax })
      : ageMin !== undefined
        ? t('agesFrom', { from: ageMin })
        : ageMax !== undefined && t('agesTo', { to: ageMax });
  const hasAudience = offer.audienceNote !== undefined || offer.audiences.length > 0;
  return (
    <ul className={`bare ${css.lines}`}>
      <li>
        <Icon name="wallet" />
        <span>
          <strong>{priceInWords(card.price, t)}</strong>
          {offer.price.note && (
            <span className="stone">
              {' '}
              <Danish>{offer.price.note}</Danish>
            </span>
          )}
        </span>
      </li>
      <li>
        <Icon name="calendar-days" />
        <When entry={entry} today={today} calendar={addressIn(locale, `/tilbud/${card.slug}/kalender.ics`)} />
      </li>
      <li>
        <Icon name="map-pin" />
        <span>
          {where ? (
            <strong>
              <Danish>{where}</Danish>
            </strong>
          ) : (
            t('whereUnknown')
          )}
          {street && <Danish>, {street}</Danish>}
          {where && card.precision !== 'door' && (
            <span className="stone"> {t(hasNumber ? 'aboutHere' : 'notPinned')}</span>
          )}
        </span>
      </li>
      {(hasAudience || ages) && (
        <li>
          <Icon name="users" />
          <span>
            <Audience offer={offer} locale={locale} />
            {hasAudience && ages && '. '}
            {ages}
          </span>
        </li>
      )}
      {(capacity.state !== 'unknown' || trial) && (
        <li>
          <Icon name="armchair" />
          <span>
            {capacity.state !== 'unknown' && (
              <>
                <strong>{t(`capacity.${capacity.state}`)}</strong>
                {capacity.updated && ` (${dayInWords(capacity.updated, today, locale)})`}
                {capacity.note && <Danish> {capacity.note}</Danish>}.{' '}
              </>
            )}
            {trial && (
              <>
                {trial.times ? t('trialTimes', { times: trial.times }) : t('trial')}
                {trial.note && <Danish>. {trial.note}</Danish>}.
              </>
            )}
          </span>
        </li>
      )}
    </ul>
  );
}
