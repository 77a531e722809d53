/**
 * What was typed with a file that could not be taken, carried back to the form in a cookie of five minutes: a form that is
 * sent with a file goes to an address of its own, and that one has no page to draw.
 */
import { cookies } from 'next/headers';
import { z } from 'zod';
import { cookieName, cookieOptions } from './staff';

const Carried = z.strictObject({ typed: z.record(z.string(), z.string()), wrong: z.array(z.string()) });
export type Carried = z.infer<typeof Carried>;

const NAME = cookieName('indlaes');
const SECONDS = 300;
/** Of each field: together they fit in a cookie. */
const LETTERS = 300;
const FIELDS = ['source', 'name', 'url', 'licence', 'share', 'isWhole'];

export async function carry({ typed, wrong }: Carried): Promise<void> {
  const cut = FIELDS.flatMap((name) => (typed[name] ? [[name, typed[name].slice(0, LETTERS)]] : []));
  const said = JSON.stringify({ typed: Object.fromEntries(cut), wrong });
  (await cookies()).set(NAME, Buffer.from(said).toString('base64url'), cookieOptions(SECONDS));
}

export async function carried(): Promise<Carried | null> {
  const said = (await cookies()).get(NAME)?.value;
  if (!said) return null;
  try {
    return Carried.parse(JSON.parse(Buffer.from(said, 'base64url').toString()));
  } catch {
    return null;
  }
}

export async function letGoOfCarried(): Promise<void> {
  (await cookies()).delete(NAME);
}
