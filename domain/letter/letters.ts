/** The letters to one who has sent something: what each says. Told which; it knows no address and no clock. */
import { type MeetingAnswer, type MeetingKind, WHEN_MAX, WHO_MAX } from '../meeting/meeting';
import type { Decline, ProposalKind } from '../proposal/proposal';
import { NOTE_MAX } from '../proposal/proposal';
import { dayInWords } from './days';
import { type From, type Letter, type Part, writeOut } from './letter';
import { reasonFor } from './reasons';
import { inLines, inOneLine, isHarmless } from './said';

const TITLE_MAX = 80;

/** What it is about. `title`: of a new offer as it was sent, else as it is public. */
export type About = { kind: ProposalKind; title: string };
/**
 * A link that works once, and the last day it does, as 2026-12-04. `isOnPaper`: it comes by post, so there may be nothing to
 * open it with. Null for one who is rung.
 */
export type Link = { url: string; lastDay: string; isOnPaper: boolean } | null;
export type Told =
  | { kind: 'prove'; link: Link }
  | { kind: 'received' }
  /** `words`: what the editor asks. */
  | { kind: 'asked'; words: string; link: Link }
  /** `page`: where it can be seen now. `isEdited`: it does not say word for word what was sent. */
  | { kind: 'approved' | 'changed'; page: string; isEdited: boolean }
  | { kind: 'closed' }
  /** Somebody would like to come. Who it is stands behind the link only, and no longer than until it is answered. */
  | { kind: 'meet'; asks: MeetingKind; isAgain: boolean; link: NonNullable<Link> }
  /** What the place answered whoever asked to be met; or that it has not, for a week. `page`: the offer's. */
  | { kind: 'met'; answer: MeetingAnswer | 'silent'; words: string; who: string; page: string }
  /** `round`: the first, second or third time we ask in a row. */
  | { kind: 'fresh'; round: 1 | 2 | 3; link: NonNullable<Link> }
  /** `words`: more of why, in the editor's own words, or nothing. */
  | { kind: 'declined'; reason: Decline; words: string };

const say = (...sentences: string[]): Part => ({ say: sentences.join(' ') });
const quote = (words: string): Part[] => {
  const lines = inLines(words, NOTE_MAX);
  return lines.length > 0 ? [{ quote: lines }] : [];
};
const call = ({ phone }: From) => `Ring til os på ${phone}.`;

/**
 * `it`: «Strik sammen», or what it is when it has no name that we can repeat. `somebodys`: what has come, when we do not
 * know from whom. `yours`: the same, when we do.
 */
type Names = { it: string; somebodys: string; yours: string };

function namesOf({ kind, title }: About, isProved: boolean): Names {
  const line = inOneLine(title, TITLE_MAX);
  const named = line !== '' && (kind !== 'new' || isProved || isHarmless(line)) ? `«${line}»` : null;
  const it = named ?? (kind === 'new' ? 'dit forslag' : 'stedet');
  const somebodys = {
    new: named ? `forslaget ${named}` : 'et forslag',
    change: `en rettelse til ${it}`,
    closed: `besked om, at ${it} er lukket`,
  };
  const yours = { new: it, change: `din rettelse til ${it}`, closed: `din besked om ${it}` };
  return { it, somebodys: somebodys[kind], yours: yours[kind] };
}

const linkTo = ({ url, lastDay, isOnPaper }: NonNullable<Link>, label: string, from: From): Part[] => [
  { link: url, label },
  say(
    `Linket virker én gang, og til og med ${dayInWords(lastDay)}.`,
    ...(isOnPaper ? [`Vil du hellere ringe? ${call(from)}`] : []),
  ),
];

const ASKS: Record<MeetingKind, string> = {
  door: 'Personen vil gerne mødes i døren den første gang.',
  along: 'Personen vil gerne have en at følges med den første gang.',
  ring: 'Personen vil gerne ringes op først.',
  message: 'Personen vil gerne høre fra dig først.',
};

