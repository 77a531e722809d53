import { expect, it } from 'vitest';
import { AT, anyOffer, sent } from './any-proposal';
import { dataVersion } from './audit';
import { save } from './noun';
import { dropPhoto, keepPhoto, letGoOfPhotos, photosOf, publicBytes, publicPhoto } from './photos';
import { places } from './places';
import { approve, decline, findProposal, submit, undo } from './proposals';
import { archiveOffer, historyOf } from './published';
import { emptyDatabase } from './test-data';

const by = { actor: 'sender', at: AT };
const bytes = Buffer.from('a door');
const photo = (proposal: string, id = `p-${proposal}`) => ({
  ...{ id, proposal, alt: 'Den røde dør', width: 4, height: 3, bytes },
});

function withPhoto(otherwise: Parameters<typeof sent>[0] = {}, db = emptyDatabase()) {
  const id = submit(db, sent(otherwise), by, (tx, proposal) => keepPhoto(tx, photo(proposal.id)));
  const editor = (at = AT) => ({ actor: 'anna', id: 'anna', at, seen: findProposal(db, id)?.version ?? 0 });
  return { db, id, editor, isSeen: () => publicBytes(db, `p-${id}`) !== null };
}

it('a photo is seen when its offer is approved, and no longer when that is undone, or the offer archived', () => {
  const { db, id, editor, isSeen } = withPhoto();
  expect(isSeen()).toBe(false);
  expect(publicPhoto(db, 'kaffe-i-laden')).toBeNull();
  approve(db, id, editor());
  expect(publicBytes(db, `p-${id}`)?.toString()).toBe('a door');
  expect(publicPhoto(db, 'kaffe-i-laden')).toMatchObject({ alt: 'Den røde dør', width: 4 });
  undo(db, id, editor());
  expect(isSeen()).toBe(false);
  approve(db, id, editor());
  archiveOffer(db, 'kaffe-i-laden', by);
  expect(isSeen()).toBe(false);
});
it('the photo follows an offer that was given another name, since the first was taken', () => {
  const { db, id, editor } = withPhoto();
  approve(db, id, editor());
  const other = withPhoto({ values: { offer: anyOffer({ title: 'En anden kaffe' }) } }, db);
  approve(db, other.id, other.editor());
  expect(publicPhoto(db, 'kaffe-i-laden-2')?.id).toBe(`p-${other.id}`);
  expect(publicPhoto(db, 'kaffe-i-laden')?.id).toBe(`p-${id}`);
});
it('a new photo takes the place of the old, which is there again when the new one is taken back', () => {
  const { db, id, editor } = withPhoto();
  approve(db, id, editor());
  const later = withPhoto({ kind: 'change', target: 'kaffe-i-laden' }, db);
  expect(publicPhoto(db, 'kaffe-i-laden')?.id).toBe(`p-${id}`);
  expect(later.isSeen()).toBe(false);
  approve(db, later.id, later.editor('2026-11-24T10:00:00.000Z'));
  expect(publicPhoto(db, 'kaffe-i-laden')?.id).toBe(`p-${later.id}`);
  undo(db, later.id, later.editor());
  expect(publicPhoto(db, 'kaffe-i-laden')?.id).toBe(`p-${id}`);
});
it('no photo of a door is shown where the address is only told to those who ring', () => {
  const { db, id, editor, isSeen } = withPhoto({ values: { offer: anyOffer({ place: 'stuen' }) } });
  save(db, places, { slug: 'stuen', name: 'Stuen', access: {}, addressHidden: true }, by);
  approve(db, id, editor());
  expect(isSeen()).toBe(false);
  expect(publicPhoto(db, 'kaffe-i-laden')).toBeNull();
});
it('an editor can approve without the photo, and what was declined lets go of its photo in time', () => {
  const { db, id, editor } = withPhoto();
  expect(photosOf(db, id)).toHaveLength(1);
  expect(dropPhoto(db, id, `p-${id}`)).toBe(true);
  expect(dropPhoto(db, id, `p-${id}`)).toBe(false);
  approve(db, id, editor());
  expect(publicPhoto(db, 'kaffe-i-laden')).toBeNull();

  const no = withPhoto();
  decline(no.db, no.id, no.editor(), 'unclear', '');
  expect(no.isSeen()).toBe(false);
  expect(letGoOfPhotos(no.db, new Date('2026-12-20T10:00:00Z'))).toBe(0);
  expect(letGoOfPhotos(no.db, new Date('2026-12-24T10:00:00Z'))).toBe(1);
  expect(photosOf(no.db, no.id)).toEqual([]);
});
it('a photo alone tells the copies of the catalogue that they are old, when it comes and when it is taken back', () => {
  const { db, id, editor } = withPhoto();
  approve(db, id, editor());
  const later = withPhoto({ kind: 'change', target: 'kaffe-i-laden' }, db);
  const before = dataVersion(db);
  approve(db, later.id, later.editor());
  expect(historyOf(db, 'offer', 'kaffe-i-laden')).toHaveLength(1);
  const after = dataVersion(db);
  expect(after).toBeGreaterThan(before);
  undo(db, later.id, later.editor());
  expect(dataVersion(db)).toBeGreaterThan(after);
});
