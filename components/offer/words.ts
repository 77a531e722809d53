/** Times, prices, places and ages said in words; `t` is the translator of the catalogues `time` or `offer`. */
import type { useTranslations } from 'next-intl';
import type { Card, CardTime } from '@/domain/card';
import type { Travel } from '@/domain/filter';
import { WEEKDAYS, type Weekday } from '@/domain/vocabulary';

type Translate = ReturnType<typeof useTranslations>;

/** A Monday, so that day n of its week is weekday n. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** Formatters are slow to make and the same for everyone: made once for each language. */
const once = <Formatter>(make: (locale: string) => Formatter) => {
  const made = new Map<string, Formatter>();
  return (locale: string): Formatter => {
    const formatter = made.get(locale) ?? make(locale);
    made.set(locale, formatter);
    return formatter;
  };
};
const weekdays = once((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));
const lists = once((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const choices = once((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** «strik, hækling og garn». */
export const allInWords = (names: string[], locale: string): string => lists(locale).format(names);
/** «strik eller hækling». */
export const anyInWords = (names: string[], locale: string): string => choices(locale).format(names);
/** The same as `allInWords`, with each name at its place told from the words between. */
export const partsOfAll = (names: string[], locale: string) => lists(locale).formatToParts(names);

export const weekdayName = (weekday: Weekday, locale: string): string =>
  weekdays(locale).format(MONDAY + WEEKDAYS.indexOf(weekday) * DAY);

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** «14», «19.30» in Danish; «14:00» in English. */
const clock = (time: string, locale: string): string => {
  if (locale !== 'da') return time;
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}.${minutes}`;
};

/** «kl. 14–16», held together by hard spaces. */
export function hoursInWords(time: { start?: string; end?: string }, t: Translate, locale: string): string {
  if (!time.start) return '';
  const from = clock(time.start, locale);
  return time.end ? t('fromTo', { from, to: clock(time.end, locale) }) : t('from', { from });
}

/** «Tirsdag kl. 14–16», «Første tirsdag i måneden kl. 17», «Søndag i ulige uger kl. 14–16». */
export function timeInWords(time: CardTime, t: Translate, locale: string): string {
  const day = weekdayName(time.weekday, locale);
  const rhythm =
    time.every === 'month'
      ? t(`nth.${String(time.nth ?? 1).replace('-', 'last')}`, { day })
      : time.weeks
        ? t(time.weeks, { day })
        : day;
  return capital([rhythm, hoursInWords(time, t, locale)].filter(Boolean).join(' '));
}

/** All times, those with the same hours said together: «Mandag, tirsdag og torsdag kl. 14–21». */
export function timesInWords(times: CardTime[], t: Translate, locale: string): string[] {
  const groups = new Map<string, CardTime[]>();
  for (const time of times) {
    const key = `${time.every} ${time.nth ?? ''} ${time.weeks ?? ''} ${time.start ?? ''} ${time.end ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), time]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (!first) return '';
    if (group.length === 1 || first.every === 'month' || first.weeks)
      return group.map((time) => timeInWords(time, t, locale)).join(', ');
    const days = lists(locale).format(group.map((time) => weekdayName(time.weekday, locale)));
    return capital([days, hoursInWords(first, t, locale)].filter(Boolean).join(' '));
  });
}

/** «12. november»; with the year when it is not this one. `day` and `today` as 2026-11-22. */
export function dayInWords(day: string, today: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day.slice(0, 10)}T12:00:00Z`)).replaceAll(' ', '\u00a0');
}

export function priceInWords(price: Card['price'], t: Translate): string {
  return price.amount === undefined
    ? t(`price.${price.kind}`)
    : t(`priceAmount.${price.kind}`, { amount: price.amount });
}

/** «Banegårdspladsen 12, Kolding»; a place whose door is not known says so by saying less. */
export const placeInWords = (card: Card, townName: (slug: string) => string): string | null => {
  const town = card.town ? townName(card.town) : null;
  if (card.place && town && !card.place.includes(town)) return `${card.place}, ${town}`;
  return card.place ?? town;
};

/** Metres under which two rough points say nothing of the way between them. */
const SAME_PLACE = 1500;
/** Minutes on foot above which nobody is told to walk. */
const MOST_WALKING = 60;

/** «ca. 10 min. på cykel, 35 til fods (skøn)»; null where there is nothing to say of it. `t` of the catalogue `offer`. */
export function travelInWords(card: Card, travel: Travel, t: Translate): string | null {
  if (!travel || (travel.metres <= SAME_PLACE && card.precision === 'area')) return null;
  const { bikeMinutes, walkMinutes } = travel;
  return walkMinutes <= MOST_WALKING
    ? t('byBikeOrFoot', { bike: bikeMinutes, walk: walkMinutes })
    : t('byBike', { minutes: bikeMinutes });
}
