/** Words that say when: days of the week and parts of the day, in the languages people bring. */
import { stemOf } from '../danish/stem';
import type { TimeKey } from './ask';

/** Each with its short forms; Danish endings are taken off by the stem. */
const DAYS: Partial<Record<TimeKey, string>> = {
  mon: 'mandag man monday montag poniedziałek понеділок الاثنين',
  tue: 'tirsdag tirs tuesday dienstag wtorek вівторок الثلاثاء',
  wed: 'onsdag ons wednesday mittwoch środa середа الأربعاء',
  thu: 'torsdag tors thursday donnerstag czwartek четвер الخميس',
  fri: 'fredag fre friday freitag piątek пʼятниця пятниця الجمعة',
  sat: 'lørdag lør saturday samstag sobota субота السبت',
  sun: 'søndag søn sunday sonntag niedziela неділя الأحد',
  morning: 'formiddag formiddage morning mornings vormittag vormittags rano ранок вранці صباحا',
  afternoon: 'eftermiddag eftermiddage afternoon afternoons nachmittag nachmittags popołudnie',
  daytime: 'dagtimer dagtimerne dagtid daytime tagsüber вдень',
  evening: 'aften aftenen aftner aftenerne evening evenings abend abends wieczorem wieczór ввечері вечір مساء',
  weekend: 'weekend weekender weekenden weekenderne wochenende вихідні',
};
/** Several words that say when, each with its words between spaces. */
const PHRASES: [string, TimeKey][] = [
  ['efter arbejde', 'evening'],
  ['efter arbejdstid', 'evening'],
  ['efter fyraften', 'evening'],
  ['efter aftensmaden', 'evening'],
  ['efter aftensmad', 'evening'],
  ['når jeg har fri', 'evening'],
  ['after work', 'evening'],
  ['nach der arbeit', 'evening'],
  ['po pracy', 'evening'],
  ['om dagen', 'daytime'],
  ['om jeg dag', 'daytime'], // «om æ dag»
  ['i løbet af dagen', 'daytime'],
  ['mens børnene er i skole', 'daytime'],
  ['mens de er i skole', 'daytime'],
  ['når de er i skole', 'daytime'],
  ['during the day', 'daytime'],
  ['w dzień', 'daytime'],
  ['om morgenen', 'morning'],
  ['før frokost', 'morning'],
  ['inden frokost', 'morning'],
  ['før middag', 'morning'],
  ['efter frokost', 'afternoon'],
  ['efter middag', 'afternoon'],
  ['sidst på dagen', 'afternoon'],
  ['lige efter skole', 'afternoon'],
  ['efter skole', 'afternoon'],
  ['lørdag og søndag', 'weekend'],
];
/** «Man» is one, «tors» is a god, «søn» a son: a short form counts only with its stop or beside another day. */
const SHORT = new Set(['man', 'tirs', 'ons', 'tors', 'fre', 'lør', 'søn']);

const byWord = new Map<string, TimeKey>();
for (const [key, words] of Object.entries(DAYS))
  for (const word of words.split(' ')) if (!SHORT.has(word)) byWord.set(word, key as TimeKey);
const byPhrase = new Map(PHRASES.map(([phrase, key]) => [phrase, key]));
const LONGEST = Math.max(...PHRASES.map(([phrase]) => phrase.split(' ').length));

/** «Tirsdage», «onsdagene», «søndags», «tirsdagsklub» is not one: only endings go. */
function timeOf(word: string): TimeKey | undefined {
  const own = byWord.get(word);
  if (own) return own;
  const day =
    /^(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|formiddag|eftermiddag|aften|weekend)(en|e|ene|er|erne|s|ens|enes)?$/;
  return day.test(word) ? byWord.get(day.exec(word)?.[1] ?? stemOf(word)) : undefined;
}

/** A clock that is named: «efter kl. 17», «fra 16». */
function clockAt(words: readonly string[], n: number): [number, TimeKey] | null {
  const [first, second, third] = words.slice(n, n + 3);
  const hour = Number(second === 'kl' || second === 'klokken' ? third : second);
  if (!/^(efter|fra|after|ab)$/.test(first ?? '') || !Number.isInteger(hour) || hour < 6 || hour > 22) return null;
  const length = second === 'kl' || second === 'klokken' ? 3 : 2;
  if (length === 2 && hour < 15) return null;
  return [length, hour >= 16 ? 'evening' : hour >= 12 ? 'afternoon' : 'morning'];
}

const LEADS_IN = /^(om|i|hver|on|am|w|у|в)$/;

/** What is said of time at word n: how many words, and when; null when nothing. */
export function timeAt(words: readonly string[], n: number): [number, TimeKey] | null {
  for (let length = Math.min(LONGEST, words.length - n); length > 1; length--) {
    const key = byPhrase.get(words.slice(n, n + length).join(' '));
    if (key) return [length, key];
  }
  const clock = clockAt(words, n);
  if (clock) return clock;
  if (LEADS_IN.test(words[n] ?? '') && timeOf(words[n + 1] ?? '')) return [2, timeOf(words[n + 1] ?? '') as TimeKey];
  const key = timeOf(words[n] ?? '');
  // «God morgen», «i aftes», «en hyggelig aften» say when as little as «god dag».
  return key && !(key === 'evening' && /^(god|hyggelig|rar)$/.test(words[n - 1] ?? '')) ? [1, key] : null;
}
