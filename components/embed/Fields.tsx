/** What may be chosen for a list on somebody's own page: a form of plain fields, all of them the catalogue's own words. */
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Choice, COUNTS, FIELD, MAPS, WISHES } from '@/domain/embed/choice';
import { ACCENTS, THEMES } from '@/domain/embed/look';
import css from './builder.module.css';
import { More } from './More';

export type Option = { value: string; label: string };
export type Options = {
  topics: (Option & { terms: Option[] })[];
  towns: Option[];
  organisations: Option[];
  languages: readonly string[];
};

type Props = { choice: Choice; language: string; options: Options };

export function Fields({ choice, language, options }: Props) {
  const t = useTranslations('embed');
  const chosen = new Set(choice.topics);
  const tick = ({ value, label }: Option) => (
    <Tick key={value} type="checkbox" name={FIELD.topics} value={value} on={chosen.has(value)}>
      {label}
    </Tick>
  );
  const radios = (key: 'wish' | 'theme' | 'accent' | 'map', values: readonly string[], now: string) => (
    <fieldset className={css.group}>
      <legend>{t(`${key}.legend`)}</legend>
      {values.map((value) => (
        <Tick key={value} type="radio" name={FIELD[key]} value={value} on={value === now}>
          {key === 'accent' && <span className={css.swatch} data-accent={value} />}
          {t(`${key}.${value}`)}
        </Tick>
      ))}
    </fieldset>
  );
  return (
    <>
      <fieldset className={css.group}>
        <legend>{t('topics')}</legend>
        <p className={`stone ${css.whole}`}>{t('topicsHint')}</p>
        {options.topics.map(tick)}
        <More
          className={css.whole}
          name={t('moreTopics')}
          begins={options.topics.some(({ terms }) => terms.some((o) => chosen.has(o.value)))}
        >
          {options.topics.map(({ value, label, terms }) => (
            <fieldset key={value} className={css.group}>
              <legend className={css.small}>{label}</legend>
              {terms.map(tick)}
            </fieldset>
          ))}
        </More>
      </fieldset>
      <Select name={FIELD.town} label={t('town')} now={choice.town} none={t('allTowns')} options={options.towns} />
      <Select
        name={FIELD.organisation}
        label={t('organisation')}
        now={choice.organisation}
        none={t('allOrganisations')}
        options={options.organisations}
      />
      {radios('wish', WISHES, choice.wish)}
      {radios('map', MAPS, choice.map ? 'med' : 'uden')}
      <Select
        name={FIELD.count}
        label={t('howMany')}
        now={String(choice.count)}
        options={COUNTS.map((count) => ({ value: String(count), label: t('upTo', { count }) }))}
      />
      {radios('theme', THEMES, choice.theme)}
      {radios('accent', ACCENTS, choice.accent)}
      <Select
        name={FIELD.language}
        label={t('language')}
        now={language}
        options={options.languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
    </>
  );
}

type TickProps = { type: 'checkbox' | 'radio'; name: string; value: string; on: boolean; children: ReactNode };

const Tick = ({ type, name, value, on, children }: TickProps) => (
  <label className={css.tick}>
    <input type={type} name={name} value={value} defaultChecked={on} />
    {children}
  </label>
);

type SelectProps = { name: string; label: string; now: string | null; none?: string; options: Option[] };

/** Towns and organisations have Danish names in every language. */
const Select = ({ name, label, now, none, options }: SelectProps) => (
  <label className={css.field}>
    <span>{label}</span>
    <select name={name} defaultValue={now ?? ''}>
      {none !== undefined && <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);
