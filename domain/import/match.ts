/**
 * Whether an entry that is told of is one we have: the same by what the source calls it, by name and place or contact, or
 * perhaps. Perhaps is for a person to say.
 */
import { likeness } from '../proposal/duplicates';
import type { Values } from '../proposal/proposal';

/** What there is to know an offer by. */
export type Known = {
  slug: string;
  title: string;
  organisation?: string | undefined;
  place?: string | undefined;
  town?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  website?: string | undefined;
};
export type Match = { is: 'same'; slug: string } | { is: 'perhaps'; slugs: string[] } | { is: 'new' };

const LIKE = 0.6;
const MOST = 3;
/** A word that so many have in their name tells none of them apart. */
const COMMON = 200;

const wordsOf = (said: string): string[] =>
  said
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
export const nameKey = (said: string): string => wordsOf(said).join(' ');
const phoneKey = (said: string | undefined) => said?.replace(/\D/g, '').slice(-8) || undefined;
const webKey = (said: string | undefined) =>
  said
    ?.toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/+$/, '') || undefined;

const contactsOf = ({ phone, email, website }: Known): string[] =>
  [phoneKey(phone), email?.toLowerCase(), webKey(website)].filter((each) => each !== undefined);

export const knownAs = ({ offer, organisation, place }: Values): Known | null =>
  offer
    ? {
        ...{ slug: offer.slug, title: offer.title, organisation: organisation?.name, place: place?.name },
        town: offer.town ?? place?.town,
        ...{ phone: offer.contact.phone, email: offer.contact.email, website: offer.contact.website },
      }
    : null;

/** All that we have, to be asked again and again; and `add` for what the same file has just brought. */
export function knownOffers(all: Iterable<Known>) {
  const byName = new Map<string, Known[]>();
  const byContact = new Map<string, Known[]>();
  const byWord = new Map<string, Known[]>();
  /** «word|town»: where a word is common everywhere, it may still tell two of one town apart. */
  const byWordHere = new Map<string, Known[]>();
  const put = (map: Map<string, Known[]>, key: string, known: Known) => {
    const some = map.get(key);
    if (some) some.push(known);
    else map.set(key, [known]);
  };
  for (const known of all) {
    put(byName, nameKey(known.title), known);
    for (const contact of contactsOf(known)) put(byContact, contact, known);
    for (const word of new Set(wordsOf(known.title))) {
      put(byWord, word, known);
      if (known.town !== undefined) put(byWordHere, `${word}|${known.town}`, known);
    }
  }

  /** Those who share a word that is not common; of a name that has only common ones, those of the town who share two. */
  const sharing = (mine: Known): Known[] => {
    const words = [...new Set(wordsOf(mine.title))];
    const rare = words.map((word) => byWord.get(word) ?? []).filter((some) => some.length <= COMMON);
    if (rare.some((some) => some.length > 0) || mine.town === undefined) return rare.flat();
    const [first = [], second] = words
      .map((word) => byWordHere.get(`${word}|${mine.town}`) ?? [])
      .filter((some) => some.length > 0)
      .toSorted((a, b) => a.length - b.length);
    const both = second && new Set(second);
    return (both ? first.filter((each) => both.has(each)) : first).slice(0, COMMON);
  };

  /** Same place, or contact; or the same body in the same town. A name alone is not enough: every town has a choir. */
  const sureOf = (mine: Known) => {
    const [place, body] = [nameKey(mine.place ?? ''), nameKey(mine.organisation ?? '')];
    const reached = new Set(contactsOf(mine).flatMap((contact) => byContact.get(contact) ?? []));
    return (other: Known): boolean =>
      reached.has(other) ||
      (mine.town !== undefined &&
        mine.town === other.town &&
        ((place !== '' && place === nameKey(other.place ?? '')) ||
          (body !== '' && body === nameKey(other.organisation ?? ''))));
  };

  return {
    matchOf(mine: Known): Match {
      const isSure = sureOf(mine);
      const named = byName.get(nameKey(mine.title)) ?? [];
      const sure = named.filter(isSure);
      if (sure.length === 1) return { is: 'same', slug: (sure[0] as Known).slug };
      const nearby = new Set([
        ...named,
        ...contactsOf(mine).flatMap((contact) => byContact.get(contact) ?? []),
        ...sharing(mine),
      ]);
      const isFar = (other: Known) => mine.town !== undefined && other.town !== undefined && mine.town !== other.town;
      const like = [...nearby]
        // In another town only one of the very same name, or one that can be reached in the same way, is worth a question.
        .filter((other) => !isFar(other) || named.includes(other) || isSure(other))
        .map((other) => ({ other, how: likeness(mine.title, other.title) }))
        .filter(({ how }) => how >= LIKE)
        .toSorted((a, b) => b.how - a.how || (a.other.slug < b.other.slug ? -1 : 1))
        .slice(0, MOST);
      return like.length === 0 ? { is: 'new' } : { is: 'perhaps', slugs: like.map(({ other }) => other.slug) };
    },
  };
}
