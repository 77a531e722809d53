/** The server falls while devices are writing. No browser is needed to see what is left. */
import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { lettersOf } from '../domain/base64';
import { Envelope, idOf } from '../domain/envelope';
import { newFolder, startServer } from './own-server';

const PORT = 3271;
const DEVICES = 20;
const WRITES = 1000;

type Device = { id: string; read: string; write: string; acknowledged: number };

const token = () => randomBytes(32).toString('base64url');
async function newDevice(): Promise<Device> {
  const write = token();
  return { id: lettersOf(await idOf(write)), read: token(), write, acknowledged: 0 };
}
const bearer = (shown: string) => ({ authorization: `Bearer ${shown}` });
/** Made from the version alone, so that half a write would be seen; some fill many pages of the file. */
const sealedAs = ({ id }: Device, version: number) => {
  const hash = createHash('sha256').update(`${id}/${version}`).digest();
  return Buffer.alloc(64 + ((version * 7919) % 40) * 1024, hash).toString('base64url');
};

async function lay(home: string, device: Device): Promise<void> {
  const { id, read, write } = device;
  const body = JSON.stringify({ id, version: 1, sealed: sealedAs(device, 1), days: 30, read, write });
  const { status } = await fetch(`${home}/api/envelopes`, { method: 'POST', body });
  expect(status).toBe(201);
  device.acknowledged = 1;
}

async function writeNext(home: string, device: Device): Promise<number> {
  const version = device.acknowledged + 1;
  const { status } = await fetch(`${home}/api/envelopes/${device.id}`, {
    method: 'PUT',
    headers: bearer(device.write),
    body: JSON.stringify({ version, sealed: sealedAs(device, version) }),
  });
  if (status === 200) device.acknowledged = version;
  return status;
}

const newest = async (home: string, { id, read }: Device) =>
  Envelope.parse(await (await fetch(`${home}/api/envelopes/${id}`, { headers: bearer(read) })).json());

const total = (devices: Device[]) => devices.reduce((sum, { acknowledged }) => sum + acknowledged, 0);

test('a server shot down in the middle of a thousand writes has every write it answered for, and none by half; the devices go on', async () => {
  const folder = newFolder();
  const told = { DATA_FOLDER: folder, PLANS_WRITES_A_MINUTE_EACH: '100000' };
  const first = await startServer(PORT, told);
  const devices = await Promise.all(Array.from({ length: DEVICES }, newDevice));
  await Promise.all(devices.map((device) => lay(first.home, device)));

  let shot: Promise<void> | undefined;
  const write = async (device: Device) => {
    // Until the server no longer answers.
    while ((await writeNext(first.home, device).catch(() => 0)) === 200)
      if (total(devices) >= WRITES / 2) shot ??= first.shoot();
  };
  await Promise.all(devices.map(write));
  await shot;
  expect(total(devices)).toBeGreaterThanOrEqual(WRITES / 2);
  expect(total(devices)).toBeLessThan(WRITES);

  const second = await startServer(PORT, told);
  for (const device of devices) {
    const there = await newest(second.home, device);
    expect(there.version).toBeGreaterThanOrEqual(device.acknowledged);
    // At most the one write whose answer was lost.
    expect(there.version).toBeLessThanOrEqual(device.acknowledged + 1);
    expect(there.sealed).toBe(sealedAs(device, there.version));
    // A device that never got its answer says the same again, and it counts once.
    expect(await writeNext(second.home, device)).toBe(200);
  }
  while (total(devices) < WRITES) for (const device of devices) expect(await writeNext(second.home, device)).toBe(200);
  for (const device of devices) expect((await newest(second.home, device)).version).toBe(device.acknowledged);
  await second.stop();
});
