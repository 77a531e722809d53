/** For tests: an empty database in memory, and a small data folder of one's own. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Offer } from '../domain/offer';
import { migrate, openDatabase } from './open';
import { audit } from './schema';

export function emptyDatabase() {
  const db = openDatabase(':memory:');
  migrate(db);
  return db;
}

export const offer = (facets: Partial<Offer> = {}): Offer =>
  Offer.parse({
    slug: 'strik-i-vamdrup',
    kind: 'activity',
    title: 'Strik i Vamdrup',
    organisation: 'strikkerne',
    place: 'laden',
    town: 'vamdrup',
    topics: ['making.knitting'],
    source: { url: 'https://example.org/strik', date: '2026-05', confidence: 'high' },
    ...facets,
  });

export const place = {
  slug: 'laden',
  name: 'Laden',
  street: 'Smedegade 4',
  postalCode: '6580',
  town: 'vamdrup',
  position: { lat: 55.42871, lng: 9.28631, precision: 'door', source: 'DAR' },
  stop: { name: 'Smedegade', walkingMetres: 80 },
  access: { wheelchair: { value: 'yes', note: 'Ramme fra Smedegade' } },
};

const whole = {
  'towns.jsonl': [
    {
      slug: 'vamdrup',
      name: 'Vamdrup',
      kind: 'town',
      area: 'vamdrup',
      position: { lat: 55.427, lng: 9.283, precision: 'area', source: 'DAGI' },
    },
  ] as unknown[],
  'organisations.jsonl': [{ slug: 'strikkerne', name: 'Strikkerne', town: 'vamdrup' }] as unknown[],
  'places.jsonl': [place] as unknown[],
  'offers.jsonl': [offer(), offer({ slug: 'kor-i-vamdrup', title: 'Kor i Vamdrup', topics: ['music'] })] as unknown[],
  'interests.jsonl': [
    { word: 'strik', topics: ['making.knitting'] },
    { word: 'motor', topics: [] },
  ] as unknown[],
};
const taxonomy = {
  topics: [
    { key: 'making', terms: [{ key: 'making.knitting' }] },
    { key: 'music', terms: [] },
  ],
  conditions: [{ key: 'wheelchair' }, { key: 'alcohol_free' }],
  audiences: [{ key: 'aud.everyone' }],
  contribute: [{ key: 'contribute.welcome' }],
};

/** A folder as data/, with some files said otherwise. A text is a line as it stands. */
export function dataFolder(otherwise: Partial<typeof whole> = {}): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'faellesskab-')), 'data');
  return writeData(folder, otherwise);
}

export function writeData(folder: string, otherwise: Partial<typeof whole> = {}): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'taxonomy.json'), JSON.stringify(taxonomy));
  for (const [file, lines] of Object.entries({ ...whole, ...otherwise })) {
    const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    writeFileSync(path.join(folder, file), `${texts.join('\n')}\n`);
  }
  return folder;
}

export const auditRows = (db: ReturnType<typeof emptyDatabase>) => db.select().from(audit).all();
