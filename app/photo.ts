/**
 * The photo of the door. Nothing of the file that came is kept: it is decoded within limits, turned upright, made small
 * and written anew, so that where and when it was taken, and whatever else was hidden in it, is gone.
 */
import sharp from 'sharp';
import { altOf, PHOTO_BYTES_MAX, PHOTO_FIELD, PHOTO_SIDE_MAX, type PhotoRefusal } from '@/domain/photo';
import { turns } from './api/basemap/turns';

export type Photo = { bytes: Buffer; width: number; height: number };
export type Refused = { why: PhotoRefusal };

/** The largest telephones take 50 million. A small file may claim far more: then it is not opened at all. */
const PIXELS_MAX = 64_000_000;
const SECONDS_MAX = 10;
const QUALITY = 78;
/** Each may need a few hundred megabytes for a moment, so that few are opened at a time. */
const AT_ONCE = 2;
const PATIENCE_MS = 15_000;

// Only these three are ever opened, whatever a file calls itself: not SVG, PDF, GIF or TIFF.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);

const queue = turns(AT_ONCE, PATIENCE_MS);

/** How the three begin. What a browser says of a file is not believed. */
function isOpened(bytes: Buffer): boolean {
  const begins = (hex: string, at = 0) => bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;
  return begins('ffd8ff') || begins('89504e470d0a1a0a') || (begins('52494646') && begins('57454250', 8));
}

/** @returns the photo as WebP, at most 1600 px on each side, or why it is refused */
export async function readPhoto(bytes: Buffer): Promise<Photo | Refused> {
  if (bytes.length > PHOTO_BYTES_MAX) return { why: 'bytes' };
  if (!isOpened(bytes)) return { why: 'kind' };
  const done = await queue.take(() => writeAnew(bytes));
  return done ?? { why: 'busy' };
}

async function writeAnew(bytes: Buffer): Promise<Photo | Refused> {
  try {
    const given = sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error', pages: 1, sequentialRead: true });
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > PIXELS_MAX) return { why: 'pixels' };
    const side = PHOTO_SIDE_MAX;
    const { data, info } = await given
      .timeout({ seconds: SECONDS_MAX })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .webp({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return { why: 'broken' }; // libvips says what is wrong in words that quote the file
  }
}

export type PhotoSaid =
  | { is: 'none' }
  | { is: 'photo'; photo: Photo; alt: string; kept: string }
  /** `kept`: the photo itself was good, and goes with the form until the rest is. */
  | { is: 'refused'; why: PhotoRefusal; alt: string; kept: string | null };

/** What a form says of a photo: a file chosen now, or the one that earlier steps carry. */
export async function photoFrom(form: FormData): Promise<PhotoSaid> {
  const said = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const file = form.get(PHOTO_FIELD.file);
  const alt = altOf(said(PHOTO_FIELD.alt));
  const isNew = file instanceof File && file.size > 0;
  if (!isNew && (said(PHOTO_FIELD.remove) !== '' || said(PHOTO_FIELD.kept) === '')) return { is: 'none' };
  if (isNew && file.size > PHOTO_BYTES_MAX) return { is: 'refused', why: 'bytes', alt, kept: null };
  const bytes = isNew ? Buffer.from(await file.arrayBuffer()) : Buffer.from(said(PHOTO_FIELD.kept), 'base64');
  const photo = await readPhoto(bytes);
  if ('why' in photo) return { is: 'refused', why: photo.why, alt, kept: null };
  const kept = photo.bytes.toString('base64');
  return alt ? { is: 'photo', photo, alt, kept } : { is: 'refused', why: 'alt', alt, kept };
}

/** For an `img` that only whoever sends it, or an editor, sees: no address leads to it. */
export const photoAsData = (bytes: Buffer): string => `data:image/webp;base64,${bytes.toString('base64')}`;
