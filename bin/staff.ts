/** `npm run staff -- add|list|close|reset`: the accounts of our own, for whoever runs the server. */
import { randomInt, randomUUID } from 'node:crypto';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readSettings } from '../app/settings-environment';
import { type OpenDatabase, openDatabase } from '../db/open';
import { hashPassword } from '../db/password';
import { addStaff, closeStaff, listStaff, resetStaff } from '../db/staff';
import { LOGIN_MAX, PASSWORD_MIN, plainLogin } from '../domain/staff/log-in';
import { ROLES } from '../domain/staff/staff';
import { prepareDatabase } from './database';
import { orExplain, StartError, say } from './explain';

const HOW = `How it is used:
  npm run staff -- add mette@example.org --name "Mette Madsen" --role editor
  npm run staff -- list
  npm run staff -- close mette@example.org
  npm run staff -- reset mette@example.org
A role is one of ${ROLES.join(', ')}. \`reset\` gives a new password and has the second factor set up again.
A password is made and shown once, unless STAFF_PASSWORD holds one.`;

/** Without what is easily taken for something else; 20 of them are some 98 bits. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const newPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  );

async function passwordAndHash(): Promise<{ shown: string | null; passwordHash: string }> {
  const given = process.env.STAFF_PASSWORD;
  if (given && given.length < PASSWORD_MIN)
    throw new StartError(`STAFF_PASSWORD must be at least ${PASSWORD_MIN} letters.`);
  const password = given || newPassword();
  return { shown: given ? null : password, passwordHash: await hashPassword(password) };
}
const sayPassword = (shown: string | null) => {
  if (shown) say(`The password, shown this once: ${shown}`);
  say('The second factor is set up at the first login.');
};

async function add(db: OpenDatabase, login: string, name: string, role: string): Promise<void> {
  const known = ROLES.find((word) => word === role);
  if (!known || !name) throw new StartError(HOW);
  const { shown, passwordHash } = await passwordAndHash();
  if (!addStaff(db, { id: randomUUID(), login, name, role: known, passwordHash }))
    throw new StartError('There is an account by that login already. `list` shows it; `reset` opens it again.');
  say(`${name} may log in as ${login}: ${known}.`);
  sayPassword(shown);
}

async function reset(db: OpenDatabase, login: string): Promise<void> {
  const { shown, passwordHash } = await passwordAndHash();
  if (!resetStaff(db, login, passwordHash)) throw new StartError('There is no account of our own by that login.');
  sayPassword(shown);
}

function list(db: OpenDatabase): void {
  const all = listStaff(db);
  if (all.length === 0) say('Nobody yet. `add` makes an account.');
  for (const { login, name, role, kind, otpSecret, closedAt } of all) {
    const factor =
      kind === 'oidc' ? 'logs in by the municipality' : otpSecret ? 'second factor' : 'no second factor yet';
    console.log([login, name, role, closedAt ? `closed ${closedAt.slice(0, 10)}` : factor].join('\t'));
  }
}

await orExplain(async () => {
  const { positionals, values } = readArguments();
  const [verb, typed = ''] = positionals;
  // What the municipality's login says is as it says it; an address of ours is in small letters.
  const login = typed.includes(' ') ? typed.trim() : plainLogin(typed);
  const needsLogin = verb === 'add' || verb === 'close' || verb === 'reset';
  if (!(needsLogin ? login && login.length <= LOGIN_MAX : verb === 'list')) throw new StartError(HOW);
  const settings = readSettings(process.env);
  prepareDatabase(settings);
  const db = openDatabase(settings.databaseFile);
  try {
    if (verb === 'add') await add(db, login, (values.name ?? '').trim(), values.role ?? '');
    else if (verb === 'reset') await reset(db, login);
    else if (verb === 'list') list(db);
    else if (!closeStaff(db, login, new Date().toISOString())) throw new StartError('There is nobody by that login.');
    else say('Closed, and logged out everywhere.');
  } finally {
    db.$client.close();
  }
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { name: { type: 'string' }, role: { type: 'string' } },
    });
  } catch {
    throw new StartError(HOW);
  }
}
