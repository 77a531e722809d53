/** Says in plain words what matching found: why, what is not known, what is in the way, and how to ask on the phone. */
import type { Looker } from '../talk/table';
import { isTopicKey } from '../topic';
import type { Hurdle, Match, Question, Reason } from './matching';

/** Messages of the namespace `match`. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;
/** What things are called in the page's language, by their keys. */
export type SayWords = {
  names: Record<string, string>;
  /** What to ask where it is not known. */
  questions: Record<string, string>;
  /** What stands in the way, as a full sentence. */
  hurdles: Record<string, string>;
  towns: Record<string, string>;
};
export type Saying = { t: Translate; words: SayWords; locale: string; looker: Looker };

/** A piece of a sentence; one with a name stands for a thing of the ask, and can be touched to change it. */
export type Part = { text: string; thing?: string };

const own = (record: Record<string, string>, key: string): string | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
/** A name in the middle of a sentence; what is written in capitals stays. */
const inside = (name: string): string =>
  /^\p{Lu}{2}/u.test(name) ? name : name.slice(0, 1).toLowerCase() + name.slice(1);
const TIMES = new Set([
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
  'morning',
  'afternoon',
  'daytime',
  'evening',
  'weekend',
]);

/** As it was said; but a professional's word is never said back. */
const spoken = ({ said, isTerm, key }: { said: string; isTerm?: true; key: string }, words: SayWords): string =>
  isTerm ? inside(own(words.names, key) ?? said) : said;
const DENIES = /(^|\s)(ikke|ingen|uden|aldrig|not|no|without)(\s|$)/i;

/** «strikke»; and of what must not be there, ikke «mange». */
function quoted(reason: Reason, { t, words }: Saying): string {
  const said = spoken(reason, words);
  return reason.kind === 'avoid' && !DENIES.test(said) ? t('saidNot', { said }) : t('said', { said });
}

const PLACEHOLDER = '\u0000';

/** Each thing said, once, in the order of the rows. */
function saidOnce(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ said }) => !seen.has(said.toLowerCase()) && seen.add(said.toLowerCase()));
}

/**
 * «Fordi du sagde «strikke», «om dagen» og «uden trapper»», in parts: each thing that was said can be touched. What is
 * only close to what was said is not called more than that.
 */
export function becauseParts(match: Pick<Match, 'reasons'>, saying: Saying): Part[] {
  const { t, locale, looker } = saying;
  const sure = match.reasons.filter(({ closeness }) => closeness !== 'above');
  const said = saidOnce(sure.length > 0 ? sure : match.reasons);
  if (said.length === 0) return [];
  const [before = '', after = ''] =
    sure.length > 0
      ? t('because', { looker, list: PLACEHOLDER }).split(PLACEHOLDER)
      : t('near', { list: PLACEHOLDER }).split(PLACEHOLDER);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).formatToParts(said.map((_, n) => String(n)));
  const parts: Part[] = list.map(({ type, value }) => {
    const reason = type === 'element' ? said[Number(value)] : undefined;
    return reason ? { text: quoted(reason, saying), thing: `${reason.kind}:${reason.key}` } : { text: value };
  });
  return [{ text: before }, ...parts, { text: after }].filter(({ text }) => text !== '');
}

/** The whole sentence. */
export const becauseOf = (match: Pick<Match, 'reasons'>, saying: Saying): string =>
  becauseParts(match, saying)
    .map(({ text }) => text)
    .join('');

/** One thing said, and what of the offer answers it: «sy med andre»: Syning. */
export function reasonText(reason: Reason, saying: Saying): string {
  const { kind, key, by, closeness } = reason;
  const { t, words } = saying;
  const said = spoken(reason, words);
  if (kind === 'word') return t(closeness === 'exact' ? 'inName' : 'inText', { said });
  const named = by ?? key;
  const name =
    TIMES.has(named) && kind === 'times' ? t(`time.${named}`) : (own(words.names, named) ?? own(words.towns, named));
  const isSame = name?.toLowerCase() === said.toLowerCase();
  if (kind === 'avoid') return quoted(reason, saying);
  return name === undefined || isSame ? t('said', { said }) : t('named', { said, name });
}

/** What to ask them, as one would say it on the phone. Never why. */
export function questionText(question: Question, { t, words }: Saying): string {
  const { kind, key } = question;
  const said = spoken(question, words);
  if (kind === 'times') return t('ask.times');
  if (kind === 'place' || kind === 'way') return t('ask.place');
  const known = own(words.questions, key);
  if (known) return known;
  if (key === 'aud.children') return t('ask.children');
  if (key === 'aud.teens') return t('ask.teens');
  return key.startsWith('aud.') ? t('ask.audience') : t('ask.other', { said });
}

/** The one thing in the way: «Ville passe, hvis torsdag går». */
export function hurdleText(told: Hurdle, saying: Saying): string {
  const { t, words } = saying;
  const hurdle = { ...told, said: spoken(told, words) };
  const { kind, key, said, how, by } = hurdle;
  if (kind === 'times') {
    if (how === 'unknown') return t('hurdle.unknownTime');
    return by && TIMES.has(by) ? t('hurdle.time', { time: t(`time.${by}`) }) : t('hurdle.otherTime');
  }
  if (kind === 'way' && key === 'home') return t('hurdle.notHome');
  if (kind === 'place' || kind === 'way') {
    if (how === 'unknown') return t('hurdle.unknownPlace');
    const town = by && own(words.towns, by);
    return town ? t('hurdle.farIn', { town }) : t('hurdle.far');
  }
  if (how === 'other') return otherText(hurdle, saying);
  if (how === 'unknown') return unknownText(hurdle, saying);
  const name = own(words.names, by ?? key);
  if (key.startsWith('aud.')) return name ? t('hurdle.audience', { name }) : t('hurdle.no', { said });
  if (kind === 'avoid' && isTopicKey(key) && name) return t('hurdle.topic', { name: inside(name) });
  // A condition that was not wanted is there.
  if (kind === 'avoid' && !key.startsWith('avoid.') && name) return t('hurdle.condition', { name: inside(name) });
  return own(words.hurdles, key) ?? t('hurdle.no', { said });
}

function otherText({ key, said, by, kind }: Hurdle, { t, words }: Saying): string {
  if (kind === 'contribute' || key.startsWith('contribute.')) return t('hurdle.otherHelp', { said });
  const name = by && own(words.names, by);
  return name ? t('hurdle.other', { said, name: inside(name) }) : t('hurdle.notQuite', { said });
}

function unknownText(hurdle: Hurdle, saying: Saying): string {
  const { t, words } = saying;
  const { key, said } = hurdle;
  if (key.startsWith('aud.')) return t('hurdle.unknownAudience');
  const question = own(words.questions, key);
  return question ? t('hurdle.unknown', { question }) : t('hurdle.unknownTopic', { said });
}

/** «Spørg for mig»: an opening, the questions, and a thank you; ready to read on the phone or to copy. */
export function callText(questions: readonly Question[], title: string, saying: Saying): string[] {
  const asked = [...new Set(questions.map((question) => questionText(question, saying)))];
  if (asked.length === 0) return [];
  return [saying.t('call.opening', { count: asked.length, title }), ...asked, saying.t('call.closing')];
}
