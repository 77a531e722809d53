/**
 * How the made-up catalogue speaks: names and sentences with gaps for an activity's words, and what fills the other
 * gaps. `{things}` asks for a word in one form, `{The things}` begins a sentence with it.
 */
import type { Kind } from './lexicon';

/** Which list of an activity a gap is filled from, and which of the word's forms. */
export const GAPS: Record<string, [kind: Kind, form: number]> = {
  group: ['names', 0],
  'the group': ['names', 1],
  thing: ['things', 0],
  'the thing': ['things', 1],
  things: ['things', 2],
  'the things': ['things', 3],
  do: ['doing', 0],
  does: ['doing', 1],
  did: ['doing', 2],
  done: ['doing', 3],
  person: ['people', 0],
  'the person': ['people', 1],
  people: ['people', 2],
  'the people': ['people', 3],
  fine: ['how', 2],
  finer: ['how', 3],
  finest: ['how', 5],
};

export const NAMES = [
  '{The group} i {town}',
  '{The group} i {town}',
  '{Town} {Group}',
  '{The group} {nickname}',
  '{Group} {nickname}',
  '{Things} og {things}',
  '{Thing} og hygge',
  '{People} i {town}',
  'Kom og {do}',
  '{Do} sammen',
  '{nickname}',
  '{weekday}sgruppen {nickname}',
];
export const ORGANISATIONS = [
  '{Town} {Body}',
  '{Town} {Body}',
  '{Body} {nickname}',
  '{surname}s Fond',
  'Foreningen {nickname}',
];

/** For what is done with the hands, the feet or the voice. */
export const DOING_SENTENCES = [
  'Her kan du {do} i dit eget tempo.',
  'Vi {does} hver {weekday} fra klokken {clock}.',
  'Vi {does} sammen, både nye og øvede.',
  'Mange af os har aldrig {done} før, og det gør ikke noget.',
  'Sidste år {did} vi mere end nogensinde.',
  'Har du {done} tidligere, er du hurtigt med igen.',
  'Vi har {things}, som du kan låne de første gange.',
  'Tag gerne dine egne {things} med, hvis du har nogen.',
  '{The thing} står klar, når du kommer.',
  '{The things} ligger fremme i {house}.',
  'Der er {fine} {things} til alle.',
  'En øvet {person} viser, hvordan man {does}.',
  '{People} i alle aldre er velkomne.',
  'Er du ny, viser {the person} dig til rette.',
  'Vi taler mest om {things} og {thing}.',
  'Vi har egnens {finest} {things}.',
  'Med {finer} {things} bliver det lettere.',
  'Hver gang lærer vi noget nyt om {thing}.',
  'I {month} er der en hel dag med {thing}.',
  '{The people} aftaler selv, hvornår de {does}.',
  'Da {surname} begyndte, {did} man kun om sommeren.',
];

/** For what is talked about, learned or helped with. */
export const TALKING_SENTENCES = [
  'Vi taler sammen om {things} og {thing}.',
  '{The thing} kan fylde meget, og det er rart at sige det.',
  'Her må du gerne {do}.',
  'Nogle {does}, andre sidder bare med.',
  'Du kan få hjælp til {thing}, uden at nogen dømmer.',
  'En {person} sidder klar til at svare.',
  'Det handler om {things}, både dine og andres.',
  'Vi udveksler erfaringer om {the thing}.',
  'Har du {done} meget på det seneste?',
  'Tidligere {did} vi hver for sig, nu er vi flere om det.',
  'Denne gang handler det om {fine} {things}.',
  'De {finest} {things} er dem, man er flere om.',
  'Med {finer} {things} bliver ugen lettere.',
  '{The things} fylder mindre, når man er flere.',
  '{People} er altid velkomne.',
  '{The person} har tavshedspligt.',
  '{The people} kender det selv.',
  'Kom og {do} med andre i samme situation.',
  'Der bliver {done} hver {weekday} i {house}.',
];

/** Nothing in these tells one activity from another. */
export const ANY_SENTENCES = [
  'Alle er velkomne, uanset alder og erfaring.',
  'Tilmelding er ikke nødvendig.',
  'Første gang er gratis, derefter koster det {price} kroner.',
  'Vi begynder klokken {clock} og slutter et par timer senere.',
  'Ring til {who}, hvis du vil vide mere.',
  '{who} tager imod ved indgangen.',
  'Der er plads til flere hver {weekday}.',
  'Vi er en blandet flok på tolv til femten mennesker.',
  'De fleste kender ikke hinanden på forhånd.',
  'Bagefter er der kaffe og hjemmebag.',
  'Stedet ligger ti minutter fra midten af {town}.',
  'Vi ses i {house} i {town}.',
  'Det hele blev stiftet af {who} i {year}.',
  'Her er højt til loftet.',
  'Kontakt {who}, hvis du er i tvivl.',
  'Sæsonen varer fra {month} til {month}.',
  'Du bestemmer selv, hvor ofte du kommer.',
  'Nogle kommer hver uge, andre en gang imellem.',
  'Det koster {price} kroner om måneden.',
  'Nye ansigter bliver budt velkommen af {who}.',
  'Samværet tæller mere end resultatet.',
];

export const FILLINGS: Record<string, readonly string[]> = {
  weekday: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  clock: ['9.30', '10', '13', '14.30', '16', '17.30', '19', '19.30'],
  house: ['klubhuset', 'hallen', 'medborgerhuset', 'kulturhuset', 'kantinen', 'laden', 'missionshuset', 'kroen'],
  month: ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'august', 'september', 'oktober', 'november'],
  price: ['20', '25', '40', '50', '75', '100', '150'],
  year: ['1947', '1963', '1971', '1984', '1992', '1999', '2004', '2011', '2019'],
};
export const FIRST_NAMES =
  'Birgit Kirsten Inge Hanne Lene Susanne Gitte Jette Aase Ruth Tove Ellen Asta Freja Ida Signe Jens Niels Poul Erik Svend Bent Kaj Leif Ole Knud Aksel Viggo Emil Oskar Malthe Yusuf Amina Fatima Olena Marek'.split(
    ' ',
  );
const SURNAME_STARTS =
  'Abild Bjerre Brem Dalby Drost Ebbe Elme Falke Fugl Gade Gram Hede Hjort Iver Juel Kjær Krag Lille Munk Nør Odder Pile Rave Rugh Skov Sme Sten Tange Ulv Vester Wind Ørsted'.split(
    ' ',
  );
const SURNAME_ENDS = 'gaard holt toft strup torp vang rup sted dal mose bæk krog næs hauge lev høj'.split(' ');
export const SURNAMES = SURNAME_STARTS.flatMap((start) => SURNAME_ENDS.map((end) => start + end));
/** Three of these make a name that nobody has heard before: the long tail of words that stand in one offer or few. */
export const SYLLABLES =
  'ba bel by da dru du fal fi ga gu hy jo ka ki ku lan lo lu ma mi mo na ni no pa pe pi qua ri ro ru sa so sy ta tri va ve vo zu'.split(
    ' ',
  );
