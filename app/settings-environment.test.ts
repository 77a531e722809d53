import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings-environment';

const VARIABLES = [
  ...['PORT', 'DATA_FOLDER', 'PUBLIC_URL', 'EDITOR_EMAIL', 'MUNICIPALITY_NAME', 'MUNICIPALITY_DEPARTMENT'],
  ...['MUNICIPALITY_PHONE', 'MUNICIPALITY_ADDRESS', 'ACCESSIBILITY_STATEMENT_URL', 'JOURNEY_URL', 'MAP_BASEMAP'],
  ...['MAP_PMTILES_FILE', 'MAP_XYZ_URL', 'MAP_WMS_URL', 'MAP_WMS_LAYERS', 'MAP_ATTRIBUTION', 'MAP_MAXZOOM'],
  ...['TRUSTED_PROXIES', 'PLANS_NEW_A_MINUTE', 'PLANS_WRITES_A_MINUTE', 'PLANS_WRITES_A_MINUTE_EACH'],
  ...['PLANS_LISTENERS', 'PLANS_MAX_MB', 'SMTP_URL', 'LETTERS_FROM'],
  ...['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_SCOPE', 'OIDC_ROLE_CLAIM', 'OIDC_ROLES'],
];

describe('settings', () => {
  test('nothing set is a site that works', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      basemap: { kind: 'embedded' },
      publicUrl: 'http://localhost:3000',
    });
  });

  test('a wrong value stops the start with a sentence that names it, and never repeats it', () => {
    const start = () => readSettings({ PORT: 'tre tusind', EDITOR_EMAIL: 'ikke-en-adresse' });
    expect(start).toThrow(SettingsError);
    expect(start).toThrow(/PORT must be a number/);
    expect(start).toThrow(/EDITOR_EMAIL must be an e-mail address/);
    expect(start).not.toThrow(/tre tusind/);
  });

  test.each([
    ['PORT', '0', 'must be a number, whole and from 1 to 65535'],
    ['PORT', '65536', 'must be a number, whole and from 1 to 65535'],
    ['PORT', '3000.5', 'must be a number, whole and from 1 to 65535'],
    ['MAP_MAXZOOM', '8', 'must be a number, whole and from 9 to 19'],
    ['TRUSTED_PROXIES', 'ja', 'must be a number, whole and from 0 to 9'],
    ['PLANS_NEW_A_MINUTE', '0', 'must be a number, whole and from 1 to 1000000'],
    ['PUBLIC_URL', 'kolding.dk', 'must be a full http or https address'],
    ['PUBLIC_URL', 'ftp://kolding.dk', 'must be a full http or https address'],
    ['JOURNEY_URL', 'javascript:alert(1)', 'must be a full http or https address'],
    ['ACCESSIBILITY_STATEMENT_URL', 'https://', 'must be a full http or https address'],
    ['LETTERS_FROM', 'Kolding', 'must be an e-mail address'],
    ['OIDC_ROLES', 'Redaktion', 'must be pairs like Editors=editor, Readers=reader'],
    ['OIDC_SCOPE', 'profile', 'must hold openid'],
    ['MAP_BASEMAP', 'foo', 'must be one of embedded, pmtiles, xyz, wms'],
    ['MAP_XYZ_URL', 'file:///{z}/{x}/{y}', 'must be a full http or https address'],
    ['MAP_XYZ_URL', 'https://tiles.example.org/{z}/{x}.png', 'must hold {z}, {x} and {y}, where the tile’s place goes'],
  ])('%s as “%s” is told in our own words', (name, value, words) => {
    expect(() => readSettings({ [name]: value })).toThrow(new SettingsError(`The setting ${name} ${words}.`));
  });

  test('a base map that is switched on must also be told where it is', () => {
    expect(() => readSettings({ MAP_BASEMAP: 'pmtiles' })).toThrow(/MAP_PMTILES_FILE must be set/);
    expect(() => readSettings({ MAP_BASEMAP: 'xyz', MAP_XYZ_URL: '' })).toThrow(/MAP_XYZ_URL must be set/);
    expect(() => readSettings({ MAP_BASEMAP: 'wms' })).toThrow(
      /MAP_WMS_URL must be set.*\n.*MAP_WMS_LAYERS must be set/,
    );
    const url = 'https://tiles.example.org/{z}/{x}/{y}.png?key=a';
    expect(readSettings({ MAP_BASEMAP: 'xyz', MAP_XYZ_URL: url }).basemap.xyzUrl).toBe(url);
    const file = readSettings({ MAP_BASEMAP: 'pmtiles', MAP_PMTILES_FILE: 'kort.pmtiles' }).basemap.pmtilesFile;
    expect(file).toBe('kort.pmtiles');
  });

  test('letters that are sent must say from whom, and the server’s address is never repeated', () => {
    const url = 'smtps://fis:hemmelig@mail.example.org';
    expect(() => readSettings({ SMTP_URL: url })).toThrow(
      new SettingsError('The setting LETTERS_FROM must be set when SMTP_URL is.'),
    );
    expect(() =>
      readSettings({ SMTP_URL: 'https://fis:hemmelig@mail.example.org', LETTERS_FROM: 'kort@example.org' }),
    ).toThrow(new SettingsError('The setting SMTP_URL must be a full smtp or smtps address.'));
    const from = 'kort@example.org';
    expect(readSettings({ SMTP_URL: url, LETTERS_FROM: from }).letters).toEqual({ smtpUrl: url, from });
    expect(readSettings({}).letters.smtpUrl).toBeUndefined();
  });

  test('the municipality’s login goes by https, and only this machine itself may do without', () => {
    const read = (OIDC_ISSUER: string) => readSettings({ OIDC_ISSUER, OIDC_CLIENT_ID: 'fis' }).staff.oidc?.issuer;
    expect(() => read('http://login.example.org')).toThrow(/OIDC_ISSUER must be an https address/);
    expect(read('http://127.0.0.1:4000')).toBe('http://127.0.0.1:4000');
    expect(() => readSettings({ OIDC_ISSUER: 'https://login.example.org' })).toThrow(/OIDC_CLIENT_ID must be set/);
    expect(readSettings({}).staff.oidc).toBeNull();
  });

  test.each(['', ' '])('an empty variable (“%s”) is one that was not set, whichever it is', (nothing) => {
    expect(readSettings(Object.fromEntries(VARIABLES.map((name) => [name, nothing])))).toEqual(readSettings({}));
  });

  test('the site’s own address follows the port, until it is told', () => {
    expect(readSettings({ PORT: '4777' }).publicUrl).toBe('http://localhost:4777');
    expect(readSettings({ PORT: '4777', PUBLIC_URL: 'https://kolding.dk/' }).publicUrl).toBe('https://kolding.dk');
  });
});
