'use client';
/** Why the next screen did not come, and links to what is to be mended. Comes into focus, so that it is read first. */
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import css from './register.module.css';
import type { Registering } from './registering';
import { idOf } from './SendForm';

/** The place's own fields have ids of their own. */
const anchorOf = (name: string): string => (name.startsWith('place.') ? name : idOf(name));

export function MendFirst({ state: { why, wrong, place, photo, n } }: { state: Registering }) {
  const t = useTranslations('register');
  const placeWords = useTranslations('place');
  const summary = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is read anew
  useEffect(() => {
    if (why) summary.current?.focus();
  }, [why, n]);
  if (!why) return null;
  const placeTroubles = Object.entries(place.wrong).map(([field, trouble]) => ({
    ...{ name: `place.${field}`, say: placeWords(`errors.${trouble}`) },
  }));
  const others = Object.entries(wrong)
    .filter(([, trouble]) => trouble !== 'place')
    .map(([name, trouble]) => ({ name, say: t(`mend.${trouble as 'empty'}`) }));
  const photoTrouble = photo
    ? [{ name: photo === 'alt' ? 'photoAlt' : 'photo', say: placeWords(`photoErrors.${photo}`) }]
    : [];
  return (
    <div ref={summary} tabIndex={-1} role="alert" className={css.summary}>
      <p>
        <strong>{t(`stay.${why}`)}</strong>
      </p>
      <ul>
        {[...placeTroubles, ...others, ...photoTrouble].map(({ name, say }) => (
          <li key={name}>
            <a href={`#${name.startsWith('photo') ? name : anchorOf(name)}`}>{say}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
