import { expect, it } from 'vitest';
import { copenhagenDay } from './today';

it('a new day begins at midnight in Copenhagen, in winter and in summer, wherever the machine is', () => {
  expect(copenhagenDay(new Date('2026-11-22T22:59:59Z'))).toBe('2026-11-22');
  expect(copenhagenDay(new Date('2026-11-22T23:00:00Z'))).toBe('2026-11-23');
  expect(copenhagenDay(new Date('2027-06-30T21:59:59Z'))).toBe('2027-06-30');
  expect(copenhagenDay(new Date('2027-06-30T22:00:00Z'))).toBe('2027-07-01');
});
