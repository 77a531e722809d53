'use server';
/**
 * What the staff do in Fagland. Each act asks anew who it is and whether they may; a page that showed a button is no leave.
 * Who is turned away changes nothing. What cannot be done now is answered with what was written, so that nothing is lost.
 */
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { ActAnswer, LookedUp } from '@/components/fagland/types';
import {
  approve,
  askBack,
  type Decider,
  type Done,
  decline,
  findProposal,
  refusePhoto,
  take,
  undo,
  vouch,
} from '@/db/proposals';
import { archiveOffer, restore } from '@/db/published';
import { lookUp, QUESTION_MAX } from '@/domain/dictionary/dictionary';
import { DECLINES, NOTE_MAX } from '@/domain/proposal/proposal';
import type { Member } from '@/domain/staff/staff';
import { approvalIn, changedUnder } from './approving';
import { database } from './catalogue';
import { dictionary } from './dictionary';
import { askSender, sayDecided, sayReceived } from './letters';
import { addressIn } from './locales';
import { memberFor, memberStill } from './staff';

const text = (form: FormData, name: string): string | null => {
  const value = form.get(name);
  return typeof value === 'string' ? value : null;
};
const idIn = (form: FormData): string => text(form, 'proposal') ?? '';
const now = (): string => new Date().toISOString();
const seenBy = ({ id }: Member, form: FormData): Decider => ({
  ...{ actor: id, id, at: now() },
  seen: Number(text(form, 'seen') ?? -1),
});

/** Everything that was typed, to be shown again. */
const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('$') && !['proposal', 'seen', 'drawn', 'public'].includes(name)
        ? [[name, value]]
        : [],
    ),
  );
const refused = (form: FormData, why: ActAnswer['why'], wrong: string[] = []): ActAnswer => ({
  ...{ why, wrong, typed: typedIn(form), n: Date.now() },
});
/** The session ended while it was written: nothing is done, and all of it goes back. */
const loggedOut = (form: FormData): ActAnswer => ({
  ...refused(form, 'loggedOut'),
  sent: [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [],
  ),
});

async function go(path: string): Promise<never> {
  return redirect(addressIn(await getLocale(), path));
}
const answered = async (form: FormData, done: Done, act: string): Promise<ActAnswer> =>
  done.ok ? go(`/fagland/forslag/${encodeURIComponent(done.proposal.id)}?sket=${act}`) : refused(form, done.why);

export async function takeAction(form: FormData): Promise<void> {
  const by = seenBy(await memberFor('take'), form);
  const id = idIn(form);
  const done = take(database(), id, by, text(form, 'take') === 'yes');
  const back = text(form, 'back') === 'queue' ? '/fagland' : `/fagland/forslag/${encodeURIComponent(id)}`;
  await go(done.ok ? back : `${back}?sket=${done.why}`);
}

export async function refusePhotoAction(form: FormData): Promise<void> {
  const by = seenBy(await memberFor('decide'), form);
  const id = idIn(form);
  const done = refusePhoto(database(), id, text(form, 'photo') ?? '', by);
  await go(`/fagland/forslag/${encodeURIComponent(id)}?sket=${done.ok ? 'photo' : done.why}`);
}

/** The sender, who has no e-mail, has said yes on the telephone or by letter. */
export async function vouchAction(form: FormData): Promise<void> {
  const { id: actor } = await memberFor('decide');
  const by = { actor, at: now() };
  const done = vouch(database(), idIn(form), by, sayReceived(by.at));
  await go(done ? '/fagland' : '/fagland?sket=decided');
}

