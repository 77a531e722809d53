import { TOTP } from 'otpauth';
import { beforeEach, describe, expect, test } from 'vitest';
import { migrate, type OpenDatabase, openDatabase } from '@/db/open';
import { hashPassword, isPassword } from '@/db/password';
import { endAllSessions, sessionOf } from '@/db/sessions';
import { accountOf, addStaff, closeStaff, resetStaff, welcome } from '@/db/staff';
import { sessions } from '@/db/staff-table';
import { hashOfToken } from '@/db/token';
import { HALF_SESSION_MS, SESSION_MS } from '@/domain/staff/log-in';
import { halfway, logIn, showCode } from './log-in';
import { offeredSecret } from './second-factor';

const PASSWORD = 'kaffe og kage kl. 14';
const METTE = { login: 'mette@example.org', password: PASSWORD };
const T0 = Date.UTC(2026, 10, 23, 9, 0, 0);
const STEP = 30_000;
let db: OpenDatabase;
let passwordHash: string;

const codeAt = (secret: string, now: number) => new TOTP({ secret }).generate({ timestamp: now });
const first = async (now = T0, typed = METTE): Promise<string> => {
  const done = await logIn(db, typed, now);
  if (!('token' in done)) throw new Error(done.problem);
  return done.token;
};
const wholly = async (now = T0): Promise<string> => {
  const half = await first(now);
  const secret = accountOf(db, METTE.login)?.otpSecret ?? offeredSecret(half);
  const done = showCode(db, half, codeAt(secret, now), now);
  if (!('token' in done)) throw new Error(done.problem);
  return done.token;
};
const memberBy = (token: string, now: number) => sessionOf(db, hashOfToken(token), now);

beforeEach(async () => {
  db = openDatabase(':memory:');
  migrate(db);
  passwordHash ??= await hashPassword(PASSWORD);
  addStaff(db, { id: 'm', login: METTE.login, name: 'Mette', role: 'editor', passwordHash });
});

describe('a password', () => {
  test('is kept so that nobody can read it, and two alike are not seen to be', async () => {
    expect(passwordHash).not.toContain(PASSWORD);
    expect(await hashPassword(PASSWORD)).not.toBe(passwordHash);
    expect(await isPassword(PASSWORD, passwordHash)).toBe(true);
    expect(await isPassword(`${PASSWORD} `, passwordHash)).toBe(false);
    expect(await isPassword(PASSWORD, null)).toBe(false);
  });
});

describe('logging in', () => {
  test('a password and the first code let one in, and only both', async () => {
    const half = await first();
    expect(memberBy(half, T0)?.isWhole).toBe(false);
    const done = showCode(db, half, codeAt(offeredSecret(half), T0), T0);
    expect(done).toMatchObject({ isWhole: true });
    expect('token' in done && memberBy(done.token, T0)).toMatchObject({ isWhole: true, member: { name: 'Mette' } });
    // Another token than the one that was good for half of it.
    expect(memberBy(half, T0)).toBeNull();
  });

  test('the second factor is set up once: nobody with the password alone can set it up anew', async () => {
    await wholly();
    const half = await first(T0 + STEP);
    expect(halfway(db, half, T0 + STEP)?.secret).not.toBeNull();
    const done = showCode(db, half, codeAt(offeredSecret(half), T0 + STEP), T0 + STEP);
    expect(done).toEqual({ problem: 'code' });
  });

  test('two who set it up at once: the second one is turned away', async () => {
    const [one, other] = [await first(), await first()];
    expect(showCode(db, one, codeAt(offeredSecret(one), T0), T0)).toMatchObject({ isWhole: true });
    expect(showCode(db, other, codeAt(offeredSecret(other), T0), T0)).toMatchObject({ problem: 'code' });
  });

  test('a code works once', async () => {
    await wholly();
    const secret = accountOf(db, METTE.login)?.otpSecret ?? '';
    const half = await first();
    expect(showCode(db, half, codeAt(secret, T0), T0)).toEqual({ problem: 'used' });
    expect(showCode(db, half, codeAt(secret, T0 + STEP), T0 + STEP)).toMatchObject({ isWhole: true });
  });

  test('a name that nobody has and a wrong password are told in the same words', async () => {
    const wrong = await logIn(db, { ...METTE, password: 'noget helt andet' }, T0);
    expect(await logIn(db, { ...METTE, login: 'ingen@example.org' }, T0)).toEqual(wrong);
    expect(wrong).toEqual({ problem: 'wrong' });
  });

  test('what is missing is asked for, and what is far too long is only wrong', async () => {
    expect(await logIn(db, { ...METTE, login: ' ' }, T0)).toEqual({ problem: 'noLogin' });
    expect(await logIn(db, { ...METTE, password: '' }, T0)).toEqual({ problem: 'noPassword' });
    expect(await logIn(db, { ...METTE, password: 'a'.repeat(100_000) }, T0)).toEqual({ problem: 'wrong' });
    expect(await logIn(db, { ...METTE, login: "' OR 1=1 --\u0000" }, T0)).toEqual({ problem: 'wrong' });
  });

  test('after a handful of wrong tries even the right one must wait', async () => {
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, n) => logIn(db, { ...METTE, password: `gæt nummer ${n}` }, T0)),
    );
    expect(tries.filter((done) => 'problem' in done && done.problem === 'wrong')).toHaveLength(5);
    expect(await logIn(db, METTE, T0 + 29_000)).toEqual({ problem: 'wait', minutes: 1 });
    expect(await logIn(db, METTE, T0 + 30_000)).toMatchObject({ isWhole: false });
  });

  test('who has the password cannot guess the code by logging in again and again', async () => {
    await wholly();
    let guesses = 0;
    for (let now = T0; now < T0 + 3_600_000; now += 10_000) {
      const done = await logIn(db, METTE, now);
      if (!('token' in done)) continue;
      const guess = showCode(db, done.token, '000000', now);
      if ('problem' in guess && guess.problem === 'code') guesses += 1;
    }
    expect(guesses).toBeLessThan(15);
  });
});

