'use client';
/** Where it is, and a photo of the door. */
import { PHOTO_FIELD } from '@/domain/photo';
import { placeSaid } from '@/domain/place-search/fields';
import { PhotoField } from '../place/PhotoField';
import { PlaceFields } from '../place/PlaceFields';
import type { Registering } from '../registering';
import css from '../screen.module.css';
import type { RegisterWords } from '../words';

export function Where({ state, words }: { state: Registering; words: RegisterWords }) {
  const { typed, place, photo } = state;
  return (
    <>
      <PlaceFields
        said={placeSaid((name) => typed[name] ?? '')}
        found={place.found}
        errors={place.wrong}
        towns={words.towns}
        basemap={words.basemap}
      />
      {/* A door behind a hidden address is not shown: the style sheet takes the question away, and the server the photo. */}
      <div className={css.door}>
        <PhotoField alt={typed[PHOTO_FIELD.alt] ?? ''} kept={typed[PHOTO_FIELD.kept] ?? null} error={photo} />
      </div>
    </>
  );
}
