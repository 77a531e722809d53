/** What the environment says, turned into settings: one rule a variable, each with its own words. */
import path from 'node:path';
import { z } from 'zod';

/** Nobody reads it; whoever starts the server is told so. */
export const EXAMPLE_EMAIL = 'redaktion@example.org';
const BASEMAPS = ['embedded', 'pmtiles', 'xyz', 'wms'] as const;

const isAddress = (text: string) => /^https?:\/\/[^/]/.test(text) && URL.canParse(text);
const address = z.string().refine(isAddress, 'must be a full http or https address');
const whole = (from: number, to: number) =>
  z
    .string()
    .transform((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN))
    .refine((n) => n >= from && n <= to, `must be a number, whole and from ${from} to ${to}`);
const tiles = address.refine(
  (text) => ['{z}', '{x}', '{y}'].every((part) => text.includes(part)),
  'must hold {z}, {x} and {y}, where the tile’s place goes',
);

const Environment = z
  .object({
    PORT: whole(1, 65535).default(3000),
    DATA_FOLDER: z.string().default('var'),
    PUBLIC_URL: address.optional(),
    EDITOR_EMAIL: z.email({ error: 'must be an e-mail address' }).default(EXAMPLE_EMAIL),
    MUNICIPALITY_NAME: z.string().default('Kolding Kommune'),
    MUNICIPALITY_DEPARTMENT: z.string().default('Social- og Arbejdsmarkedsforvaltningen'),
    MUNICIPALITY_PHONE: z.string().default('79 79 79 79'),
    MUNICIPALITY_ADDRESS: z.string().default('Nicolaiplads 6, 6000 Kolding'),
    ACCESSIBILITY_STATEMENT_URL: address.optional(),
    JOURNEY_URL: address.default('https://www.rejseplanen.dk/'),
    TRUSTED_PROXIES: whole(0, 9).default(0),
    PLANS_NEW_A_MINUTE: whole(1, 1_000_000).default(300),
    PLANS_WRITES_A_MINUTE: whole(1, 10_000_000).default(12_000),
    PLANS_WRITES_A_MINUTE_EACH: whole(1, 1_000_000).default(240),
    PLANS_LISTENERS: whole(0, 1_000_000).default(5000),
    PLANS_MAX_MB: whole(1, 1_000_000).default(4000),
    MAP_BASEMAP: z.enum(BASEMAPS, { error: `must be one of ${BASEMAPS.join(', ')}` }).default('embedded'),
    MAP_PMTILES_FILE: z.string().optional(),
    MAP_XYZ_URL: tiles.optional(),
    MAP_WMS_URL: address.optional(),
    MAP_WMS_LAYERS: z.string().optional(),
    MAP_ATTRIBUTION: z.string().optional(),
    MAP_MAXZOOM: whole(9, 19).default(16),
  })
  .superRefine((env, context) => {
    const needs = {
      embedded: [],
      pmtiles: ['MAP_PMTILES_FILE'],
      xyz: ['MAP_XYZ_URL'],
      wms: ['MAP_WMS_URL', 'MAP_WMS_LAYERS'],
    } as const;
    for (const name of needs[env.MAP_BASEMAP])
      if (!env[name])
        context.addIssue({
          code: 'custom',
          path: [name],
          message: `must be set when MAP_BASEMAP is ${env.MAP_BASEMAP}`,
        });
  });

/** Thrown when a variable is wrong; the message is for whoever starts the server. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * Reads the settings from an environment. An empty variable is one that was not set.
 * @throws SettingsError naming every variable that is wrong, and what it must be; never its value, which may be a key.
 */
export function readSettings(environment: Record<string, string | undefined>) {
  const said = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(said);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `The setting ${issue.path.join('.')} ${issue.message}.`);
    throw new SettingsError(lines.join('\n'));
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    dataFolder: path.resolve(env.DATA_FOLDER),
    databaseFile: path.resolve(env.DATA_FOLDER, 'catalogue.sqlite'),
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    editorEmail: env.EDITOR_EMAIL,
    municipality: {
      name: env.MUNICIPALITY_NAME,
      department: env.MUNICIPALITY_DEPARTMENT,
      phone: env.MUNICIPALITY_PHONE,
      address: env.MUNICIPALITY_ADDRESS,
    },
    accessibilityStatementUrl: env.ACCESSIBILITY_STATEMENT_URL,
    journeyUrl: env.JOURNEY_URL,
    trustedProxies: env.TRUSTED_PROXIES,
    plans: {
      newAMinute: env.PLANS_NEW_A_MINUTE,
      writesAMinute: env.PLANS_WRITES_A_MINUTE,
      writesAMinuteEach: env.PLANS_WRITES_A_MINUTE_EACH,
      listeners: env.PLANS_LISTENERS,
      maxBytes: env.PLANS_MAX_MB * 1_000_000,
    },
    basemap: {
      kind: env.MAP_BASEMAP,
      pmtilesFile: env.MAP_PMTILES_FILE,
      xyzUrl: env.MAP_XYZ_URL,
      wmsUrl: env.MAP_WMS_URL,
      wmsLayers: env.MAP_WMS_LAYERS,
      attribution: env.MAP_ATTRIBUTION,
      maxZoom: env.MAP_MAXZOOM,
      contact: env.EDITOR_EMAIL,
    },
  };
}

export type Settings = ReturnType<typeof readSettings>;
