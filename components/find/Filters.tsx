'use client';
/** All filters, as one sheet: plain form fields that work before the script, and change the list at once after it. */
import { useLocale, useTranslations } from 'next-intl';
import { capital, weekdayName } from '@/components/offer/words';
import { Icon } from '@/components/shell/Icon';
import { CHOOSE } from '@/domain/choose';
import type { Counts } from '@/domain/counts';
import { DIRECTIONS, PARTS_OF_DAY, type Query, REACHES } from '@/domain/query';
import { FIELD } from '@/domain/query-fields';
import { WEEKDAYS } from '@/domain/vocabulary';
import { Choice, ChoiceRow } from './Choice';
import css from './filters.module.css';
import type { FilterWords } from './types';
import { type Counting, useCounts } from './useCounts';

const FIRST_CONDITIONS = 10;

export type FiltersProps = {
  query: Query;
  change: (query: Query) => void;
  options: FilterWords;
  /** What the page counts from; null where it cannot count, or need not. */
  counting: Counting | null;
  /** What the server counted: how many places the list would hold with each option chosen. */
  counts?: Counts;
  /** How many of the places in sight are known to say yes to a condition; undefined until all of them are here. */
  saysYes?: (condition: string) => number;
  /** Null where the page cannot look from one's own position. */
  near: { asked: boolean; refused: boolean; query: () => void; stop: () => void } | null;
};

export function Filters({ query, change, options, saysYes, near, ...of }: FiltersProps) {
  const t = useTranslations('find');
  const locale = useLocale();
  const counts = useCounts(options, of.counting) ?? of.counts;
  const placed = query.town !== null || query.near;
  /** A native option holds plain text only, so its number is said in words. */
  const counted = (name: string, count: number | undefined) =>
    count === undefined ? name : t('optionCount', { name, count });
  const condition = ({ key, label }: { key: string; label: string }) => {
    const chosen = query.conditions.includes(key);
    const yes = saysYes?.(key);
    return (
      <ChoiceRow
        key={key}
        name={FIELD.condition}
        value={key}
        label={label}
        checked={chosen}
        count={counts?.condition[key]}
        note={yes === undefined ? undefined : t('sayYes', { count: yes })}
        onChange={() => change(CHOOSE.condition(query, key))}
      />
    );
  };
  return (
    <>
      <input type="hidden" name={FIELD.chosen} value="ja" />
      <fieldset className={css.group}>
        <legend>{t('direction.legend')}</legend>
        {DIRECTIONS.map((key) => (
          <Choice
            key={key}
            type="radio"
            name={FIELD.direction}
            value={key}
            label={t(`direction.${key}`)}
            checked={query.direction === key}
            count={counts?.direction[key]}
            onChange={() => change(CHOOSE.direction(query, key))}
          />
        ))}
      </fieldset>

      <fieldset className={css.group}>
        <legend>{t('topic')}</legend>
        {options.topics.map(({ key, label, icon }) => (
          <Choice
            key={key}
            name={FIELD.topics}
            value={key}
            label={label}
            icon={icon}
            checked={query.topics.includes(key)}
            count={counts?.topic[key]}
            onChange={() => change(CHOOSE.topic(query, key))}
          />
        ))}
      </fieldset>

      <fieldset className={css.group}>
        <legend>{t('where')}</legend>
        <div className={css.field}>
          <label htmlFor="fra">{t('town')}</label>
          <select
            id="fra"
            name={FIELD.town}
            value={query.town ?? ''}
            onChange={(event) => change(CHOOSE.town(query, event.target.value))}
          >
            <option value="">{counted(t('everywhere'), counts?.town[''])}</option>
            {options.towns.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {counted(name, counts?.town[slug])}
              </option>
            ))}
          </select>
        </div>
        {near && (
          <div className={css.near}>
            <button type="button" className="button-quiet" onClick={near.asked ? near.stop : near.query}>
              <Icon name="locate-fixed" />
              {near.asked ? t('near.stop') : t('near.ask')}
            </button>
            <p role="status" className="stone">
              {near.refused ? t('near.problem') : t('near.promise')}
            </p>
          </div>
        )}
        <div className={css.field}>
          <label htmlFor="afstand">{t('reach.label')}</label>
          <select
            id="afstand"
            name={FIELD.reach}
            value={query.reach}
            disabled={near !== null && !placed}
            onChange={(event) => change(CHOOSE.reach(query, REACHES.find((r) => r === event.target.value) ?? 'here'))}
          >
            {REACHES.filter((reach) => reach !== 'here' || !query.near).map((reach) => (
              <option key={reach} value={reach}>
                {counted(t(`reach.${reach}`), placed ? counts?.reach[reach] : undefined)}
              </option>
            ))}
          </select>
        </div>
      </fieldset>

      <fieldset className={css.group}>
        <legend>{t('when')}</legend>
        {PARTS_OF_DAY.map((key) => (
          <Choice
            key={key}
            name={FIELD.parts}
            value={key}
            label={t(`part.${key}`)}
            icon={key === 'day' ? 'sun' : 'moon'}
            checked={query.parts.includes(key)}
            count={counts?.part[key]}
            onChange={() => change(CHOOSE.part(query, key))}
          />
        ))}
        <span className={css.break} />
        {WEEKDAYS.map((key) => (
          <Choice
            key={key}
            name={FIELD.days}
            value={key}
            label={capital(weekdayName(key, locale))}
            checked={query.days.includes(key)}
            count={counts?.day[key]}
            onChange={() => change(CHOOSE.day(query, key))}
          />
        ))}
      </fieldset>

      <fieldset className={css.group}>
        <legend>{t('audience.legend')}</legend>
        <div className={css.field}>
          <label htmlFor="hvem">{t('audience.label')}</label>
          <select
            id="hvem"
            name={FIELD.audience}
            value={query.audience ?? ''}
            onChange={(event) => change(CHOOSE.audience(query, event.target.value))}
          >
            <option value="">{counted(t('audience.all'), counts?.audience[''])}</option>
            {options.audiences.map(({ key, label }) => (
              <option key={key} value={key}>
                {counted(label, counts?.audience[key])}
              </option>
            ))}
          </select>
        </div>
      </fieldset>

      <fieldset className={css.rows}>
        <legend>{t('conditions')}</legend>
        {options.conditions.slice(0, FIRST_CONDITIONS).map(condition)}
        <details>
          <summary>{t('moreConditions')}</summary>
          {options.conditions.slice(FIRST_CONDITIONS).map(condition)}
        </details>
      </fieldset>

      <fieldset className={css.rows}>
        <legend>{t('unknown.legend')}</legend>
        <ChoiceRow
          name={FIELD.must}
          value="ja"
          label={t('unknown.must')}
          hint={t('unknown.hint')}
          checked={query.must}
          onChange={() => change({ ...query, must: !query.must })}
        />
      </fieldset>
    </>
  );
}
