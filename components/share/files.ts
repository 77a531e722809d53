/** A plan in and out of addresses and files: what the browser does of it. The forms themselves are in domain. */
import type { Here } from '@/components/carry/here';
import { paperWords } from '@/domain/paper-words';
import { bytesOf, documentFrom, type PlanDocument, planIn } from '@/domain/plan/document';
import { FILE_MAX, FILE_NAME, FILE_TYPE, planFile, planFileFrom } from '@/domain/plan/file';
import type { Plan } from '@/domain/plan/plan';
import { readSecretOf } from '@/domain/seal/keys';
import { hashOf, type PlanLink } from '@/domain/seal/link';
import { LINK_LETTERS_MAX, pack, unpack } from '@/domain/seal/packed';

/** The whole address of a link, on the page where the plan is, in its language. @param link what stands behind the #, or more */
export const addressOf = (link: string): string =>
  `${window.location.origin}${window.location.pathname}#${link.replace(/^[^#]*#/, '')}`;

/** The whole plan in an address. @returns null when it is longer than message programs carry */
export async function wholeAddress(doc: PlanDocument): Promise<string | null> {
  const address = addressOf(hashOf({ kind: 'whole', bytes: await pack(new Uint8Array(bytesOf(doc))) }));
  return address.length > LINK_LETTERS_MAX ? null : address;
}

type Copy = { plan: Plan; bytes: Uint8Array };

/** @throws when the bytes are no document */
export const copyIn = (bytes: Uint8Array): Copy => ({ plan: planIn(documentFrom(bytes)), bytes });

/** @returns null when what was packed is damaged */
export async function copyOfLink(packed: Uint8Array<ArrayBuffer>): Promise<Copy | null> {
  try {
    return copyIn(await unpack(packed));
  } catch {
    return null; // PackBroken, or Yjs found no document in it
  }
}

/** @param locale the language its plain lines are in */
export async function saveAsFile(doc: PlanDocument, locale: string): Promise<void> {
  const file = new Blob([await planFile(doc, await paperWords(locale))], { type: FILE_TYPE });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = FILE_NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address)); // once the browser has begun to fetch it
}

/** @returns a document, or the message that says why there is none */
export async function bytesIn(
  file: File,
): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; why: 'fileBad' | 'fileNew' }> {
  if (file.size > FILE_MAX) return { ok: false, why: 'fileBad' };
  const read = await planFileFrom(await file.text());
  return read.ok ? read : { ok: false, why: read.why === 'newer' ? 'fileNew' : 'fileBad' };
}

/** Whether the link leads to the plan that is here; `more` when it also allows to write in it, which was not so before. */
export async function leadsHere(link: PlanLink, here: Here | null): Promise<'same' | 'more' | null> {
  const links = here?.carried?.links;
  if (!links || link.kind === 'whole') return null;
  const is = (hash: string | null, other: string) => hash !== null && addressOf(hash) === addressOf(other);
  if (is(links.read, hashOf(link)) || is(links.change, hashOf(link))) return 'same';
  if (link.kind === 'read') return null;
  const read = hashOf({ kind: 'read', secret: await readSecretOf(link.secret) });
  return is(links.read, read) ? 'more' : null;
}
