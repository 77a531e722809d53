/** What decides, first: price, next time, where, who comes. What is not known is said, with the question. */
import { getTranslations } from 'next-intl/server';
import { addressIn, type Locale } from '@/app/locales';
import { timesOf } from '@/app/offer-view';
import { inLanguage } from '@/app/words';
import css from '@/components/offer/offer.module.css';
import { dayInWords, hoursInWords, placeInWords, priceInWords, timesInWords } from '@/components/offer/words';
import { Icon } from '@/components/shell/Icon';
import type { Entry } from '@/domain/snapshot';
import { taxonomy } from '@/domain/taxonomy';

export async function KeyFacts({ entry, locale, today }: { entry: Entry; locale: Locale; today: string }) {
  const t = await getTranslations('offer');
  const time = await getTranslations('time');
  const { card, offer, place, town } = entry;
  const { times, trusted } = timesOf(entry, new Date().toISOString());
  const [next] = times;
  const rhythm = timesInWords(card.times, time, locale);
  const note = offer.schedule.note;
  const where = placeInWords(card, () => town?.name ?? '');
  const street = place?.street && place.street !== place.name ? place.street : undefined;
  const hasNumber = /\d/.test(place?.street ?? '');
  const who = [
    offer.audienceNote ??
      offer.audiences
        .flatMap((key) => taxonomy.audiences.filter((audience) => audience.key === key))
        .map(({ label }) => inLanguage(label, locale))
        .join(', '),
    offer.ageMin !== undefined && offer.ageMax !== undefined
      ? t('ages', { from: offer.ageMin, to: offer.ageMax })
      : offer.ageMin !== undefined
        ? t('agesFrom', { from: offer.ageMin })
        : offer.ageMax !== undefined && t('agesTo', { to: offer.ageMax }),
  ].filter(Boolean);
  return (
    <ul className={`bare ${css.lines}`}>
      <li>
        <Icon name="wallet" />
        <span>
          <strong>{priceInWords(card.price, t)}</strong>
          {offer.price.note && <span className="stone"> {offer.price.note}</span>}
        </span>
      </li>
      <li>
        <Icon name="calendar-days" />
        <span>
          {rhythm.map((line) => (
            <strong key={line} className={css.rhythm}>
              {line}.{' '}
            </strong>
          ))}
          {note && <span>{note}. </span>}
          {next && (
            <span>
              {t('nextTime')}:{' '}
              <span className={trusted && next.sure ? css.sun : undefined}>
                <time dateTime={next.start}>
                  {dayInWords(next.day, today, locale)}
                  {!next.allDay && ` ${hoursInWords({ start: next.start.slice(11, 16) }, time, locale)}`}
                </time>
              </span>
              {!(trusted && next.sure) && ` (${next.holiday ? `${next.holiday}, ` : ''}${t('unsure')})`}{' '}
            </span>
          )}
          {times.length > 0 && (
            <a className="no-print" href={addressIn(locale, `/tilbud/${card.slug}/kalender.ics`)}>
              {t(trusted ? 'calendar' : 'calendarUnsure')}
            </a>
          )}
          {rhythm.length === 0 && !note && !next && t('whenUnknown')}
        </span>
      </li>
      <li>
        <Icon name="map-pin" />
        <span>
          {where ? <strong>{where}</strong> : t('whereUnknown')}
          {street && `, ${street}`}
          {where && card.precision !== 'door' && (
            <span className="stone"> {t(hasNumber ? 'aboutHere' : 'notPinned')}</span>
          )}
        </span>
      </li>
      {who.length > 0 && (
        <li>
          <Icon name="users" />
          <span>{who.join('. ')}</span>
        </li>
      )}
    </ul>
  );
}
