import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings';

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

  test('a base map that is switched on must also be told where it is', () => {
    expect(() => readSettings({ MAP_BASEMAP: 'pmtiles' })).toThrow(/MAP_PMTILES_FILE must be set/);
    expect(readSettings({ MAP_BASEMAP: 'pmtiles', MAP_PMTILES_FILE: 'kort.pmtiles' }).basemap.pmtilesFile).toBe(
      'kort.pmtiles',
    );
  });

  test('an empty variable is one that was not set', () => {
    expect(readSettings({ PUBLIC_URL: '', MAP_XYZ_URL: '' }).publicUrl).toBe('http://localhost:3000');
  });
});