const WRITE: {
  [Kind in Told['kind']]: (told: Told & { kind: Kind }, about: About, names: Names, from: From) => Draft;
} = {
  prove: ({ link }, _about, { somebodys }, from) => ({
    subject: `Er det dig, der har sendt ${somebodys}?`,
    parts: [
      say(`${from.municipality} laver et kort over fællesskaber.`, `Til det har vi fået ${somebodys}.`),
      ...(link
        ? [say('Er det dig, der har sendt det? Så sig ja her.'), ...linkTo(link, 'Ja, det er mig', from)]
        : [say('Er det dig, der har sendt det?', call(from))]),
      say(
        'Når du har sagt ja, ser en af os på det.',
        'Du hører fra os, når det er gjort.',
        'Indtil da er det ikke vist for nogen.',
      ),
      say('Er det ikke dig? Så skal du ikke gøre noget.', 'Efter to uger sletter vi det, du ikke har sagt ja til.'),
    ],
  }),
  received: (_told, _about, { yours }, from) => ({
    subject: `Tak, vi har fået ${yours}`,
    parts: [
      say(`Tak for ${yours}.`, 'Nu ligger det hos os.'),
      say(`En person hos ${from.municipality} ser på det.`, 'Vi tager det ældste først.'),
      say('Du hører fra os, når vi har svaret.', 'Mangler vi noget, spørger vi dig.'),
      say('Ingen andre kan se det, før vi har sagt ja.'),
    ],
  }),
  asked: ({ words, link }, _about, { it }, from) => ({
    subject: `Vi har et spørgsmål om ${it}`,
    parts: [
      say(`Vi har set på ${it}.`, 'Vi kan ikke svare dig endnu, for vi vil gerne vide mere:'),
      ...quote(words),
      ...(link ? linkTo(link, 'Skriv dit svar', from) : [say(`Vil du svare? ${call(from)}`)]),
      say('Når du har svaret, ser vi på det igen.'),
    ],
  }),
  approved: ({ page, isEdited }, _about, { it }, from) => ({
    subject: `Nu kan alle finde ${it}`,
    parts: [
      say(`Vi har sagt ja til ${it}.`, 'Nu kan alle finde det på kortet.'),
      { link: page, label: 'Se, hvordan det ser ud' },
      ...(isEdited ? [say('Vi har rettet lidt i det, du skrev.', 'Se, om det stadig passer.')] : []),
      say('Skal noget laves om senere? Så kan du rette det på siden.', `Du kan også ringe. ${call(from)}`),
      say('Tak, fordi du lukker flere ind.'),
    ],
  }),
  changed: ({ page, isEdited }, _about, { it }) => ({
    subject: `Nu er ${it} rettet`,
    parts: [
      say(`Du skrev, at noget skulle laves om ved ${it}.`, 'Nu har vi rettet det.'),
      { link: page, label: 'Se, hvad der står nu' },
      ...(isEdited ? [say('Vi har ikke skrevet det helt, som du gjorde.', 'Se, om det passer.')] : []),
      say('Tak for hjælpen.', 'Så går færre forgæves.'),
    ],
  }),
  closed: (_told, _about, { it }) => ({
    subject: `Nu er ${it} taget af kortet`,
    parts: [
      say(`Du skrev, at ${it} er lukket.`, 'Vi har set på det, og nu er det taget af kortet.'),
      say('Tak for hjælpen.', 'Så går færre forgæves.'),
    ],
  }),
  meet: ({ asks, isAgain, link: { url } }, _about, { it }, { municipality, phone }) => ({
    subject: isAgain ? `Der er en, der venter på svar: ${it}` : `Der er en, der gerne vil være med: ${it}`,
    parts: [
      say(`Der er en, der gerne vil være med: ${it}.`, ASKS[asks]),
      ...(isAgain ? [say('Du har ikke svaret endnu.', 'Personen venter på at høre fra dig.')] : []),
      { link: url, label: 'Se beskeden, og svar' },
      say(
        'Du kan svare, at du står klar, at du ringer, eller at der ikke er plads lige nu.',
        'Navn og nummer står der kun, til du har svaret.',
      ),
      say(
        `Brevet kommer fra ${municipality}, for jeres mail står på kortet.`,
        `Vil I ikke have den slags breve, så ring til os på ${phone}.`,
      ),
    ],
  }),
  met: ({ answer, words, who, page }, _about, { it }, { phone }) => ({
    // The subject is seen by whoever looks at a screen: it does not say where they are going.
    subject: answer === 'silent' ? 'Der er ikke svar endnu' : 'Du har fået svar',
    parts: [
      say(`Du har bedt om, at en tager godt imod dig: ${it}.`, answerIn(answer, words)),
      ...(answer === 'come' || answer === 'ring' ? theirOwn(words, who) : []),
      ...(answer === 'silent'
        ? [say('Vi ringer til dem.', `Vil du ikke vente, så ring til os på ${phone}.`, 'Så finder vi en vej sammen.')]
        : []),
      ...(answer === 'full' ? [say(`Vil du finde noget andet? Ring til os på ${phone}.`, 'Så leder vi sammen.')] : []),
      { link: page, label: 'Se stedet' },
      say(
        answer === 'silent'
          ? 'Vi sletter din mail, når du har fået svaret, og senest 30 dage efter, at du skrev.'
          : 'Vi sletter din mail, når brevet er sendt.',
        'Er det ikke dig, der har bedt om det? Så skal du ikke gøre noget.',
      ),
    ],
  }),
  fresh: ({ round, link: { url } }, _about, { it }, { municipality, phone }) => ({
    subject: round === 1 ? `Er det stadig rigtigt? ${it}` : `Vi spørger igen: Er ${it} stadig rigtigt?`,
    parts: [
      say(`Du hjælper med ${it} på kortet hos ${municipality}.`, 'Er det, der står, stadig rigtigt?'),
      { link: url, label: 'Se det, og svar' },
      say('Du kan sige ja, rette det eller holde pause.', 'Du kan også sige, at det ikke findes mere.'),
      ...(round === 3
        ? [say('Det er tredje gang, vi spørger.', 'Svarer du ikke, skriver vi på kortet, at vi ikke er sikre.')]
        : []),
      say(
        'Linket virker, til du har svaret.',
        'Vil du ikke have de her breve, så siger du det samme sted.',
        `Du kan også ringe til os på ${phone}.`,
      ),
    ],
  }),
  declined: ({ reason, words }, { kind }, { yours }, from) => ({
    subject: `Om ${yours}`,
    parts: [
      say(
        `Tak for ${yours}.`,
        kind === 'new'
          ? 'Vi har set på det, og det kommer ikke på kortet.'
          : 'Vi har set på det. Der står det samme som før.',
      ),
      say('Her er grunden.', reasonFor(kind, reason)),
      ...quote(words),
      say(
        ...(kind === 'new' ? ['Du må gerne rette det og sende det igen.'] : []),
        `Ser du anderledes på det? ${call(from)}`,
        'Så taler vi om det.',
      ),
    ],
  }),
};
function answerIn(answer: MeetingAnswer | 'silent', words: string): string {
  if (answer === 'come') return 'De har svaret: Ja, kom. De står klar til dig.';
  if (answer === 'ring') return 'De har svaret: De ringer eller skriver til dig.';
  if (answer === 'silent') return 'De har ikke svaret i en uge.';
  return words ? `De har svaret: Der er plads igen ${dayInWords(words)}.` : 'De har svaret: Der er ikke plads lige nu.';
}
/** The place's own words, to an address that nobody has proved: only such as can do no harm. */
function theirOwn(words: string, who: string): Part[] {
  const lines = [inOneLine(words, WHEN_MAX), inOneLine(who, WHO_MAX)].filter((line) => line !== '' && isHarmless(line));
  return lines.length > 0 ? [say('De skriver:'), { quote: lines }] : [];
}
type Draft = { subject: string; parts: Part[] };

/** The letter that tells it, in plain Danish. */
export function letterOf(told: Told, about: About, from: From): Letter {
  const write = WRITE[told.kind] as (told: Told, about: About, names: Names, from: From) => Draft;
  const { subject, parts } = write(told, about, namesOf(about, told.kind !== 'prove'), from);
  return writeOut(told.kind, subject, parts, from);
}
