'use client';
/**
 * A photo of the door, and what it shows in words. With script it is made small before it is sent, which saves a thin
 * line; the server writes it anew all the same. Needs the messages `place`.
 */
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { PHOTO_ACCEPTED, PHOTO_ALT_MAX, PHOTO_FIELD, PHOTO_SIDE_MAX, type PhotoRefusal } from '@/domain/photo';
import { Field } from './Field';
import css from './place.module.css';

type Props = {
  alt: string;
  /** The photo as an earlier step wrote it anew, base64 of a WebP. */
  kept?: string | null;
  error?: PhotoRefusal | null;
  onAlt?: (alt: string) => void;
};

/** A smaller JPEG of it, or the file itself when the browser cannot. */
async function made(file: File): Promise<File> {
  try {
    const picture = await createImageBitmap(file);
    const part = Math.min(1, PHOTO_SIDE_MAX / Math.max(picture.width, picture.height));
    if (part === 1) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * part);
    canvas.height = Math.round(picture.height * part);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return blob ? new File([blob], 'billede.jpg', { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
}

export function PhotoField({ alt: given, kept, error, onAlt }: Props) {
  const t = useTranslations('place');
  const [alt, setAlt] = useState(given);
  const [seen, setSeen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => () => void (seen && URL.revokeObjectURL(seen)), [seen]);

  async function choose() {
    const field = input.current;
    const file = field?.files?.[0];
    setSeen(null);
    if (!field || !file) return;
    setBusy(true);
    const small = await made(file);
    if (field.files?.[0] === file && small !== file) {
      const carrier = new DataTransfer();
      carrier.items.add(small);
      field.files = carrier.files;
    }
    setSeen(URL.createObjectURL(small));
    setBusy(false);
  }
  const problem = error && error !== 'alt' ? t(`photoErrors.${error}`) : undefined;
  const altProblem = error === 'alt' && alt === given ? t('photoErrors.alt') : undefined;
  const shown = seen ?? (kept ? `data:image/webp;base64,${kept}` : null);
  return (
    <fieldset className={`${css.photo} ${css.hows}`}>
      <legend>{t('photo.title')}</legend>
      <p className={css.hint}>{t('photo.hint')}</p>
      {shown ? (
        <figure className="bare">
          {/* biome-ignore lint/performance/noImgElement: no picture goes through Next's optimizer */}
          <img className={css.seen} src={shown} alt={alt || t('photo.kept')} />
        </figure>
      ) : null}
      {kept ? (
        <>
          <input type="hidden" name={PHOTO_FIELD.kept} value={kept} />
          <label className={css.tick}>
            <input type="checkbox" name={PHOTO_FIELD.remove} value="1" />
            {t('photo.remove')}
          </label>
        </>
      ) : null}
      <div>
        <label htmlFor={PHOTO_FIELD.file}>{t('photo.file')}</label>
        <p id="photo-hint" className={css.hint}>
          {t('photo.clean')}
        </p>
        {problem ? (
          <p id="photo-fejl" className={css.problem}>
            {problem}
          </p>
        ) : null}
        <input
          ref={input}
          id={PHOTO_FIELD.file}
          name={PHOTO_FIELD.file}
          type="file"
          accept={PHOTO_ACCEPTED}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'photo-hint photo-fejl' : 'photo-hint'}
          onChange={() => void choose()}
        />
        <p role="status" className={css.status}>
          {busy ? t('photo.busy') : ''}
        </p>
      </div>
      <Field
        name={PHOTO_FIELD.alt}
        label={t('photo.alt')}
        hint={t('photo.altHint')}
        problem={altProblem}
        value={alt}
        maxLength={PHOTO_ALT_MAX}
        onChange={(text) => {
          setAlt(text);
          onAlt?.(text);
        }}
      />
    </fieldset>
  );
}
