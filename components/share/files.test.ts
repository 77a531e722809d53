/** A plan goes out in a link and comes in again as it was; a damaged link is found out. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Here } from '@/components/carry/here';
import { newDocument } from '@/domain/plan/document';
import { write } from '@/domain/plan/edit';
import { newSecret, readSecretOf } from '@/domain/seal/keys';
import { hashOf, linkFrom } from '@/domain/seal/link';
import { addressOf, copyOfLink, leadsHere, wholeAddress } from './files';

beforeEach(() => {
  vi.stubGlobal('window', { location: { origin: 'https://example.dk', pathname: '/plan' } });
});

describe('all of a plan in a link', () => {
  const packed = async () => {
    const doc = newDocument();
    write(doc, 'want', 'Jeg vil gerne synge på Ærø.');
    const link = linkFrom((await wholeAddress(doc)) ?? '');
    return link !== null && link !== 'broken' && link.kind === 'whole' ? link.bytes : new Uint8Array();
  };

  it('comes out as it went in', async () => {
    expect((await copyOfLink(await packed()))?.plan.want).toBe('Jeg vil gerne synge på Ærø.');
  });

  it('is refused when a letter of it is wrong', async () => {
    const bytes = await packed();
    bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1;
    expect(await copyOfLink(bytes)).toBeNull();
  });

  it('is no link when it is longer than message programs carry', async () => {
    const doc = newDocument();
    const letters = crypto.getRandomValues(new Uint8Array(8000));
    for (let n = 0; n < 8; n += 1)
      write(
        doc,
        `abcdefghijk${n}.who`,
        [...letters.slice(n * 1000)].map((byte) => String.fromCharCode(200 + byte)).join(''),
      );
    expect(await wholeAddress(doc)).toBeNull();
  });
});

describe('a link', () => {
  it('to the plan that is here is known again, and so is one that allows more', async () => {
    const secret = newSecret();
    const change = hashOf({ kind: 'change', secret });
    const read = hashOf({ kind: 'read', secret: await readSecretOf(secret) });
    const here = (links: { change: string | null; read: string }) => ({ carried: { links } }) as Here;
    const link = { kind: 'change' as const, secret };
    expect(await leadsHere(link, here({ change: addressOf(change), read: addressOf(read) }))).toBe('same');
    expect(await leadsHere(link, here({ change: null, read: addressOf(read) }))).toBe('more');
    expect(await leadsHere({ kind: 'change', secret: newSecret() }, here({ change, read }))).toBeNull();
    expect(await leadsHere(link, null)).toBeNull();
  });
});
