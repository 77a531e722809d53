/** What a photo of the door may be, and why one is refused: said once, for the form and for the server. */

/** A telephone's photo is 3 to 8 MB; Next hands a form on to its page up to 10. */
export const PHOTO_BYTES_MAX = 9_000_000;
/** Of each side, once it is written anew. */
export const PHOTO_SIDE_MAX = 1600;
export const PHOTO_ALT_MAX = 200;
/** What a file field lets one choose; it also makes an iPhone hand over a JPEG. */
export const PHOTO_ACCEPTED = 'image/jpeg,image/png,image/webp';

/**
 * `kind`: not a JPEG, PNG or WebP. `bytes`: too large a file. `pixels`: too large a picture. `broken`: it cannot be read.
 * `busy`: so many send photos at once that this one had to wait too long. `alt`: nobody has said what it shows.
 */
export const PHOTO_REFUSALS = ['kind', 'bytes', 'pixels', 'broken', 'busy', 'alt'] as const;
export type PhotoRefusal = (typeof PHOTO_REFUSALS)[number];

/** The fields of a form. `kept`: the photo as we wrote it anew, carried from one step to the next as base64. */
export const PHOTO_FIELD = { file: 'photo', alt: 'photoAlt', kept: 'photoKept', remove: 'photoRemove' } as const;

/** What the photo shows, on one line, as it is kept. */
export const altOf = (said: string): string =>
  said
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, PHOTO_ALT_MAX);