describe('a session', () => {
  test('ends after eight hours, and half of one after a quarter of an hour', async () => {
    const token = await wholly();
    expect(memberBy(token, T0 + SESSION_MS - 1)).not.toBeNull();
    expect(memberBy(token, T0 + SESSION_MS)).toBeNull();
    const half = await first(T0);
    expect(halfway(db, half, T0 + HALF_SESSION_MS)).toBeNull();
    expect(SESSION_MS).toBeLessThanOrEqual(8 * 3_600_000);
  });

  test('its token is nowhere in the database', async () => {
    const token = await wholly();
    expect(JSON.stringify(db.select().from(sessions).all())).not.toContain(token);
    expect(memberBy(hashOfToken(token), T0)).toBeNull();
  });

  test('one may log out everywhere, and a closed account is out at once and cannot come back', async () => {
    const tokens = [await wholly(), await wholly(T0 + STEP)];
    endAllSessions(db, 'm');
    expect(tokens.map((token) => memberBy(token, T0 + STEP))).toEqual([null, null]);
    const again = await wholly(T0 + 2 * STEP);
    expect(closeStaff(db, METTE.login, new Date(T0).toISOString())).toBe(true);
    expect(memberBy(again, T0 + 2 * STEP)).toBeNull();
    expect(await logIn(db, METTE, T0 + 3 * STEP)).toEqual({ problem: 'wrong' });
  });

  test('a reset account has a new password, a new second factor and nobody logged in', async () => {
    const token = await wholly();
    expect(resetStaff(db, METTE.login, await hashPassword('en helt ny kode'))).toBe(true);
    expect(memberBy(token, T0)).toBeNull();
    expect(await logIn(db, METTE, T0)).toEqual({ problem: 'wrong' });
    expect(accountOf(db, METTE.login)?.otpSecret).toBeNull();
  });
});

describe('the municipality’s login', () => {
  const hanne = { login: 'https://login.example.org 123', name: 'Hanne', role: 'reader' as const };

  test('says who it is each time, and a role that is gone closes the door', () => {
    expect(welcome(db, hanne, 'h')).toEqual({ id: 'h', name: 'Hanne', role: 'reader' });
    expect(welcome(db, { ...hanne, role: 'editor' }, 'other')).toEqual({ id: 'h', name: 'Hanne', role: 'editor' });
    expect(welcome(db, { ...hanne, role: null }, 'h')).toBeNull();
  });

  test('cannot become somebody with an account here, nor open one that was closed', () => {
    expect(welcome(db, { ...hanne, login: METTE.login }, 'h')).toBeNull();
    welcome(db, hanne, 'h');
    closeStaff(db, hanne.login, new Date(T0).toISOString());
    expect(welcome(db, hanne, 'h')).toBeNull();
  });

  test('nobody logs in with a password to an account of the municipality’s', async () => {
    welcome(db, hanne, 'h');
    expect(await logIn(db, { login: hanne.login, password: PASSWORD }, T0)).toEqual({ problem: 'wrong' });
  });
});
