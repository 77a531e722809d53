/** Distances as geo.md measured them, and the promises that hold for any two positions. */
import { assert, double, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { At } from './at';
import { bandOf, estimate, fjordMetres, metresBetween, metresByLand, ROUND_MINUTES } from './distance';

const KOLDING: At = [55.4904, 9.4722];
const NOERRE_BJERT: At = [55.528, 9.566];
const SOENDER_BJERT: At = [55.4517, 9.5673];
const VAMDRUP: At = [55.4259, 9.2846];
const HEJLS: At = [55.3832, 9.5787];

const somewhere = tuple(double({ min: 55.3, max: 55.6, noNaN: true }), double({ min: 9.15, max: 9.75, noNaN: true }));

describe('Afstand', () => {
  it('is straight between places with land between them', () => {
    expect(metresBetween(KOLDING, VAMDRUP)).toBeGreaterThan(13_500);
    expect(metresBetween(KOLDING, VAMDRUP)).toBeLessThan(14_200);
    expect(metresByLand(KOLDING, VAMDRUP)).toBe(metresBetween(KOLDING, VAMDRUP));
  });

  it('goes round Kolding Fjord from Nørre Bjert to Sønder Bjert, not over it', () => {
    expect(metresBetween(NOERRE_BJERT, SOENDER_BJERT) * 1.3).toBeGreaterThan(8_500);
    expect(fjordMetres(NOERRE_BJERT, SOENDER_BJERT)).toBeGreaterThan(300);
    const { metres } = estimate(NOERRE_BJERT, SOENDER_BJERT);
    expect(metres).toBeGreaterThan(15_000);
    expect(metres).toBeLessThan(18_000);
  });

  it('does not send anybody by Kolding harbour because of another water', () => {
    const hejlsminde: At = [55.372, 9.597];
    const christiansfeld: At = [55.3582, 9.487];
    expect(metresByLand(hejlsminde, christiansfeld)).toBe(metresBetween(hejlsminde, christiansfeld));
    expect(metresByLand(HEJLS, christiansfeld)).toBe(metresBetween(HEJLS, christiansfeld));
  });

  it('is as far out as home', () => {
    assert(
      property(somewhere, somewhere, (a, b) => {
        expect(estimate(a, b)).toEqual(estimate(b, a));
      }),
    );
  });

  it('is never shorter than the straight line, and never longer than by way of the fjord head', () => {
    assert(
      property(somewhere, somewhere, (a, b) => {
        const way = metresByLand(a, b);
        expect(way).toBeGreaterThanOrEqual(metresBetween(a, b) - 1e-6);
        expect(way).toBeLessThanOrEqual(
          metresBetween(a, [55.4905, 9.4815]) + metresBetween([55.4905, 9.4815], b) + 1e-6,
        );
      }),
    );
  });

  it('keeps the triangle for straight lines', () => {
    assert(
      property(somewhere, somewhere, somewhere, (a, b, c) => {
        expect(metresBetween(a, c)).toBeLessThanOrEqual(metresBetween(a, b) + metresBetween(b, c) + 1e-6);
      }),
    );
  });

  it('says minutes in whole fives, never none, and the bicycle never slower than the feet', () => {
    assert(
      property(somewhere, somewhere, (a, b) => {
        const { walkMinutes, bikeMinutes } = estimate(a, b);
        expect(walkMinutes % ROUND_MINUTES).toBe(0);
        expect(bikeMinutes % ROUND_MINUTES).toBe(0);
        expect(bikeMinutes).toBeGreaterThanOrEqual(ROUND_MINUTES);
        expect(bikeMinutes).toBeLessThanOrEqual(walkMinutes);
      }),
    );
    expect(estimate(KOLDING, KOLDING)).toEqual({ metres: 0, walkMinutes: 5, bikeMinutes: 5 });
  });

  it('says 1 km as 20 minutes on foot and 10 by bicycle', () => {
    const oneKilometre: At = [KOLDING[0] + 0.00899, KOLDING[1]];
    expect(estimate(KOLDING, oneKilometre)).toMatchObject({ walkMinutes: 20, bikeMinutes: 10 });
  });

  it('has four bands that a person can think in', () => {
    expect(bandOf({ metres: 1000, walkMinutes: 15, bikeMinutes: 5 })).toBe('walk_15');
    expect(bandOf({ metres: 3000, walkMinutes: 40, bikeMinutes: 15 })).toBe('bike_15');
    expect(bandOf({ metres: 7000, walkMinutes: 90, bikeMinutes: 30 })).toBe('bike_30');
    expect(bandOf(estimate(KOLDING, VAMDRUP))).toBe('further');
  });
});
