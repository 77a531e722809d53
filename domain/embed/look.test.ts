/** Every theme with every accent can be read: contrast is computed, and the colours are the house's own. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACCENTS, type Accent, coloursOf, type Shade, SURFACES, themeRules } from './look';

const channel = (n: number) => (n / 255 <= 0.04045 ? n / 255 / 12.92 : ((n / 255 + 0.055) / 1.055) ** 2.4);
/** Relative luminance of `#rrggbb`, as WCAG 2.2 defines it. */
const light = (colour: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16)));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [most = 0, least = 0] = [light(a), light(b)].toSorted((x, y) => y - x);
  return (most + 0.05) / (least + 0.05);
};

/** Words need 4.5; a ring, a border or a mark needs 3. Town names have a halo of land round them. */
const NEEDS: [on: string, what: string, least: number][] = [
  ...['paper', 'card'].flatMap((on): [string, string, number][] => [
    [on, 'ink', 4.5],
    [on, 'stone', 4.5],
    [on, 'accent', 4.5],
    [on, 'edge', 3],
  ]),
  ['accent', 'on', 4.5],
  ['land', 'ink', 4.5],
  ['land', 'accent', 3],
  ['water', 'accent', 3],
];
const tooWeak = (colours: Record<string, string>) =>
  NEEDS.filter(([on, what, least]) => contrast(colours[on] ?? '', colours[what] ?? '') < least).map(
    ([on, what]) => `${what} on ${on}`,
  );

describe.each(['light', 'dark'] as const)('in the %s', (shade: Shade) => {
  it.each(ACCENTS)('with %s everything has contrast enough', (accent: Accent) =>
    expect(tooWeak(coloursOf(shade, accent))).toEqual([]),
  );
});

it('a colour that cannot be read would be seen', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(tooWeak({ ...coloursOf('light', 'fjord'), accent: '#9ad1dd' })).toEqual([
    'accent on paper',
    'accent on card',
    'on on accent',
    'accent on land',
    'accent on water',
  ]);
});

it('the colours are those of the site', () => {
  const tokens = readFileSync('app/tokens.css', 'utf8');
  const [inLight = '', inDark = ''] = [':root {', ':root[data-theme="dark"] {'].map(
    (start) => tokens.split(start)[1]?.split('}')[0],
  );
  const token = (of: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(of)?.[1];
  const OURS: Record<Accent, string> = { fjord: 'fjord', mos: 'moss', ler: 'clay', lyng: 'heather', blaek: 'ink' };
  for (const [shade, of] of [
    ['light', inLight],
    ['dark', inDark],
  ] as const) {
    for (const [name, value] of Object.entries(SURFACES[shade])) expect(token(of, name), name).toBe(value);
    for (const accent of ACCENTS) expect(token(of, OURS[accent]), accent).toBe(coloursOf(shade, accent).accent);
  }
});

it('a chosen theme stays, whatever the reader’s device prefers', () => {
  expect(themeRules('lys', 'mos')).not.toMatch(/prefers|#10191e/);
  expect(themeRules('moerk', 'mos')).not.toMatch(/prefers|#fbf8f3/);
  expect(themeRules('auto', 'mos')).toMatch(/#fbf8f3.*prefers-color-scheme:dark.*#10191e/);
});
