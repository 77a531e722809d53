/** Why an entry of a file could not be taken, in words; and all of those as a table to send back. */
import { getTranslations } from 'next-intl/server';
import { type Row, rowsOf } from '@/db/importing';
import { csvLine } from '@/domain/exchange/cell';
import { BOM } from '@/domain/exchange/csv';
import { database } from './catalogue';

const PAGE = 500;

export type Reason = { field: string; why: string; said: string };
/** One with a sentence for every code, and a general one for what it does not know. */
export async function reasonsIn(locale: string): Promise<(row: Row) => Reason[]> {
  const [t, fagland] = await Promise.all([
    getTranslations({ locale, namespace: 'import' }),
    getTranslations({ locale, namespace: 'fagland' }),
  ]);
  const fieldOf = (path: string): string => {
    // «offer.contact.phone» is «Telefon»; «offer.topics.0» is «Emner».
    const names = path.split('.').filter((part) => !/^\d+$/.test(part));
    const key = names.toReversed().find((part) => fagland.has(`field.${part}`));
    return key
      ? fagland(`field.${key}`)
      : t.has(`field.${names.at(-1)}`)
        ? t(`field.${names.at(-1)}`)
        : t('field.other');
  };
  return ({ problems }) =>
    (problems ?? []).map(({ field, code, said }) => ({
      field: fieldOf(field),
      why: t(t.has(`reason.${code}`) ? `reason.${code}` : 'reason.other'),
      said,
    }));
}

/** A line for each reason, read from the database as they are asked for. */
export async function refusedLines(id: string, locale: string): Promise<Generator<string>> {
  const t = await getTranslations({ locale, namespace: 'import' });
  const reasons = await reasonsIn(locale);
  const heading = (['line', 'title', 'field', 'why', 'said'] as const).map((key) => t(`csv.${key}`));
  return (function* lines() {
    yield BOM + csvLine(heading);
    for (let from = 0; ; from += PAGE) {
      const rows = rowsOf(database(), id, 'refused', from, PAGE);
      for (const row of rows)
        for (const { field, why, said } of reasons(row)) yield csvLine([String(row.line), row.title, field, why, said]);
      if (rows.length < PAGE) return;
    }
  })();
}
