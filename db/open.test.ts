import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataVersion } from './audit';
import { migrate, openDatabase } from './open';
import { seed } from './seed';
import { dataFolder, emptyDatabase } from './test-data';

const folder = () => mkdtempSync(path.join(tmpdir(), 'faellesskab-'));

describe('the database file', () => {
  it('is made when it is not there, and holds what was written when it is opened again', () => {
    const file = path.join(folder(), 'catalogue.db');
    const first = openDatabase(file);
    migrate(first);
    migrate(first);
    seed(first, dataFolder(), '2026-11-22');
    first.$client.close();
    const second = openDatabase(file);
    expect(dataVersion(second)).toBe(5);
    expect(second.$client.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(second.$client.pragma('foreign_keys', { simple: true })).toBe(1);
    second.$client.close();
  });

  it('says in a sentence why it cannot be opened', () => {
    const text = path.join(folder(), 'notes.txt');
    writeFileSync(
      text,
      'This is a letter, and it is long enough to be looked at as if it had a database header. '.repeat(9),
    );
    expect(() => openDatabase(text)).toThrow(/could not be opened: it is a file, but not an SQLite database\.$/);
    expect(() => openDatabase('/nowhere/catalogue.db')).toThrow(/the folder \/nowhere does not exist\.$/);
    expect(() => openDatabase(folder())).toThrow(/it is a folder, or this user may not read and write it\.$/);
    expect(() => migrate(emptyDatabase(), '/nowhere')).toThrow(/There are no migrations in \/nowhere/);
  });

  it('refuses an offer at a place that does not exist', () => {
    const { $client } = emptyDatabase();
    const insert = `insert into places (slug, name, town, address_hidden, origin) values ('a', 'A', 'nowhere', 0, 'hand')`;
    expect(() => $client.exec(insert)).toThrow(/FOREIGN KEY/);
  });
});
