/** For tests: what the form is told of the catalogue, and the shortest form that can be sent. */
import { towns } from '../test-data';
import type { Typed } from './form';
import type { Known } from './known';

export const KNOWN: Known = {
  today: '2026-11-23',
  towns,
  isKnown: (slug) => slug === 'laden',
  nameless: 'Adressen får du, når du ringer',
  organisationCalled: (name) => (name.toLowerCase() === 'ældre sagen kolding' ? 'aeldre-sagen-kolding' : null),
  source: { url: 'https://example.org/tilmeld', date: '2026-11-23', confidence: 'high' },
};

/** Three facts, and whom to write to. */
export const SHORTEST: Typed = {
  what: 'activity',
  title: 'Strik og snak',
  'place.how': 'address',
  'place.street': 'Smedegade 4',
  'place.postalCode': '6580',
  'place.town': 'vamdrup',
  phone: '75 55 12 34',
  senderEmail: 'lis@example.org',
};
