'use client';
/** When it is: rows that are read back in words, so that a slip is seen before it is sent. */
import { useLocale, useTranslations } from 'next-intl';
import { capital, dayInWords, hoursInWords, timesInWords, weekdayName } from '@/components/offer/words';
import { Icon } from '@/components/shell/Icon';
import type { Typed } from '@/domain/register/form';
import { RHYTHMS, rowsToDraw, timesFrom } from '@/domain/register/times';
import { WEEKDAYS } from '@/domain/vocabulary';
import { Choice, Line, Select, Tick } from '../fields';
import { GO } from '../registering';
import css from '../screen.module.css';

type Props = { typed: Typed; today: string };
const rows = (count: number) => Array.from({ length: count }, (_, n) => n);
const MONTHS = rows(12).map((n) => n + 1);

export function When({ typed, today }: Props) {
  const t = useTranslations('register.new.when');
  const locale = useLocale();
  const day = { name: 'day', label: t('day') };
  const weekdays = [
    { value: '', label: t('choose') },
    ...WEEKDAYS.map((value) => ({ value, label: capital(weekdayName(value, locale)) })),
  ];
  const rhythms = RHYTHMS.map((value) => ({ value, label: t(`rhythm.${value}`) }));
  const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const monthOptions = [
    { value: '', label: t('choose') },
    ...MONTHS.map((n) => ({ value: String(n), label: months.format(Date.UTC(2026, n - 1, 15)) })),
  ];
  const has = (start: string) => Object.keys(typed).some((name) => name.startsWith(start));
  const hours = (start: string) => (
    <>
      <Line name={`${start}.start`} label={t('start')} type="time" />
      <Line name={`${start}.end`} label={t('end')} type="time" />
    </>
  );
  return (
    <>
      <Choice
        name="when"
        label={t('label')}
        options={[
          { value: 'fixed', label: t('fixed') },
          { value: 'varies', label: t('varies') },
        ]}
      />
      <div data-if="fixed" className={css.part}>
        {rows(rowsToDraw(typed, 'time', 2)).map((n) => (
          <fieldset key={n} className={css.row}>
            <legend>{t('time', { n: n + 1 })}</legend>
            <Select {...day} name={`time.${n}.day`} options={weekdays} />
            {hours(`time.${n}`)}
            <Select name={`time.${n}.rhythm`} label={t('how')} options={rhythms} />
          </fieldset>
        ))}
        <button type="submit" name={GO} value="more" className="button-quiet" formNoValidate>
          <Icon name="plus" />
          {t('more')}
        </button>
        <details className={css.fold} open={has('date.')}>
          <summary>{t('dates')}</summary>
          {rows(rowsToDraw(typed, 'date', 2)).map((n) => (
            <fieldset key={n} className={css.row}>
              <legend>{t('date', { n: n + 1 })}</legend>
              <Line {...day} name={`date.${n}.day`} type="date" />
              {hours(`date.${n}`)}
            </fieldset>
          ))}
        </details>
        <details className={css.fold} open={has('closed.')}>
          <summary>{t('closed')}</summary>
          {rows(rowsToDraw(typed, 'closed', 2)).map((n) => (
            <fieldset key={n} className={css.row}>
              <legend>{t('closedRow', { n: n + 1 })}</legend>
              <Line name={`closed.${n}.from`} label={t('from')} type="date" />
              <Line name={`closed.${n}.to`} label={t('to')} type="date" />
              <Line name={`closed.${n}.note`} label={t('why')} />
            </fieldset>
          ))}
        </details>
        <details className={css.fold} open={has('moved.')}>
          <summary>{t('moved')}</summary>
          {rows(rowsToDraw(typed, 'moved', 1)).map((n) => (
            <fieldset key={n} className={css.row}>
              <legend>{t('movedRow', { n: n + 1 })}</legend>
              <Line {...day} name={`moved.${n}.day`} label={t('date', { n: n + 1 })} type="date" />
              {hours(`moved.${n}`)}
              <Line name={`moved.${n}.note`} label={t('why')} />
              {`moved.${n}.off` in typed && <Tick name={`moved.${n}.off`} label={t('off')} />}
            </fieldset>
          ))}
        </details>
        <details className={css.fold} open={has('season.')}>
          <summary>{t('season')}</summary>
          <div className={css.pair}>
            <Select name="season.from" label={t('seasonFrom')} options={monthOptions} />
            <Select name="season.to" label={t('seasonTo')} options={monthOptions} />
          </div>
        </details>
      </div>
      <Line name="whenNote" label={t('note')} hint={t('noteHint')} />
      <ReadBack typed={typed} today={today} />
    </>
  );
}

/** «Sådan læser folk det»: the rows as words, and nothing while one of them cannot be read. */
export function ReadBack({ typed, today }: Props) {
  const t = useTranslations('register.new.when');
  const time = useTranslations('time');
  const locale = useLocale();
  const { schedule, wrong } = timesFrom(typed);
  if (Object.keys(wrong).length > 0) return null;
  const { recurring, dates, exceptions, closures, season, note } = schedule;
  const on = (day: string) => dayInWords(day, today, locale);
  const said = [
    ...timesInWords(recurring, time, locale),
    ...dates.map((each) => [capital(on(each.date)), hoursInWords(each, time, locale)].filter(Boolean).join(' ')),
    ...exceptions.map((each) =>
      t(each.cancelled ? 'saidOff' : 'saidMoved', {
        ...{ day: on(each.date), hours: hoursInWords(each, time, locale), note: each.note ?? '' },
      }),
    ),
    ...closures.map(({ from, to, reason = '' }) =>
      from === to
        ? t('saidClosedDay', { day: on(from), reason })
        : t('saidClosed', { from: on(from), to: on(to), reason }),
    ),
    ...(season ? [t('saidSeason', { from: monthOf(season.from, locale), to: monthOf(season.to, locale) })] : []),
    ...(note ? [note] : []),
  ];
  if (said.length === 0) return null;
  return (
    <section className={css.aside} aria-live="polite">
      <h3>{t('read')}</h3>
      <ul>
        {said.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

const monthOf = (n: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, n - 1, 15));
