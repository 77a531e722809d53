/**
 * What a file cannot carry, by the paths of our own model: whoever reads it back gets the rest the same. Shown on
 * `/aabne-data`; the test beside it sends the fullest entry out and back, and finds these and no others.
 */
import type { Format } from '../feeds/asked';

const OF_TABLE = [
  ...['offer.schedule.exceptions', 'offer.schedule.closures', 'offer.schedule.season', 'offer.schedule.openHolidays'],
  ...['offer.facts.*.note', 'offer.facts.*.checkedAt', 'offer.capacity.note', 'offer.capacity.updated'],
  ...['offer.contact.sms', 'offer.courseStart', 'offer.metAtDoor', 'offer.trial', 'offer.contribute'],
  ...['offer.childrenDeclaration', 'offer.reviewDue'],
  ...['organisation.parent', 'organisation.about', 'organisation.website', 'organisation.email', 'organisation.phone'],
  ...['organisation.town', 'organisation.source'],
  ...['place.access.*.note', 'place.access.*.checkedAt', 'place.stop', 'place.source', 'place.addressHidden'],
];

export const NOT_CARRIED: Record<Exclude<Format, 'ics'> | 'hsds', readonly string[]> = {
  csv: OF_TABLE,
  geojson: OF_TABLE,
  jsonl: [],
  // When we ask again is our own affair.
  hsds: ['offer.reviewDue'],
};
