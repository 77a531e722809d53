/** What Fagland's pages show of proposals: read from the database, said in words. Nothing of it is kept. */
import { getTranslations } from 'next-intl/server';
import type { Waiting } from '@/components/fagland/Queue';
import type { Remark } from '@/components/fagland/Review';
import { labelOf, linesOf, rowsOf, type Saying } from '@/components/fagland/said';
import type { Both, Known } from '@/components/fagland/types';
import type { Unheard } from '@/components/fagland/UnheardList';
import { listSources } from '@/db/import-sources';
import { find } from '@/db/noun';
import { offers } from '@/db/offers';
import { organisations } from '@/db/organisations';
import { places } from '@/db/places';
import { queue } from '@/db/proposals';
import { publicNow } from '@/db/published';
import { listStaff } from '@/db/staff';
import { actorOf } from '@/domain/import/source';
import { Schedule } from '@/domain/offer';
import { adviseOn, termsPattern } from '@/domain/plain/rules';
import { differences } from '@/domain/proposal/diff';
import { alikeOf, type Named } from '@/domain/proposal/duplicates';
import { editableOf } from '@/domain/proposal/edit';
import { type Conflict, laidUpon } from '@/domain/proposal/merge';
import type { Proposal, Values } from '@/domain/proposal/proposal';
import type { Member } from '@/domain/staff/staff';
import { taxonomy } from '@/domain/taxonomy';
import { copenhagenDay } from '@/domain/when/today';
import { nameOfChoice } from './approving';
import { database, served } from './catalogue';
import { dictionary } from './dictionary';
import { addressIn } from './locales';
import { inLanguage } from './words';

/** More remarks than these are a text to be written anew, not mended. */
const MOST_REMARKS = 12;

/** Those who change something and are not of the staff: the sender of a proposal, the owner of an offer, the data files. */
const OTHERS = ['afsender', 'ejer', 'seed'] as const;

/** Who it was, as a colleague knows them; an account that is gone has no name any more, and its id tells nobody anything. */
export const whoIn =
  (names: Readonly<Record<string, string>>, t: (key: string) => string) =>
  (actor: string): string =>
    names[actor] ?? t(`actor.${OTHERS.find((each) => each === actor) ?? 'gone'}`);

/** Whoever changes something by name: the staff, and the sources that lists are read from. */
export const staffNames = (): Record<string, string> =>
  Object.fromEntries([
    ...listSources(database()).map((source) => [actorOf(source), source.name]),
    ...listStaff(database()).map(({ id, name }) => [id, name]),
  ]);

/** What a proposal is called: by what is public where it is about that, for that is what a colleague knows. */
export function titleOf({ kind, target, values }: Proposal): string {
  const today = kind === 'new' || target === null ? null : find(database(), offers, target);
  return today?.title ?? values.offer?.title ?? values.organisation?.name ?? values.place?.name ?? target ?? '';
}

export function waitingFor(member: Member, locale: string): Waiting[] {
  const names = staffNames();
  const { towns } = served();
  return queue(database()).map((proposal) => {
    const { id, version, kind, status, sentAt, takenBy, values } = proposal;
    const town = values.offer?.town ?? values.place?.town ?? values.organisation?.town;
    return {
      ...{ id, version, kind, status, sentAt, title: titleOf(proposal) },
      where: [values.organisation?.name, town && (towns.get(town)?.name ?? town)].filter(Boolean).join(', '),
      takenBy: takenBy && (names[takenBy] ?? takenBy),
      isMine: takenBy === member.id,
      href: addressIn(locale, `/fagland/forslag/${id}`),
    };
  });
}

/** Those who have no e-mail, and whose yes somebody here must hear or read. */
export const unheardFor = (): Unheard[] =>
  queue(database(), ['unproven'])
    .filter(({ sender }) => sender.answer === 'letter' || sender.answer === 'phone')
    .map((proposal) => ({
      ...{ id: proposal.id, title: titleOf(proposal), sentAt: proposal.sentAt },
      ...{ by: proposal.sender.answer, reach: proposal.sender.reach ?? '' },
    }));

