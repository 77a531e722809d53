/** Every setting is an environment variable, parsed once here; a wrong value stops the start with a sentence. */
import path from 'node:path';
import { z } from 'zod';

/** An empty variable is one that was not set. */
const optional = (schema: z.ZodType<string>) => z.preprocess((v) => (v === '' ? undefined : v), schema.optional());
const url = z.url({ protocol: /^https?$/, error: 'must be a full http or https address' });

export const Environment = z
  .object({
    PORT: z.coerce.number({ error: 'must be a number' }).int().min(1).max(65535).default(3000),
    DATA_FOLDER: z.string().min(1).default('var'),
    PUBLIC_URL: z.preprocess((v) => (v === '' ? undefined : v), url.default('http://localhost:3000')),
    EDITOR_EMAIL: z.email({ error: 'must be an e-mail address' }).default('redaktion@example.org'),
    MUNICIPALITY_NAME: z.string().min(1).default('Kolding Kommune'),
    MUNICIPALITY_DEPARTMENT: z.string().min(1).default('Social- og Arbejdsmarkedsforvaltningen'),
    MUNICIPALITY_PHONE: z.string().min(1).default('79 79 79 79'),
    MUNICIPALITY_ADDRESS: z.string().min(1).default('Nicolaiplads 6, 6000 Kolding'),
    ACCESSIBILITY_STATEMENT_URL: optional(url),
    JOURNEY_URL: url.default('https://www.rejseplanen.dk/'),
    MAP_BASEMAP: z.enum(['embedded', 'pmtiles', 'xyz', 'wms']).default('embedded'),
    MAP_PMTILES_FILE: optional(z.string()),
    MAP_XYZ_URL: optional(z.string()),
    MAP_WMS_URL: optional(url),
    MAP_WMS_LAYERS: optional(z.string()),
    MAP_ATTRIBUTION: optional(z.string()),
    MAP_MAXZOOM: z.coerce.number({ error: 'must be a number' }).int().min(9).max(19).default(16),
  })
  .superRefine((env, context) => {
    const needs = { pmtiles: 'MAP_PMTILES_FILE', xyz: 'MAP_XYZ_URL', wms: 'MAP_WMS_URL' } as const;
    if (env.MAP_BASEMAP === 'embedded') return;
    const name = needs[env.MAP_BASEMAP];
    if (!env[name])
      context.addIssue({ code: 'custom', path: [name], message: `must be set when MAP_BASEMAP is ${env.MAP_BASEMAP}` });
  });

/** Thrown when a variable is wrong; the message is for whoever starts the server. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * Reads the settings from an environment.
 * @throws SettingsError naming every variable that is wrong, and what it must be; never its value, which may be a key.
 */
export function readSettings(environment: Record<string, string | undefined>) {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `The setting ${issue.path.join('.')} ${issue.message}.`);
    throw new SettingsError(lines.join('\n'));
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    dataFolder: path.resolve(env.DATA_FOLDER),
    databaseFile: path.resolve(env.DATA_FOLDER, 'catalogue.sqlite'),
    publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
    editorEmail: env.EDITOR_EMAIL,
    municipality: {
      name: env.MUNICIPALITY_NAME,
      department: env.MUNICIPALITY_DEPARTMENT,
      phone: env.MUNICIPALITY_PHONE,
      address: env.MUNICIPALITY_ADDRESS,
    },
    accessibilityStatementUrl: env.ACCESSIBILITY_STATEMENT_URL,
    journeyUrl: env.JOURNEY_URL,
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

export const settings: Settings = readSettings(process.env);
