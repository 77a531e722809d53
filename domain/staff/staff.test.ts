import { describe, expect, test } from 'vitest';
import { plainCode, plainLogin, waitAfter } from './log-in';
import { roleFrom, roleWords } from './role-from-claim';
import { type Act, MAY, may, ROLES } from './staff';

describe('what each role may', () => {
  test('a reader looks, and decides nothing', () => {
    expect(may('reader', 'look')).toBe(true);
    for (const act of ['suggest', 'take', 'decide', 'archive', 'readLetters', 'import', 'staff'] as const)
      expect(may('reader', act)).toBe(false);
  });

  test('whoever is higher may everything that the one below may', () => {
    for (const act of Object.keys(MAY) as Act[])
      for (const [i, role] of ROLES.entries())
        if (may(role, act)) expect(ROLES.slice(i).every((higher) => may(higher, act))).toBe(true);
  });

  test('a caseworker suggests, an editor decides, an administrator sees to the staff', () => {
    expect(may('caseworker', 'suggest')).toBe(true);
    expect(may('caseworker', 'decide')).toBe(false);
    expect(may('editor', 'decide')).toBe(true);
    expect(may('editor', 'staff')).toBe(false);
    expect(may('administrator', 'staff')).toBe(true);
  });
});

describe('wrong tries', () => {
  test('a few cost nothing, then each costs more, and never more than a quarter of an hour', () => {
    expect([0, 1, 4].map(waitAfter)).toEqual([0, 0, 0]);
    expect([5, 6, 7].map(waitAfter)).toEqual([30_000, 60_000, 120_000]);
    expect([10, 100, 100_000].map(waitAfter)).toEqual([900_000, 900_000, 900_000]);
  });
});

describe('what is typed', () => {
  test('a login is the same with capitals and spaces round it', () => {
    expect(plainLogin('  Mette@Kolding.DK ')).toBe('mette@kolding.dk');
  });

  test('a code may have a space in the middle, and is six digits', () => {
    expect(plainCode(' 123 456')).toBe('123456');
    for (const wrong of ['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦']) expect(plainCode(wrong)).toBeNull();
  });
});

describe('the role that the municipality’s login gives', () => {
  const words = roleWords('Fagland.Læser=reader, CN=Redaktion=editor');

  test('their words are turned into ours', () => {
    expect(roleFrom('Fagland.Læser', words)).toBe('reader');
    expect(roleFrom(['Fagland.Læser', 'CN=Redaktion', 'Andet'], words)).toBe('editor');
  });

  test('who has none of them has no role, whatever else the claim holds', () => {
    for (const claim of [undefined, null, '', [], {}, 7, ['administrator'], 'constructor', '__proto__'])
      expect(roleFrom(claim, words)).toBeNull();
  });

  test('without words of theirs, the claim must hold our own', () => {
    expect(roleFrom(['editor'], null)).toBe('editor');
    expect(roleFrom('chef', null)).toBeNull();
  });

  test('a setting that cannot be read is told', () => {
    for (const wrong of ['', 'a', 'a=', '=editor', 'a=chef', 'a=editor,,']) expect(roleWords(wrong)).toBeNull();
  });
});