/** The words of every key and slug that a field may name. `values`: what is not public yet, and has its own names. */
export async function sayingIn(locale: string, { organisation, place }: Values = {}): Promise<Saying> {
  const [t, offer, time] = await Promise.all([
    getTranslations('fagland'),
    getTranslations('offer'),
    getTranslations('time'),
  ]);
  const labels = [
    ...taxonomy.topics.flatMap((topic) => [topic, ...topic.terms]),
    ...taxonomy.audiences,
    ...taxonomy.conditions,
    ...taxonomy.contribute,
  ].map(({ key, label }) => [key, inLanguage(label, locale)] as const);
  const named = [
    ...[...served().towns.values()].map(({ slug, name }) => [slug, name] as const),
    ...organisations.read(database()).map(({ slug, name }) => [slug, name] as const),
    ...places.read(database()).map(({ slug, name }) => [slug, name] as const),
  ];
  const own = [organisation, place].flatMap((each) => (each ? [[each.slug, each.name] as const] : []));
  const names = Object.fromEntries([...named, ...own, ...labels]);
  return {
    ...({ t, offer, time } as unknown as Pick<Saying, 't' | 'offer' | 'time'>),
    locale,
    today: copenhagenDay(new Date()),
    names,
  };
}

/** What is public now, what it would be with this, and what both have changed. */
export function laidOn(proposal: Proposal): { now: Values; values: Values; conflicts: Conflict[] } {
  const now = publicNow(database(), proposal);
  return { now, ...laidUpon(proposal, now) };
}

/** Both ways that such a field can read, in words. */
export const bothIn = (conflicts: readonly Conflict[], say: Saying): Both[] =>
  conflicts.map(({ name, noun, field, now, proposed }) => {
    const last = field.split('.').at(-1) ?? field;
    const lines = (value: unknown): string[] =>
      IN_SCHEDULE.test(field) ? linesOf('schedule', Schedule.parse({ [last]: value }), say) : linesOf(last, value, say);
    return {
      ...{ name: nameOfChoice(name), now: lines(now), proposed: lines(proposed) },
      label: say.t('of', {
        noun: say.t(`noun.${noun}`),
        field: labelOf(IN_SCHEDULE.test(field) ? 'schedule' : last, say),
      }),
    };
  });
const IN_SCHEDULE = /^schedule\.(?!note$)/;

/** What it changes; of one that is approved, what it has changed. */
export function rowsFor(proposal: Proposal, say: Saying) {
  const { now, values } = laidOn(proposal);
  const wasApproved = proposal.status === 'approved' && proposal.base;
  return rowsOf(wasApproved ? differences(wasApproved, proposal.values) : differences(now, values), say);
}

let pattern: ReturnType<typeof termsPattern> | undefined;

/** Advice on the words that people will read, each once. */
export function remarksOn({ values }: Proposal, say: Saying): Remark[] {
  pattern ??= termsPattern(dictionary());
  const lang = say.locale === 'en' ? 'en' : 'da';
  const remarks = editableOf(values)
    .filter(({ name }) => !/contact|street|postalCode|\.name$/.test(name))
    .flatMap(({ field, value }) =>
      adviseOn(value, pattern).map((found) => ({
        row: labelOf(field.split('.').at(-1) ?? field, say),
        found: found.found.slice(0, 80),
        say: found.say[lang],
      })),
    );
  const once = new Map(remarks.map((each) => [`${each.row}${each.found}${each.say}`, each]));
  return [...once.values()].slice(0, MOST_REMARKS);
}

export type AlikeRow = Known & { isNear: boolean };

/** What is public, or waits, under a similar name. */
export function alikeTo(proposal: Proposal, locale: string): AlikeRow[] {
  const { offer, organisation, place } = proposal.values;
  const title = offer?.title ?? organisation?.name ?? place?.name;
  if (!title || proposal.kind === 'closed') return [];
  const { towns, cards } = served();
  const of = (town: string | undefined) => ({ town, area: town && towns.get(town)?.area });
  const shown: Named[] = cards.map((card) => ({ slug: card.slug, title: card.title, ...of(card.town) }));
  const others = queue(database(), ['waiting', 'asked']).filter(({ id, kind }) => id !== proposal.id && kind === 'new');
  const queued: Named[] = others.map((each) => ({
    slug: `#${each.id}`,
    title: titleOf(each),
    ...of(each.values.offer?.town),
  }));
  const mine = { title, organisation: organisation?.name, ...of(offer?.town ?? place?.town ?? organisation?.town) };
  const all = [...shown, ...queued];
  return alikeOf(mine, all, proposal.target ?? undefined).map(({ slug, isNear }) => ({
    ...{ id: slug, isNear, title: all.find((each) => each.slug === slug)?.title ?? slug },
    href: addressIn(locale, slug.startsWith('#') ? `/fagland/forslag/${slug.slice(1)}` : `/tilbud/${slug}`),
  }));
}
