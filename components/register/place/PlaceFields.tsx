'use client';
/**
 * Where it is: plain fields of a form, which also work without script. With it, places are suggested while one writes,
 * and a pin can be set on a map. Needs the messages `place` and `map`.
 */
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { BasemapSettings, Spot } from '@/components/map/words';
import {
  filledIn,
  nameOfField,
  PLACE_HOWS,
  type PlaceField,
  type PlaceHow,
  type PlaceSaid,
} from '@/domain/place-search/fields';
import type { PlaceTrouble } from '@/domain/place-search/place';
import type { Suggestion } from '@/domain/place-search/suggestion';
import { Field } from './Field';
import { PinPart } from './PinPart';
import css from './place.module.css';
import { SearchPlace } from './SearchPlace';

export type PlaceFound = { words: string; suggestions: readonly Suggestion[]; degraded: boolean };
export type PlaceFieldsProps = {
  said: PlaceSaid;
  /** What a search without script came back with. */
  found?: PlaceFound | null;
  errors?: Partial<Record<PlaceField, PlaceTrouble>>;
  towns: readonly Spot[];
  basemap: BasemapSettings;
  /** Told of each change by script, for whoever draws a preview or keeps a draft. */
  onSaid?: (said: PlaceSaid) => void;
};

/** What each of the four ways asks for. */
const PARTS: Record<PlaceHow, readonly PlaceField[]> = {
  address: ['name', 'street', 'postalCode', 'town'],
  pin: ['name', 'lat'],
  various: [],
  call: ['name', 'town'],
};

export function PlaceFields({ said: given, found, errors = {}, towns, basemap, onSaid }: PlaceFieldsProps) {
  const t = useTranslations('place');
  const [said, setSaid] = useState(given);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const change = (part: Partial<PlaceSaid>) => {
    const now = { ...said, ...part };
    setSaid(now);
    onSaid?.(now);
  };
  const how = PLACE_HOWS.find((each) => each === said.how);
  // Without script all fields are there, and what the style sheet does not show is not asked for by the server either.
  const isAsked = (field: PlaceField) => !ready || (how !== undefined && PARTS[how].includes(field));
  const problem = (field: PlaceField) => {
    const trouble = errors[field];
    return trouble && said[field] === given[field] ? t(`errors.${trouble}`) : undefined;
  };
  const field = (name: PlaceField) => ({
    name: nameOfField(name),
    label: t(name as 'name'),
    value: said[name],
    problem: problem(name),
    hidden: !isAsked(name),
    onChange: (value: string) => change({ [name]: value }),
  });
  const townName = (slug: string) => towns.find((town) => town.slug === slug)?.name ?? '';

  return (
    <div className={css.place} data-how={ready ? (how ?? 'none') : undefined}>
      <fieldset className={css.hows} aria-describedby={errors.how ? 'place.how-fejl' : undefined}>
        <legend>{t('legend')}</legend>
        {errors.how && !how ? (
          <p id="place.how-fejl" className={css.problem}>
            {t(`errors.${errors.how}`)}
          </p>
        ) : null}
        {PLACE_HOWS.map((each, n) => (
          <label key={each} className={css.how}>
            <input
              type="radio"
              name="place.how"
              id={n === 0 ? 'place.how' : undefined}
              value={each}
              checked={said.how === each}
              onChange={() => change({ how: each })}
            />
            <span>
              <b>{t(`how.${each}`)}</b>
              <span className={css.hint}>{t(`howHint.${each}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {!ready || how === 'address' ? (
        <div data-part="address">
          <SearchPlace
            found={found ?? null}
            ready={ready}
            townName={townName}
            onChosen={(chosen, isTownOnly) =>
              change(
                isTownOnly
                  ? { town: chosen.town ?? '', postalCode: chosen.postalCode ?? '' }
                  : filledIn('address', chosen),
              )
            }
          />
        </div>
      ) : null}
      {!ready || how === 'pin' ? (
        <div data-part="pin">
          <PinPart {...{ said, change, ready, towns, basemap }} problem={problem('lat')} />
        </div>
      ) : null}
      <div data-part="name">
        <Field {...field('name')} hint={t('nameHint')} maxLength={160} />
      </div>
      <div data-part="address">
        <Field {...field('street')} maxLength={120} autoComplete="off" />
        <Field {...field('postalCode')} maxLength={4} inputMode="numeric" autoComplete="off" short />
      </div>
      <div data-part="town" hidden={!isAsked('town')}>
        <label htmlFor="place.town">{t('town')}</label>
        {problem('town') ? (
          <p id="place.town-fejl" className={css.problem}>
            {problem('town')}
          </p>
        ) : null}
        <select
          id="place.town"
          name="place.town"
          value={said.town}
          aria-invalid={problem('town') ? true : undefined}
          aria-describedby={problem('town') ? 'place.town-fejl' : undefined}
          onChange={({ target }) => change({ town: target.value })}
        >
          <option value="">{t('townUnknown')}</option>
          {towns.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {(['precision', 'known', 'placed'] as const).map((name) => (
        <input key={name} type="hidden" name={nameOfField(name)} value={said[name]} />
      ))}
    </div>
  );
}
