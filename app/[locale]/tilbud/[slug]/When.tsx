/** When one meets: the rhythm in words, the next times with how sure they are, and what is closed, cancelled or moved. */
import { getLocale, getTranslations } from 'next-intl/server';
import { timesOf } from '@/app/offer-view';
import { CONTENT_LANGUAGE, Danish } from '@/components/offer/Danish';
import css from '@/components/offer/offer.module.css';
import { dayInWords, hoursInWords, timesInWords } from '@/components/offer/words';
import type { Entry } from '@/domain/snapshot';
import type { Time } from '@/domain/when/next';

export async function When({ entry, today, calendar }: { entry: Entry; today: string; calendar: string }) {
  const t = await getTranslations('offer');
  const time = await getTranslations('time');
  const locale = await getLocale();
  const { card, offer } = entry;
  const { schedule } = offer;
  const { times, trusted } = timesOf(entry, new Date().toISOString());
  const [next, ...later] = times;
  const rhythm = timesInWords(card.times, time, locale);
  const day = (date: string) => dayInWords(date, today, locale);
  const inWords = ({ day: date, start, end, allDay }: Time) =>
    [day(date), !allDay && hoursInWords({ start: start.slice(11, 16), end: end?.slice(11, 16) }, time, locale)]
      .filter(Boolean)
      .join(' ');
  const notices = [
    offer.courseStart && offer.courseStart >= today ? t('courseStart', { date: day(offer.courseStart) }) : '',
    ...schedule.closures
      .filter(({ to }) => to >= today)
      .map(({ from, to, reason }) =>
        [t('closed', { from: day(from), to: day(to) }), reason].filter(Boolean).join(': '),
      ),
    ...schedule.exceptions
      .filter(({ date }) => date >= today)
      .map(({ date, cancelled, start, end, note }) =>
        [
          t(cancelled ? 'cancelled' : 'moved', { date: day(date) }),
          cancelled ? '' : hoursInWords({ start, end }, time, locale),
          note,
        ]
          .filter(Boolean)
          .join(' '),
      ),
  ].filter(Boolean);
  return (
    <div>
      {rhythm.map((line) => (
        <strong key={line}>{line}. </strong>
      ))}
      {schedule.note && <Danish>{schedule.note}. </Danish>}
      {next && (
        <span>
          {t('nextTime')}:{' '}
          <span className={trusted && next.sure ? css.sun : undefined}>
            <time dateTime={next.start}>{inWords(next)}</time>
          </span>
          {!(trusted && next.sure) && (
            <>
              {' ('}
              {next.holiday && <Danish>{next.holiday}, </Danish>}
              {t('unsure')})
            </>
          )}
          {trusted && later.length > 0 && `. ${t('more')}: ${later.map(inWords).join(', ')}`}{' '}
        </span>
      )}
      {times.length > 0 && (
        <a className="no-print" href={calendar}>
          {t(trusted ? 'calendar' : 'calendarUnsure')}
        </a>
      )}
      {rhythm.length === 0 && !schedule.note && !next && t('whenUnknown')}
      {notices.length > 0 && (
        <ul lang={CONTENT_LANGUAGE === locale ? undefined : CONTENT_LANGUAGE}>
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
