/** For tests: an offer is taken down, set to rest or shown again by somebody, in a database that a server reads from. */
import type { Offer } from '../domain/offer';
import { find, save } from './noun';
import { offers } from './offers';
import { openDatabase } from './open';

export function become(file: string, slug: string, status: Offer['status'], at: string): boolean {
  const db = openDatabase(file);
  const offer = find(db, offers, slug);
  return offer !== null && save(db, offers, { ...offer, status }, { actor: 'anna', at });
}

const [, program, file = '', slug = '', status = '', at = ''] = process.argv;
if (program?.endsWith('any-gone.ts'))
  process.stdout.write(become(file, slug, status as Offer['status'], at) ? 'became' : 'did not become');
