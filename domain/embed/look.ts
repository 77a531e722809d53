/** The colours of what stands on somebody else's page: three themes and five accents, each readable on each. */

/** The words of the address: after the reader's own device, light, or dark. */
export const THEMES = ['auto', 'lys', 'moerk'] as const;
export const ACCENTS = ['fjord', 'mos', 'ler', 'lyng', 'blaek'] as const;
export type Theme = (typeof THEMES)[number];
export type Accent = (typeof ACCENTS)[number];
export type Shade = 'light' | 'dark';

/** The house's own tokens; `look.test.ts` holds them to app/tokens.css and to the contrast that the words need. */
export const SURFACES = {
  light: {
    paper: '#fbf8f3',
    card: '#ffffff',
    line: '#e6ddcd',
    edge: '#7c8990',
    ink: '#1d2b33',
    stone: '#54616a',
    land: '#fbf8f3',
    water: '#cfe3e8',
    shore: '#8fb4bf',
  },
  dark: {
    paper: '#10191e',
    card: '#18242b',
    line: '#2a3942',
    edge: '#74858e',
    ink: '#eaf0f2',
    stone: '#a9b6bd',
    land: '#10191e',
    water: '#0d3541',
    shore: '#2f6473',
  },
} as const;

/** Links, numbers and the ring round what has the focus. `on`: what is written on the colour. */
export const ACCENT: Record<Accent, Record<Shade, { accent: string; on: string }>> = {
  fjord: { light: { accent: '#0a5566', on: '#ffffff' }, dark: { accent: '#7ccbd9', on: '#10191e' } },
  mos: { light: { accent: '#2c6339', on: '#ffffff' }, dark: { accent: '#8ccb97', on: '#10191e' } },
  ler: { light: { accent: '#9a3412', on: '#ffffff' }, dark: { accent: '#f0a084', on: '#10191e' } },
  lyng: { light: { accent: '#7b2f5b', on: '#ffffff' }, dark: { accent: '#e3a3c8', on: '#10191e' } },
  blaek: { light: { accent: '#1d2b33', on: '#ffffff' }, dark: { accent: '#eaf0f2', on: '#10191e' } },
};

/** Every custom property of one shade. */
export const coloursOf = (shade: Shade, accent: Accent): Record<string, string> => ({
  ...SURFACES[shade],
  ...ACCENT[accent][shade],
});

const declared = (shade: Shade, accent: Accent): string =>
  `color-scheme:${shade};${Object.entries(coloursOf(shade, accent))
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}`;

/** The rule for `:root`, and for dark devices when the theme follows them. */
export function themeRules(theme: Theme, accent: Accent): string {
  if (theme === 'lys') return `:root{${declared('light', accent)}}`;
  if (theme === 'moerk') return `:root{${declared('dark', accent)}}`;
  return `:root{${declared('light', accent)}}@media(prefers-color-scheme:dark){:root{${declared('dark', accent)}}}`;
}
