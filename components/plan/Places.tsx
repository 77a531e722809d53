'use client';
/** «Her vil jeg prøve»: two or three places, in the citizen's own order, and what was put aside. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { addPlace, bringBack, removePlace } from '@/domain/plan/edit';
import { asksHowItWent } from '@/domain/plan/ending';
import { PLACES_MAX, type Place, TEXT_MAX } from '@/domain/plan/plan';
import { Icon } from '../shell/Icon';
import fields from './fields.module.css';
import { PlaceCard, placeId } from './PlaceCard';
import placeCss from './place.module.css';
import css from './plan.module.css';
import { focusOn, useTell } from './telling';
import type { PlanAddresses, SectionProps } from './types';

export const ADD_ID = 'plan-noget-andet';

export function Places(props: SectionProps & { to: PlanAddresses }) {
  const t = useTranslations('plan.places');
  const { plan, doc, mayWrite, today, to } = props;
  const isFull = plan.places.length + plan.aside.length >= PLACES_MAX;
  return (
    <section aria-labelledby="plan-steder">
      <h2 id="plan-steder" tabIndex={-1}>
        {t('title')}
      </h2>
      <p className="stone">{t('several')}</p>
      {plan.places.length === 0 && <p>{t('none')}</p>}
      <ol className={`bare ${css.places}`}>
        {plan.places.map((place, n) => (
          <li key={place.id}>
            <PlaceCard
              {...{ place, doc, mayWrite, today }}
              n={n + 1}
              count={plan.places.length}
              asks={asksHowItWent(plan, place, today)}
              href={to.offer}
            />
          </li>
        ))}
      </ol>
      {mayWrite && (
        <p>
          <Link className="button-quiet" href={to.find} prefetch={false}>
            <Icon name="search" />
            {t('find')}
          </Link>
        </p>
      )}
      {mayWrite && <OwnPlace {...props} isFull={isFull} />}
      {plan.aside.length > 0 && <Aside {...props} />}
    </section>
  );
}

function OwnPlace({ doc, isFull }: SectionProps & { isFull: boolean }) {
  const t = useTranslations('plan.places');
  const id = useId();
  const tell = useTell();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const said = name.trim();
    const added = said ? addPlace(doc, { offer: null, name: said }) : null;
    setMissing(!added);
    if (!added) return document.getElementById(ADD_ID)?.focus();
    setName('');
    tell(t('added', { name: said }));
    focusOn(placeId(added));
  };
  return (
    <form onSubmit={add} noValidate className={fields.field}>
      <label htmlFor={ADD_ID} className={fields.label}>
        {t('own')}
      </label>
      <p id={`${id}-hint`} className={fields.hint}>
        {t('ownHint')}
      </p>
      <div id={`${id}-fejl`} role="alert">
        {isFull ? <p>{t('full')}</p> : isMissing && <p className={fields.fault}>{t('ownMissing')}</p>}
      </div>
      <div className={css.add}>
        <input
          id={ADD_ID}
          value={name}
          maxLength={TEXT_MAX}
          autoComplete="off"
          aria-invalid={isMissing}
          aria-describedby={`${id}-hint ${id}-fejl`}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button-quiet">
          <Icon name="plus" />
          {t('add')}
        </button>
      </div>
    </form>
  );
}

function Aside({ plan, doc, mayWrite }: SectionProps) {
  const t = useTranslations('plan.places');
  const tell = useTell();
  const way = (act: 'back' | 'remove', icon: string, place: Place, name: string) => (
    <button
      type="button"
      className="button-word"
      aria-label={t('of', { act: t(act), name })}
      onClick={() => {
        if (act === 'back') bringBack(doc, place.id);
        else removePlace(doc, place.id);
        tell(t(act === 'back' ? 'backTold' : 'removed', { name }));
        focusOn(act === 'back' ? placeId(place.id) : 'plan-steder');
      }}
    >
      <Icon name={icon} />
      {t(act)}
    </button>
  );
  return (
    <details className={css.fold}>
      <summary>
        <Icon name="archive" />
        <span>{t('asideTitle', { count: plan.aside.length })}</span>
      </summary>
      <ul className="bare">
        {plan.aside.map((place) => {
          const name = place.name || t('nameless');
          return (
            <li key={place.id} className={placeCss.aside}>
              <span>{name}</span>
              {mayWrite && way('back', 'undo-2', place, name)}
              {mayWrite && way('remove', 'trash-2', place, name)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
