/**
 * The columns of a table of offers, a row each: what it is called by us and by others, how an entry is printed in it and
 * read from it. CSV, workbooks and GeoJSON's properties are this table; what has no row here, they cannot carry.
 */
import { slugOf } from '../register/values';
import * as words from '../vocabulary';
import { joined, parted } from './cell';
import {
  audiences,
  type Column,
  cellOf,
  type Draft,
  known,
  type Loose,
  lay,
  listed,
  number,
  one,
  text,
  topics,
  wrong,
} from './column';
import { type Around, checked, type Entry, type Read } from './entry';
import { readWhen, whenOf } from './when';

const townColumn: Column = {
  ...{ key: 'town', heading: 'By', also: ['town', 'city', 'bydel', 'postby', 'lokalområde', 'bynavn'] },
  print: ({ offer, place }) => offer.town ?? place?.town ?? '',
  read(said, draft, { towns }) {
    const bare = said.replace(/^(DK-)?\d{4}\s+/i, '');
    const slug = towns.get(cellOf(said)) ?? towns.get(cellOf(bare));
    if (slug === undefined) wrong(draft, 'offer.town', 'unknown_town', said);
    else draft.offer.town = slug;
  },
};

const priceColumn: Column = {
  ...text('price', 'offer.price.amount', 'Pris', 'price|pris i kr|beløb|kontingent'),
  read(said, draft) {
    const amount = said.replace(/\s*(kr\.?|dkk|,-)$/i, '').replace(',', '.');
    if (/^\d+(\.\d+)?$/.test(amount)) lay(draft.offer, ['price', 'amount'], Number(amount));
    else if (/^gratis|^free/i.test(said) && said.length < 20) lay(draft.offer, ['price', 'kind'], 'free');
    else lay(draft.offer, ['price', 'note'], said);
  },
};

const whenColumn: Column = {
  ...{ key: 'when', heading: 'Tid', also: ['tidspunkt', 'hvornår', 'mødetid', 'tider', 'dag', 'schedule', 'when'] },
  print: ({ offer }) => whenOf(offer.schedule),
  read: (said, draft) => {
    const { note, ...rows } = readWhen(said);
    draft.offer.schedule = { ...(note && { note }), ...rows, ...(draft.offer.schedule as object) };
  },
};

const listColumn = (key: 'languages' | 'modes' | 'firstVisit', heading: string, also = ''): Column => ({
  ...{ key, heading, also: also === '' ? [] : also.split('|') },
  print: ({ offer }) => joined(offer[key]),
  read: (said, draft) => {
    draft.offer[key] = key === 'firstVisit' ? parted(said) : [...new Set(parted(said).map(cellOf))];
  },
});

