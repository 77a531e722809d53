/** What may not be passed on is known, whoever told it: a list from elsewhere, or our own data files. */
import { expect, it } from 'vitest';
import { DATA_FILES } from '../domain/feeds/share';
import { dataVersion } from './audit';
import { notShared, saveSource } from './import-sources';
import { save } from './noun';
import { offers } from './offers';
import { seed } from './seed';
import { dataFolder, emptyDatabase, offer } from './test-data';

const SOURCE = {
  ...({ key: 'register', name: 'Foreningsregistret', kind: 'file', licence: 'CC0', share: true } as const),
  ...{ trust: 5, isWhole: true, columns: {} },
};
const EDITOR = { actor: 'mette', at: '2026-11-20T10:00:00Z' };

it('whoever is asked to keep what it told does so at once, and a source that is saved as it was makes nothing anew', () => {
  const db = emptyDatabase();
  saveSource(db, SOURCE);
  const versionAfter = (share: boolean) => {
    saveSource(db, { ...SOURCE, share });
    return dataVersion(db);
  };
  const before = dataVersion(db);
  expect(versionAfter(true)).toBe(before);
  expect(versionAfter(false)).toBeGreaterThan(before);
  expect(versionAfter(false)).toBe(dataVersion(db));
  expect(versionAfter(true)).toBeGreaterThan(before + 1);
});

it('what our own data files may not let others have is known too, whoever has changed it since', () => {
  const db = emptyDatabase();
  seed(db, dataFolder(), '2026-11-22');
  save(db, offers, offer({ summary: 'En redaktørs ord.' }), EDITOR);
  save(db, offers, offer({ slug: 'skrevet-her' }), EDITOR);
  const files = DATA_FILES.map((each) => ({ ...each, share: each.file !== 'offers.jsonl' }));
  const { offers: own, organisations: bodies, places: doors, towns: all } = notShared(db, files);
  expect([...own].toSorted()).toEqual(['kor-i-vamdrup', 'strik-i-vamdrup']);
  expect([bodies.size, doors.size, all.size]).toEqual([0, 0, 0]);
  expect(notShared(db).offers.size).toBe(0);
});
