/** What the environment says, turned into settings: one rule a variable, each with its own words. */
import path from 'node:path';
import { z } from 'zod';
import { type RoleWords, roleWords } from '../domain/staff/role-from-claim';

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

/** A login that anybody on the way can read is no login. */
const isSafe = (text: string) => !URL.canParse(text) || new URL(text).protocol === 'https:' || isThisMachine(text);
const isThisMachine = (text: string) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(text).hostname);
function roleWordsOrSay(text: string, context: z.RefinementCtx): RoleWords {
  const words = roleWords(text);
  if (!words) context.addIssue({ code: 'custom', message: 'must be pairs like Editors=editor, Readers=reader' });
  return words ?? {};
}

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
    SMTP_URL: z
      .string()
      .refine((text) => /^smtps?:\/\/[^/]/.test(text) && URL.canParse(text), 'must be a full smtp or smtps address')
      .optional(),
    LETTERS_FROM: z.email({ error: 'must be an e-mail address' }).optional(),
    ADDRESS_SEARCH_URL: address.optional(),
    ADDRESS_SEARCH_TOKEN: z.string().min(10, 'must be at least ten letters').default('adressevaelger123'),
    MUNICIPALITY_CODE: z
      .string()
      .regex(/^\d{4}$/, 'must be four digits')
      .default('0621'),
    OIDC_ISSUER: address.refine(isSafe, 'must be an https address, unless it is on this machine').optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_SCOPE: z
      .string()
      .refine((text) => text.split(' ').includes('openid'), 'must hold openid')
      .default('openid profile'),
    OIDC_ROLE_CLAIM: z.string().default('roles'),
    OIDC_ROLES: z.string().transform(roleWordsOrSay).optional(),
    MAP_BASEMAP: z.enum(BASEMAPS, { error: `must be one of ${BASEMAPS.join(', ')}` }).default('embedded'),
    MAP_PMTILES_FILE: z.string().optional(),
    MAP_XYZ_URL: tiles.optional(),
    MAP_WMS_URL: address.optional(),
    MAP_WMS_LAYERS: z.string().optional(),
    MAP_ATTRIBUTION: z.string().optional(),
    MAP_MAXZOOM: whole(9, 19).default(16),
  })
  .superRefine((env, context) => {
    if (env.SMTP_URL && !env.LETTERS_FROM)
      context.addIssue({ code: 'custom', path: ['LETTERS_FROM'], message: 'must be set when SMTP_URL is' });
    if (env.OIDC_ISSUER && !env.OIDC_CLIENT_ID)
      context.addIssue({ code: 'custom', path: ['OIDC_CLIENT_ID'], message: 'must be set when OIDC_ISSUER is' });
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
    letters: { smtpUrl: env.SMTP_URL, from: env.LETTERS_FROM },
    /** `oidc` null: only the accounts of our own. */
    staff: {
      oidc: env.OIDC_ISSUER
        ? {
            issuer: env.OIDC_ISSUER,
            clientId: env.OIDC_CLIENT_ID ?? '',
            clientSecret: env.OIDC_CLIENT_SECRET,
            scope: env.OIDC_SCOPE,
            roleClaim: env.OIDC_ROLE_CLAIM,
            roles: env.OIDC_ROLES ?? null,
          }
        : null,
    },
    /** Null when only towns and places that we know are searched. */
    addressSearch: env.ADDRESS_SEARCH_URL
      ? {
          base: env.ADDRESS_SEARCH_URL.replace(/\/$/, ''),
          token: env.ADDRESS_SEARCH_TOKEN,
          municipality: env.MUNICIPALITY_CODE,
        }
      : null,
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