/** Others leave out the scheme. */
const webColumn: Column = {
  ...text('website', 'offer.contact.website', 'Hjemmeside', 'website|web|www|url|link|webadresse|hjemmesideadresse'),
  read: (said, draft) =>
    lay(draft.offer, ['contact', 'website'], /^https?:\/\//i.test(said) ? said : `https://${said}`),
};

const idColumn: Column = {
  ...{
    key: 'id',
    heading: 'Id',
    also: ['nr', 'nummer', 'record', 'uuid', 'slug', 'løbenummer', 'foreningsnummer'],
  },
  print: ({ offer }) => offer.slug,
  read: () => {},
};

const enums: Column[] = [
  one('entry', 'offer.entry', 'Tilmelding', words.ENTRIES, 'entry'),
  one('groupSize', 'offer.groupSize', 'Størrelse', words.GROUP_SIZES, 'groupsize'),
  one('mood', 'offer.mood', 'Stemning', words.MOODS),
  one('commitment', 'offer.commitment', 'Binding', words.COMMITMENTS),
  one('referral', 'offer.referral', 'Henvisning', words.REFERRALS),
  one('anonymity', 'offer.anonymity', 'Anonymitet', words.ANONYMITIES),
  one('staffing', 'offer.staffing', 'Hvem står for det', words.STAFFINGS),
  one('animals', 'offer.animals', 'Dyr', words.ANIMALS),
  one('gear', 'offer.gear', 'Udstyr', words.GEAR),
  one('gender', 'offer.gender', 'Køn', words.GENDERS),
  one('capacity', 'offer.capacity.state', 'Ledige pladser', words.CAPACITIES),
  one('faith', 'organisation.faith', 'Tro', words.FAITHS),
];

export const COLUMNS: readonly Column[] = [
  idColumn,
  text('title', 'offer.title', 'Titel', 'navn|name|title|tilbud|aktivitet|overskrift|foreningsnavn|tilbuddets navn'),
  one('kind', 'offer.kind', 'Slags', words.OFFER_KINDS, 'type|kind'),
  text('summary', 'offer.summary', 'Kort om', 'beskrivelse|description|tekst|om|kort beskrivelse|formål|summary'),
  listColumn('firstVisit', 'Første gang', 'første besøg'),
  text('organisation', 'organisation.name', 'Forening', 'organisation|arrangør|udbyder|organization|afsender'),
  text('place', 'place.name', 'Sted', 'lokale|mødested|venue|place|location|sted/lokale'),
  text('street', 'place.street', 'Adresse', 'vej|gade|street|address|gadenavn|vejnavn'),
  text('postalCode', 'place.postalCode', 'Postnr', 'postnummer|postnr.|zip|postal code|postcode'),
  townColumn,
  number('lat', 'place.position.lat', 'Breddegrad', 'lat|latitude|y'),
  number('lng', 'place.position.lng', 'Længdegrad', 'lng|lon|longitude|x'),
  one('precision', 'place.position.precision', 'Hvor præcist', words.PRECISIONS, 'precision'),
  text('positionSource', 'place.position.source', 'Punktets kilde'),
  listed('topics', 'Emner', topics, 'emne|kategori|kategorier|interesse|interesser|category|topics|tags'),
  listed('audiences', 'For hvem', audiences, 'målgruppe|målgrupper|audience|audiences'),
  text('audienceNote', 'offer.audienceNote', 'Hvem der kommer'),
  number('ageMin', 'offer.ageMin', 'Fra alder', 'alder fra|min alder|minimum_age'),
  number('ageMax', 'offer.ageMax', 'Til alder', 'alder til|max alder|maximum_age'),
  whenColumn,
  text('whenNote', 'offer.schedule.note', 'Tid i ord'),
  priceColumn,
  one('priceKind', 'offer.price.kind', 'Prisens slags', words.PRICE_KINDS),
  text('priceNote', 'offer.price.note', 'Pris i ord', 'prisnote'),
  text('phone', 'offer.contact.phone', 'Telefon', 'tlf|tlf.|phone|telefonnummer|mobil|mobilnummer'),
  text('email', 'offer.contact.email', 'E-mail', 'email|mail|e-post|mailadresse|e-mailadresse|emailadresse'),
  webColumn,
  text('role', 'offer.contact.role', 'Hvem man taler med', 'rolle|role'),
  text('hours', 'offer.contact.hours', 'Telefontid', 'hours'),
  listColumn('languages', 'Sprog', 'language|languages'),
  listColumn('modes', 'Hvordan', 'mode|modes'),
  ...enums,
  known('yes', 'offer', 'yes', 'Ja til', 'facts yes'),
  known('no', 'offer', 'no', 'Nej til', 'facts no'),
  known('placeYes', 'place', 'yes', 'Stedet har'),
  known('placeNo', 'place', 'no', 'Stedet har ikke'),
  text('sourceUrl', 'offer.source.url', 'Kilde', 'source|kildeadresse'),
  text('sourceDate', 'offer.source.date', 'Kildens dato', 'source date|opdateret|senest opdateret|sidst opdateret'),
  one('confidence', 'offer.source.confidence', 'Hvor sikkert', words.CONFIDENCES, 'confidence'),
  text('confirmedTime', 'offer.confirmed.time', 'Tid bekræftet'),
  text('confirmedPlace', 'offer.confirmed.place', 'Sted bekræftet'),
  text('confirmedContact', 'offer.confirmed.contact', 'Kontakt bekræftet'),
  text('confirmedBy', 'offer.confirmed.by', 'Bekræftet af'),
];

const byKey = new Map(COLUMNS.map((column) => [column.key, column]));

/** Column → what stands in it; nothing for what nobody knows. */
export const cellsOf = (entry: Entry): Record<string, string> =>
  Object.fromEntries(
    COLUMNS.flatMap(({ key, print }) => {
      const said = print(entry);
      return said === '' ? [] : [[key, said]];
    }),
  );

/** @param cells by our columns' keys; an empty one says nothing */
export function entryOf(cells: Readonly<Record<string, string>>, around: Around): Read {
  const draft: Draft = { offer: {}, organisation: {}, place: {}, errors: [], left: [] };
  for (const [key, cell] of Object.entries(cells)) {
    const said = cell.trim();
    if (said !== '') byKey.get(key)?.read(said, draft, around);
  }
  if (draft.errors.length > 0) return { errors: draft.errors };
  const read = checked(whole(draft, cells.id?.trim() ?? '', around));
  return 'values' in read && draft.left.length > 0 ? { ...read, left: draft.left } : read;
}

/** What a table does not tell and every entry has. */
function whole({ offer, organisation, place }: Draft, id: string, { url, day, confidence, kind }: Around) {
  const title = String(offer.title ?? '');
  const source = (offer.source ?? {}) as Loose;
  const { town } = offer;
  const name = place.name ?? place.street;
  const hasPlace = name !== undefined;
  const { position } = place as { position?: Loose };
  return {
    offer: {
      ...offer,
      slug: isName(id) ? id : slugOf(title),
      title,
      kind: offer.kind ?? kind,
      ...(offer.price !== undefined && { price: priced(offer.price as Loose) }),
      // A row that names its source, and no day of it, knows of none.
      source: {
        url: source.url ?? url,
        date: source.date ?? (source.url === undefined ? day : ''),
        confidence: source.confidence ?? confidence,
      },
      ...(organisation.name !== undefined && { organisation: slugOf(String(organisation.name)) }),
      ...(hasPlace && { place: slugOf(String(name)) }),
    },
    ...(organisation.name !== undefined && {
      organisation: { ...organisation, slug: slugOf(String(organisation.name)) },
    }),
    ...(hasPlace && {
      place: {
        ...place,
        ...{ slug: slugOf(String(name)), name },
        ...(town !== undefined && { town }),
        // Nobody here has stood there: never a pin.
        position: position && { precision: 'street', source: url, ...position },
      },
    }),
  };
}
/** A number, or what only a machine can tell from another, is no address that a person should see. */
const isName = (id: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && /[a-z]{2}/.test(id) && !UUID.test(id);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const priced = ({ kind, amount, ...more }: Loose): Loose => ({
  kind: kind ?? (amount === 0 ? 'free' : amount === undefined ? 'unknown' : 'paid'),
  ...(amount !== undefined && !(kind === undefined && amount === 0) && { amount }),
  ...more,
});
