'use client';
/** A place one will try: what it is, the next step there, the first visit, how it went, and where it stands on the plan. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FocusEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { PlanDocument } from '@/domain/plan/document';
import { movePlace, putAside } from '@/domain/plan/edit';
import type { Place } from '@/domain/plan/plan';
import { Danish } from '../offer/Danish';
import { Icon } from '../shell/Icon';
import { EntryForm } from './EntryForm';
import css from './place.module.css';
import { Step, StepRead, wentId } from './Step';
import { TextField } from './TextField';
import { focusOn, useTell } from './telling';

const Visit = lazy(() => import('../visit/Visit').then(({ Visit: each }) => ({ default: each })));

export const placeId = (id: string): string => `sted-${id}`;

type Props = {
  place: Place;
  n: number;
  count: number;
  doc: PlanDocument;
  mayWrite: boolean;
  today: string;
  /** Its day has passed, and nothing is written of how it went. */
  asks: boolean;
  /** Address of an offer's page, with `*` for the slug. */
  href: string;
};

export function PlaceCard({ place, n, count, doc, mayWrite, today, asks, href }: Props) {
  const t = useTranslations('plan');
  // A step that is being agreed stays open while its first letters come.
  const [isOpen, setOpen] = useState(!place.step && mayWrite);
  const name = place.name || t('places.nameless');
  // Opens when there is something to ask, and is closed by hand only: one may be in the middle of a sentence.
  const [isTelling, setTelling] = useState(asks);
  useEffect(() => {
    if (asks) setTelling(true);
  }, [asks]);
  return (
    <article className={css.place} aria-labelledby={placeId(place.id)} {...useKeptFocus(placeId(place.id))}>
      <h3 id={placeId(place.id)} tabIndex={-1}>
        <span>{n}. </span>
        {place.offer ? <Danish>{name}</Danish> : name}
      </h3>
      {place.organisation && place.organisation !== place.name && (
        <p className="stone">
          <Danish>{place.organisation}</Danish>
        </p>
      )}
      {place.offer && (
        <p>
          <Link className="alone" href={href.replace('*', place.offer)} prefetch={false}>
            {t('places.page')}
          </Link>{' '}
          {/* Nothing of the plan goes along: the page asks for itself what the place is to know. */}
          <Link className="alone" href={href.replace('/tilbud/*', `/moed/${place.offer}`)} prefetch={false}>
            {t('places.meet')}
          </Link>
        </p>
      )}
      {place.step && <StepRead place={place} />}
      {mayWrite && (
        <details className={css.fold} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <Icon name="footprints" />
            <span>{place.step ? t('step.change') : t('step.agree')}</span>
          </summary>
          <div className={css.inside}>
            <Step place={place} doc={doc} mayWrite={mayWrite} today={today} />
            {!place.offer && (
              <TextField
                doc={doc}
                name={`${place.id}.name`}
                said={place.name}
                label={t('places.name')}
                mayWrite={mayWrite}
                isShort
              />
            )}
          </div>
        </details>
      )}
      <Suspense fallback={null}>
        <Visit place={place} doc={doc} mayWrite={mayWrite} />
      </Suspense>
      {mayWrite && (
        <details className={css.fold} open={isTelling} onToggle={(event) => setTelling(event.currentTarget.open)}>
          <summary id={wentId(place)}>
            <Icon name="notebook-pen" />
            <span>{t('diary.open')}</span>
          </summary>
          <div className={css.inside}>
            <EntryForm doc={doc} places={[place]} place={place.id} today={today} />
          </div>
        </details>
      )}
      {mayWrite && <Moves place={place} name={name} n={n} count={count} doc={doc} />}
    </article>
  );
}

/** Where the other screen takes away what has the focus here, the focus goes to the place's name and not to nothing. */
function useKeptFocus(id: string) {
  const hasFocus = useRef(false);
  useEffect(() => {
    if (!hasFocus.current || document.activeElement !== document.body) return;
    // What was pressed here may lead the focus elsewhere in the same moment: that comes first.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById(id)?.focus();
    });
  });
  return {
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: ({ target }: FocusEvent<HTMLElement>) => {
      requestAnimationFrame(() => {
        if (target.isConnected) hasFocus.current = false;
      });
    },
  };
}

function Moves({
  place,
  name,
  n,
  count,
  doc,
}: {
  place: Place;
  name: string;
  n: number;
  count: number;
  doc: PlanDocument;
}) {
  const t = useTranslations('plan.places');
  const tell = useTell();
  const move = (by: 1 | -1) => {
    if (n + by < 1 || n + by > count) return;
    movePlace(doc, place.id, by);
    tell(t('moved', { name, n: n + by }));
  };
  const way = (act: 'up' | 'down', by: 1 | -1, icon: string) => (
    <button
      type="button"
      className="button-word"
      // Still there at the end of the way, so that the focus does not fall.
      aria-disabled={n + by < 1 || n + by > count}
      aria-label={t('of', { act: t(act), name })}
      onClick={() => move(by)}
    >
      <Icon name={icon} />
      {t(act)}
    </button>
  );
  return (
    <div className={css.moves}>
      {count > 1 && way('up', -1, 'arrow-up')}
      {count > 1 && way('down', 1, 'arrow-down')}
      <button
        type="button"
        className="button-word"
        aria-label={t('of', { act: t('aside'), name })}
        onClick={() => {
          putAside(doc, place.id);
          tell(t('asideTold', { name }));
          focusOn('plan-steder');
        }}
      >
        <Icon name="archive" />
        {t('aside')}
      </button>
    </div>
  );
}
