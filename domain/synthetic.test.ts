import { describe, expect, it } from 'vitest';
import { Offer, Organisation, Place } from './offer';
import { syntheticCatalogue } from './synthetic';

describe('a made-up catalogue', () => {
  it('is the same for the same number, and such as could have been told', () => {
    const made = syntheticCatalogue(1000, 1);
    expect(syntheticCatalogue(1000, 1)).toEqual(made);
    expect(syntheticCatalogue(1000, 2)).not.toEqual(made);
    expect(Offer.array().parse(made.offers)).toEqual(made.offers);
    expect(Organisation.array().parse(made.organisations)).toEqual(made.organisations);
    expect(Place.array().parse(made.places)).toEqual(made.places);
    expect(made.offers.filter(({ place }) => place).length / 1000).toBeCloseTo(0.4, 1);
    expect(made.offers.filter(({ schedule }) => schedule.recurring.length > 0).length / 1000).toBeCloseTo(0.6, 1);
  }, 60_000);
});
