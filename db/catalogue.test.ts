import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../domain/snapshot';
import { dataVersion } from './audit';
import { publishedCatalogue } from './catalogue';
import { save } from './noun';
import { offers } from './offers';
import { seed } from './seed';
import { dataFolder, emptyDatabase, offer, place } from './test-data';

const by = { actor: 'Karen', at: '2026-11-22T10:00:00+01:00' };
const now = { day: '2026-11-22', instant: '2026-11-22T13:00:00Z' };
const seeded = (files: Parameters<typeof dataFolder>[0] = {}) => {
  const db = emptyDatabase();
  seed(db, dataFolder(files), now.day);
  return db;
};

describe('the published catalogue', () => {
  it('never tells an address that is only told to those who ring', () => {
    const hidden = {
      ...place,
      addressHidden: true,
      source: { url: 'https://example.org/55.42871', date: '', confidence: 'high' },
    };
    const published = publishedCatalogue(seeded({ 'places.jsonl': [hidden] }));
    const { cards, bySlug } = buildCatalogue(published, now);
    const all = JSON.stringify([published, cards, [...bySlug]]);
    for (const secret of ['Smedegade', '55.42871', '9.28631', 'DAR']) expect(all).not.toContain(secret);
    expect(cards[0]).toMatchObject({
      place: 'Laden',
      at: [55.427, 9.283],
      precision: 'area',
      facts: { wheelchair: 'yes' },
    });
    expect(cards[0]).not.toHaveProperty('placeSlug');

    const open = JSON.stringify(publishedCatalogue(seeded()));
    for (const told of ['Smedegade', '55.42871', '9.28631', 'DAR']) expect(open).toContain(told);
  });

  it.each(['unconfirmed', 'paused', 'archived'] as const)(
    'has nothing of an offer that is %s, nor of its place',
    (status) => {
      const db = seeded({ 'offers.jsonl': [offer({ status })] });
      expect(publishedCatalogue(db)).toMatchObject({ offers: [], places: [] });
    },
  );

  it('does not ask the database more often when there are more offers', () => {
    const many = Array.from({ length: 40 }, (_, number) => offer({ slug: `strik-${number}` }));
    const questions = (db: ReturnType<typeof emptyDatabase>) => {
      let asked = 0;
      const prepare = db.$client.prepare.bind(db.$client);
      db.$client.prepare = ((sql: string) => {
        asked++;
        return prepare(sql);
      }) as typeof db.$client.prepare;
      publishedCatalogue(db);
      return asked;
    };
    expect(questions(seeded({ 'offers.jsonl': many }))).toBe(questions(seeded()));
  });

  it('has a new version after every change, and the same until then', () => {
    const db = seeded();
    const version = dataVersion(db);
    publishedCatalogue(db);
    expect(dataVersion(db)).toBe(version);
    save(db, offers, offer({ title: 'Strik og snak' }), by);
    expect(dataVersion(db)).toBe(version + 1);
  });
});
