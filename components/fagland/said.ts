/** What a field of a proposal holds, said in words: a line each. Nothing told is no line. */
import type { useTranslations } from 'next-intl';
import { dayInWords, hoursInWords, priceInWords, timesInWords } from '@/components/offer/words';
import type { CardTime } from '@/domain/card';
import type { Fact, Offer, Position, Schedule } from '@/domain/offer';
import { type Difference, isSame, wordsChanged } from '@/domain/proposal/diff';
import type { Row } from './types';

type Translate = ReturnType<typeof useTranslations>;
export type Saying = {
  /** The catalogues `fagland`, `offer` and `time`. */
  t: Translate;
  offer: Translate;
  time: Translate;
  locale: string;
  /** 2026-11-23. */
  today: string;
  /** Names of topics, conditions, towns, places and organisations by their keys and slugs. */
  names: Readonly<Record<string, string>>;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text by people is shown as it stands: only our own keys have words. */
const FREE =
  /^(title|name|summary|about|audienceNote|street|postalCode|note|text|phone|email|website|hours|role|where|firstName|by|parent|firstVisit)$/;

export const labelOf = (field: string, { t }: Saying): string =>
  t.has(`field.${field}`) ? t(`field.${field}`) : field;

function word(field: string, value: string, { t, offer, names }: Saying): string {
  if (FREE.test(field)) return value;
  if (field === 'kind' && offer.has(`kind.${value}`)) return offer(`kind.${value}`);
  if (t.has(`value.${value}`)) return t(`value.${value}`);
  return names[value] ?? value;
}

function scheduleLines({ note, recurring, dates, exceptions, closures, season, openHolidays }: Schedule, say: Saying) {
  const { t, time, locale, today } = say;
  const day = (date: string) => dayInWords(date, today, locale);
  return [
    ...timesInWords(recurring as CardTime[], time, locale),
    ...recurring.flatMap(({ from, until }) => [
      ...(from ? [t('time.from', { day: day(from) })] : []),
      ...(until ? [t('time.until', { day: day(until) })] : []),
    ]),
    ...dates.map((each) => `${day(each.date)} ${hoursInWords(each, time, locale)}`.trim()),
    ...exceptions.map((each) =>
      [
        t(each.cancelled ? 'time.cancelled' : 'time.moved', { day: day(each.date) }),
        hoursInWords(each, time, locale),
        each.note,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ...closures.map(({ from, to, reason }) =>
      [t('time.closed', { from: day(from), to: day(to) }), reason].filter(Boolean).join(' '),
    ),
    ...(season ? [t('time.season', { from: season.from, to: season.to })] : []),
    ...(openHolidays.value === 'unknown' ? [] : [t('time.holidays', { value: t(`value.${openHolidays.value}`) })]),
    ...(note ? [note] : []),
  ];
}

const factLine = (key: string, { value, note }: Fact, { t, names }: Saying): string =>
  `${names[key] ?? key}: ${t(`value.${value}`)}${note ? ` (${note})` : ''}`;

export function linesOf(field: string, value: unknown, say: Saying): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (field === 'schedule') return scheduleLines(value as Schedule, say);
  if (field === 'price') {
    const price = value as Offer['price'];
    return [priceInWords(price, say.offer), ...(price.note ? [price.note] : [])];
  }
  if (field === 'facts' || field === 'access')
    return Object.entries(value as Record<string, Fact>).map(([key, fact]) => factLine(key, fact, say));
  if (field === 'position') {
    const { lat, lng, precision } = value as Position;
    return [`${lat.toFixed(5)}, ${lng.toFixed(5)} (${say.t(`value.${precision}`)})`];
  }
  if (value === 'unknown') return [];
  if (typeof value === 'string') return [word(field, value, say)];
  if (typeof value === 'boolean') return [say.t(value ? 'value.yes' : 'value.no')];
  if (Array.isArray(value)) return value.flatMap((each) => linesOf(field, each, say));
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, inner]) =>
      linesOf(key, inner, say).map((line) =>
        key === 'key' || key === 'value' ? line : `${labelOf(key, say)}: ${line}`,
      ),
    );
  return [String(value)];
}

/** Each difference as an editor reads it; text of a line or more is compared word by word. */
export function rowsOf(differences: readonly Difference[], say: Saying): Row[] {
  return differences
    .map(({ noun, field, before, after }) => {
      const [old, next] = [linesOf(field, before, say), linesOf(field, after, say)];
      const isComparable = old.length > 0 && next.length > 0 && !isSame(old, next);
      return {
        key: `${noun}.${field}`,
        label: say.t('of', { noun: say.t(`noun.${noun}`), field: labelOf(field, say) }),
        before: old,
        after: next,
        pieces: isComparable ? wordsChanged(old.join('\n'), next.join('\n')) : null,
      };
    })
    .filter(({ before, after }) => before.length + after.length > 0); // «ved ikke» where nothing stood is no news
}
