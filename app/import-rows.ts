/** The rows of an import in words: what is new, what would become of each field and why, and what a person has to say. */
import { getFormatter, getTranslations } from 'next-intl/server';
import type { Field, Known, RowView } from '@/components/fagland/import/types';
import { labelOf as fieldLabel, rowsOf as inWords, linesOf, type Saying } from '@/components/fagland/said';
import { priorOf, publicOf } from '@/db/import-plan';
import { type Source, trusts } from '@/db/import-sources';
import type { Row } from '@/db/importing';
import { find } from '@/db/noun';
import { offers } from '@/db/offers';
import { organisations } from '@/db/organisations';
import { places } from '@/db/places';
import { voicesOf } from '@/db/voices';
import { type Change, laid } from '@/domain/import/plan';
import type { Offer } from '@/domain/offer';
import { Schedule } from '@/domain/offer';
import { differences } from '@/domain/proposal/diff';
import type { Values } from '@/domain/proposal/proposal';
import { database, served } from './catalogue';
import { sayingIn, staffNames, whoIn } from './fagland';
import { reasonsIn } from './import-refused';
import { addressIn } from './locales';

const IN_SCHEDULE = /^schedule\.(?!note$)/;

/** @returns how a row of that source is said in that language */
export async function rowsInWords(source: Source, locale: string): Promise<(row: Row) => RowView> {
  const [t, fagland, format, say, reasons] = await Promise.all([
    getTranslations('import'),
    getTranslations('fagland'),
    getFormatter(),
    sayingIn(locale),
    reasonsIn(locale),
  ]);
  const who = whoIn(staffNames(), (key) => fagland(key));
  const trustOf = trusts(database());

  /** Names that the file brings, and nobody has here. */
  const with_ = ({ organisation, place }: Values): Saying => ({
    ...say,
    names: {
      ...say.names,
      ...Object.fromEntries([organisation, place].flatMap((each) => (each ? [[each.slug, each.name]] : []))),
    },
  });

  function fieldOf(change: Change, row: Row, told: Values): Field {
    const { name, noun, field, now, proposed, verdict, because } = change;
    const [head = ''] = field.split('.');
    const last = field.split('.').at(-1) ?? field;
    const slug = told[noun]?.slug ?? '';
    const voice = voicesOf(database(), noun, slug).get(head) ?? null;
    const own = with_(told);
    const lines = (value: unknown): string[] =>
      IN_SCHEDULE.test(field) ? linesOf('schedule', Schedule.parse({ [last]: value }), own) : linesOf(last, value, own);
    const theirs = voice ? trustOf(voice.actor) : 0;
    const said = { source: source.name, trust: source.trust, who: voice ? who(voice.actor) : '', theirs: theirs ?? 0 };
    const label = fieldLabel(IN_SCHEDULE.test(field) ? 'schedule' : last, own);
    return {
      ...{ name, verdict, chosen: row.chosen?.[name] ?? null },
      label: fagland('of', { noun: fagland(`noun.${noun}`), field: own.names[last] ?? label }),
      ...{ now: lines(now), proposed: lines(proposed) },
      voice: voice
        ? t('voice', { who: who(voice.actor), when: format.dateTime(new Date(voice.at), { dateStyle: 'medium' }) })
        : t('noVoice'),
      why: t(`because.${voice === null && because !== 'person' ? 'nobody' : because}`, said),
    };
  }

  const hrefOf = (slug: string | null): string | null =>
    slug !== null && served().bySlug.has(slug) ? addressIn(locale, `/tilbud/${slug}`) : null;

  function known({ slug, title, contact, ...offer }: Offer, told: Values = {}): Known {
    const organisation =
      told.organisation ?? (offer.organisation && find(database(), organisations, offer.organisation));
    const place = told.place ?? (offer.place && find(database(), places, offer.place));
    const town = offer.town ?? (place ? place.town : undefined);
    const lines = [
      organisation ? organisation.name : undefined,
      place
        ? [place.name === place.street ? undefined : place.name, place.street].filter(Boolean).join(', ')
        : undefined,
      town && (say.names[town] ?? town),
      ...[contact.phone, contact.email, contact.website],
      offer.summary,
    ];
    return { slug, title, href: hrefOf(slug), lines: lines.filter((line): line is string => Boolean(line)) };
  }

  return (row) => {
    const { n, line, slug, told, changes, perhaps, answer, kind } = row;
    const offer = kind === 'gone' && slug !== null ? find(database(), offers, slug) : null;
    const view: RowView = {
      ...{ n, line, title: offer?.title ?? row.title, href: hrefOf(slug), rows: [], fields: [] },
      ...{ told: [], perhaps: [], isGone: answer === 'archive', reasons: reasons(row) },
      isAnswered: kind !== 'doubtful' && kind !== 'gone' && answer !== null,
    };
    if (!told) return view;
    if (kind === 'doubtful') {
      const candidates = (perhaps ?? []).flatMap((each) => find(database(), offers, each) ?? []);
      const { offer: mine } = told;
      return { ...view, told: mine ? known(mine, told).lines : [], perhaps: candidates.map((each) => known(each)) };
    }
    const now = publicOf(database(), told);
    const base = priorOf(database(), source.key, row.record)?.told ?? null;
    // What happens by itself: as if the answer to everything that is asked, or decided by the table, were «as it stands».
    const made = laid({ values: told, base, now }, [], () => 'now');
    const after = 'values' in made ? made.values : told;
    return {
      ...view,
      rows: inWords(differences(now, after), with_(told)),
      fields: (changes ?? []).map((change) => fieldOf(change, row, told)),
    };
  };
}