export async function approveAction(_: ActAnswer | null, form: FormData): Promise<ActAnswer> {
  const member = await memberStill('decide');
  if (!member) return loggedOut(form);
  const by = seenBy(member, form);
  const found = findProposal(database(), idIn(form));
  if (!found) return refused(form, 'gone');
  const asked = approvalIn(form, found);
  const done = asked.ok
    ? approve(database(), found.id, by, asked.made, sayDecided(by.at, asked.isEdited))
    : ({ ok: false, why: 'changed' } as const);
  if (done.ok || done.why !== 'changed') return answered(form, done, 'approved');
  refresh(); // what is public, and what both have changed, may be others than the page shows
  const { why, wrong, ...again } = asked.ok ? changedUnder(form, found) : asked;
  return { ...refused(form, why, wrong), ...again };
}

export async function askAction(_: ActAnswer | null, form: FormData): Promise<ActAnswer> {
  const member = await memberStill('decide');
  if (!member) return loggedOut(form);
  const by = seenBy(member, form);
  const words = (text(form, 'words') ?? '').trim();
  if (words === '' || words.length > NOTE_MAX) return refused(form, 'wrong', ['words']);
  return answered(form, askBack(database(), idIn(form), by, words, askSender(by.at)), 'asked');
}

export async function declineAction(_: ActAnswer | null, form: FormData): Promise<ActAnswer> {
  const member = await memberStill('decide');
  if (!member) return loggedOut(form);
  const by = seenBy(member, form);
  const reason = DECLINES.find((each) => each === text(form, 'reason'));
  const words = (text(form, 'words') ?? '').trim();
  const wrong = [...(reason ? [] : ['reason']), ...(words.length > NOTE_MAX ? ['words'] : [])];
  if (!reason || wrong.length > 0) return refused(form, 'wrong', wrong);
  return answered(form, decline(database(), idIn(form), by, reason, words, sayDecided(by.at)), 'declined');
}

export async function undoAction(_: ActAnswer | null, form: FormData): Promise<ActAnswer> {
  const member = await memberStill('decide');
  if (!member) return loggedOut(form);
  const by = seenBy(member, form);
  return answered(form, undo(database(), idIn(form), by), 'undone');
}

/** Many at once, as an import brings them. Each is its own transaction: one that was changed since is left for somebody to see. */
export async function approveManyAction(form: FormData): Promise<void> {
  const { id } = await memberFor('import');
  const chosen = form.getAll('chosen').flatMap((value) => {
    const [, proposal, seen] = /^([\w-]{1,64}):(\d{1,9})$/.exec(String(value)) ?? [];
    return proposal ? [{ proposal, seen: Number(seen) }] : [];
  });
  const done = chosen.filter(({ proposal, seen }) => {
    const at = now();
    return approve(database(), proposal, { actor: id, id, at, seen }, undefined, sayDecided(at)).ok;
  });
  await go(`/fagland?godkendt=${done.length}&valgt=${chosen.length}`);
}

export async function archiveAction(form: FormData): Promise<void> {
  const { id } = await memberFor('archive');
  const slug = text(form, 'slug') ?? '';
  const isDone = archiveOffer(database(), slug, { actor: id, at: now() });
  await go(`/fagland/historik/offer/${encodeURIComponent(slug)}?sket=${isDone ? 'archived' : 'nothing'}`);
}

export async function restoreAction(form: FormData): Promise<void> {
  const { id } = await memberFor('archive');
  const change = Number(text(form, 'change') ?? -1);
  const side = text(form, 'side') === 'before' ? 'before' : 'after';
  const isDone = Number.isSafeInteger(change) && restore(database(), change, side, { actor: id, at: now() });
  const [noun, slug] = [text(form, 'noun') ?? 'offer', text(form, 'slug') ?? ''].map(encodeURIComponent);
  await go(`/fagland/historik/${noun}/${slug}?sket=${isDone ? 'restored' : 'nothing'}`);
}

/** A question is posted, so that it stands in no address and no log. */
export async function lookUpAction(_: LookedUp | null, form: FormData): Promise<LookedUp> {
  await memberFor('lookUp');
  const asked = (text(form, 'asked') ?? '').slice(0, QUESTION_MAX);
  return { asked, found: lookUp(dictionary(), asked) };
}
