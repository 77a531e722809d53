import { describe, expect, it } from 'vitest';
import { looksLikeCpr } from './cpr';

describe('what looks like a CPR number', () => {
  it('is seen with a hyphen, with a space, and with nothing between', () => {
    for (const said of ['010170-1234', '010170 1234', '0101701234', '010170–1234'])
      expect(looksLikeCpr(`Jeg er ${said}, hvis I spørger.`), said).toBe(true);
  });

  it('is not a telephone number, a day, a price or a time', () => {
    for (const said of ['75 50 12 34', '75501234', '+45 75 50 12 34', '24. november 2026', '2026-11-24', 'kl. 14–16'])
      expect(looksLikeCpr(said), said).toBe(false);
  });

  it('is not a part of a longer number', () => {
    for (const said of ['1010170-1234', '010170-12345', '978-87-02-12345-6'])
      expect(looksLikeCpr(said), said).toBe(false);
  });
});
