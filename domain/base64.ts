/** Bytes as letters that may stand in a link: base64url without padding, read strictly, so that one text is one value. */

/** @returns letters, digits, - and _ */
export function lettersOf(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @returns null for whatever `lettersOf` would not have written */
export function bytesFrom(letters: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(letters) || letters.length % 4 === 1) return null;
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let n = 0; n < binary.length; n += 1) bytes[n] = binary.charCodeAt(n);
  // The last letter may have bits to spare; two texts must not stand for the same bytes.
  return lettersOf(bytes) === letters ? bytes : null;
}
