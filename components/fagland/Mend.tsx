'use client';
/** The fields that are to be mended, by their names, each a link to where it stands. */
import { useTranslations } from 'next-intl';
import { idOf } from '@/components/register/SendForm';
import css from './acts.module.css';

const IN_ROWS = /^(when|time|date|moved|closed|season|topic|audience|age|declaration|price$|amount|fact|place\.l)/;
/** Where a field has no word of its own, the rows it stands in have. */
const ROWS: readonly [RegExp, string][] = [
  [/^(when|time|date|moved|closed|season)/, 'edit.times'],
  [/^(topic|audience|age|declaration)/, 'edit.who'],
  [/^(price$|amount|fact)/, 'edit.facts'],
  [/^place\.l/, 'edit.pin'],
];

export function Mend({ names }: { names: readonly string[] }) {
  const t = useTranslations('fagland');
  const fields = names.filter((name) => name !== 'words' && name !== 'reason');
  if (fields.length === 0) return null;
  const wordOf = (name: string): string => {
    const row = ROWS.find(([start]) => start.test(name))?.[1];
    const [, noun, field] = name.replace(/^choose\./, '').match(/^(offer|place|organisation)\.(?:.*\.)?(\w+)$/) ?? [];
    if (row) return t(row as 'edit.times');
    return noun && t.has(`field.${field}`) ? t('of', { noun: t(`noun.${noun}`), field: t(`field.${field}`) }) : name;
  };
  const to = (name: string): string => {
    if (!IN_ROWS.test(name)) return name;
    return name.startsWith('place.') ? name : idOf(name);
  };
  return (
    <ul className={css.mend}>
      {fields.map((name) => (
        <li key={name}>
          <a href={`#${to(name)}`}>{wordOf(name)}</a>
        </li>
      ))}
    </ul>
  );
}
