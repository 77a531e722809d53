/** The typeface, served by ourselves, preloaded, with a fallback of the same width so that nothing moves when it comes. */
import localFont from 'next/font/local';

export const typeface = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  display: 'swap',
  variable: '--typeface',
  adjustFontFallback: 'Arial',
});
