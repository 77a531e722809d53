/** How we know: the source with its date, who has confirmed what, and a way to tell that it is wrong. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { stateOf } from '@/domain/freshness/freshness';
import type { Offer } from '@/domain/offer';
import { CRITICAL_FIELDS } from '@/domain/vocabulary';
import css from './offer.module.css';
import { dayInWords } from './words';

/** «2019», «maj 2019», «17. maj 2019»: no more exact than the source. */
function sourceDate(date: string, locale: string): string {
  if (date.length === 4) return date;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (date.length === 10) options.day = 'numeric';
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options).format(
    new Date(`${date.padEnd(10, '-01')}T12:00:00Z`),
  );
}

export function Provenance({
  offer,
  locale,
  today,
  correct,
}: {
  offer: Offer;
  locale: string;
  today: string;
  /** Address of the page where anybody may say so. */
  correct: string;
}) {
  const t = useTranslations('offer');
  const { source, confirmed } = offer;
  const host = new URL(source.url).host.replace(/^www\./, '');
  const fields = CRITICAL_FIELDS.flatMap((field) => {
    const day = confirmed[field];
    return day ? [{ field, day }] : [];
  });
  const link = (chunks: React.ReactNode) => (
    <a href={source.url} rel="noopener noreferrer">
      {chunks}
    </a>
  );
  return (
    <section className={css.trust} aria-labelledby="kilde">
      <h2 id="kilde">{t('trust')}</h2>
      <p>
        {source.date
          ? t.rich('sourceLine', { host, date: sourceDate(source.date, locale), link })
          : t.rich('sourceUndated', { host, link })}{' '}
        {fields.length === 0 && t('notConfirmed')}
        {stateOf(offer, today) === 'unconfirmed' && <strong>{t('old')}</strong>}
      </p>
      {fields.length > 0 && (
        <ul>
          {fields.map(({ field, day }) => (
            <li key={field}>
              {t(`confirmedField.${field}`)}: {t('confirmed', { date: dayInWords(day, today, locale) })}
            </li>
          ))}
        </ul>
      )}
      <p className="no-print">
        <a className="button-quiet" href={correct} rel="nofollow">
          <Icon name="pencil" />
          {t('wrong')}
        </a>
      </p>
    </section>
  );
}
