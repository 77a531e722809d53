/** Questions of more than one word: what and where, in two words or in a whole sentence. */
import type { Asked, Asking } from './asking';
import { TELLING } from './asking';
import { activities, tellingWordsOf } from './catalogue';
import { PAGE } from './engine';
import { GAPS } from './phrases';
import { both, count, either, type Offers, wordsOf } from './truth';

/** Nothing in these but the gaps says what is wanted; no small word of theirs means a topic. */
export const SENTENCES = [
  'jeg vil gerne ud at {do} med nogen i {town}',
  'jeg vil gerne {do} sammen med andre',
  'er der nogen i {town}, der {does}?',
  'hvor kan man {do}?',
  'hvem er det, der {does} i {town}?',
  'er der en, der gerne vil {do} med mig i {town}',
  'Hej, har I noget med {thing} i {town}?',
  'jeg interesserer mig meget for {thing}, hvad findes der',
  'findes der noget med {things} i nærheden af {town}',
  'min bror er meget optaget af {things}',
  'hvor finder jeg {the group} i {town}?',
  'vi er to, der gerne vil ud og {do}',
  'jeg har aldrig {done}, men jeg vil gerne prøve',
  'vi {did} meget, da jeg boede i {town}',
];

const topicsOf = (form: string): string[] =>
  activities
    .filter(({ words }) => Object.values(words).some((list) => list.some(({ forms }) => forms.includes(form))))
    .map(({ topic }) => topic);

/**
 * Right: offers that say the word, or are of an activity that it belongs to, and are in the town or name it. Owed:
 * those that say it and are there.
 */
function askThere({ truth }: Asking, q: string, word: string, town: string | null): Asked | null {
  const said = truth.saying(word);
  if (count(said) > Math.max(PAGE, TELLING * said.length)) return null;
  const named = (name: string): Offers =>
    wordsOf(name)
      .map((each) => truth.having([each]))
      .reduce(both);
  const wanted = either(either(said, truth.about(topicsOf(word))), truth.meaning(word));
  const need = Math.min(PAGE, count(town ? both(said, truth.inTown(town)) : said));
  const right = town ? both(wanted, either(truth.inTown(town), named(town))) : wanted;
  return need > 0 ? { q, right, need } : null;
}

/** A town where the word is said, so that there is an answer. */
function townOf({ truth, chance }: Asking, word: string): string | null {
  const said = truth.saying(word);
  const places = new Set(truth.docs.filter((_, number) => said[number]).map(({ town }) => town));
  return places.size > 0 ? chance.one([...places]) : null;
}

/** A telling word, uninflected, and a town. */
export function* twoWords(asking: Asking): Iterable<Asked | null> {
  const { chance, truth } = asking;
  const bases = new Set(activities.flatMap((activity) => tellingWordsOf(activity).map(({ base }) => base)));
  for (const base of chance.shuffled(bases)) {
    const town = truth.frequency(base) > 0 ? townOf(asking, base) : null;
    if (!town) continue;
    const q = chance.is(0.8) ? `${base} ${town}` : `${town} ${base}`;
    yield askThere(asking, chance.is(0.5) ? q : q.toLowerCase(), base, town);
  }
}

/** A telling word in a whole sentence, in the form that the sentence wants; the same form stands in some text. */
export function* sentence(asking: Asking): Iterable<Asked | null> {
  const { chance, truth } = asking;
  for (;;) {
    const pattern = chance.one(SENTENCES);
    const gap = /\{([^}]+)\}/.exec(pattern.replace('{town}', ''))?.[1] ?? '';
    const [kind, form] = GAPS[gap] ?? ['things', 0];
    const words = tellingWordsOf(chance.one(activities)).filter((word) => word.kind === kind);
    const said = words.length > 0 ? chance.one(words).forms[form] : undefined;
    if (said && truth.frequency(said) > 0) {
      const town = pattern.includes('{town}') ? townOf(asking, said) : null;
      yield askThere(asking, pattern.replace(`{${gap}}`, said).replace('{town}', town ?? ''), said, town);
    } else yield null;
  }
}
