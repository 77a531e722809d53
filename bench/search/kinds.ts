/** Nine ways to ask, each a row of questions in no order; null where a word could not be asked for in that way. */
import type { Asked, Asking } from './asking';
import { COMMON } from './asking';
import { activities, lexicon } from './catalogue';
import { PAGE } from './engine';
import { sentence, twoWords } from './sentences';
import { editsBetween, foldings, mistyped } from './slips';
import { both, count, either, everyday, wordsOf } from './truth';

export type Row = Iterable<Asked | null>;

/** Takes from one row and the other in turn, until one has no more. */
function* inTurn(...rows: Row[]): Row {
  const iterators = rows.map((row) => row[Symbol.iterator]());
  for (;;)
    for (const iterator of iterators) {
      const { value, done } = iterator.next();
      if (done) return;
      yield value;
    }
}

/** A word just as it stands in a text. Owed: the offers with that very form. */
function* word(asking: Asking): Row {
  for (const form of asking.written()) yield asking.ask(form, form, asking.truth.having([form]));
}

/** A name that stands in one offer or few and that no activity knows. */
function* rareName(asking: Asking): Row {
  const { truth, chance } = asking;
  for (const name of chance.shuffled(truth.vocabulary)) {
    const isRare = name.length > 4 && truth.frequency(name) <= PAGE && !lexicon.isForm(name);
    if (isRare) yield asking.ask(name, name, truth.having([name]));
  }
}

/** An offer's whole name. Right: offers that say every word of it. Owed: those of that name. */
function* wholeName({ truth, chance }: Asking): Row {
  for (const { name } of chance.shuffled(truth.docs)) {
    const words = wordsOf(name);
    if (words.length < 2) continue;
    const right = words.map((each) => truth.saying(each)).reduce(both);
    const need = truth.docs.filter((doc) => doc.name === name).length;
    yield { q: name, right, need: Math.min(PAGE, need) };
  }
}

/** A form that stands in no text, of a word that stands there in other forms: plural, definite, past, superlative. */
function* inflected(asking: Asking): Row {
  const { truth, chance } = asking;
  const words = chance.shuffled(new Set(activities.flatMap((activity) => Object.values(activity.words).flat())));
  for (const { forms } of words) {
    const absent = forms.filter((form) => form.length > 2 && !asking.isKnown(form));
    if (absent.length === 0 || absent.length === forms.length) continue;
    const form = chance.one(absent);
    yield asking.ask(form, form, truth.having(forms));
  }
}

/** A part, first or last, that stands alone in few texts or none. Owed: all offers that say it. */
function* partOfCompound(asking: Asking): Row {
  const { truth, chance } = asking;
  for (const part of chance.shuffled(lexicon.wordsInCompounds)) {
    const said = truth.saying(part);
    const alone = count(truth.having(lexicon.kin(part)));
    if (part.length > 2 && alone * 2 < Math.min(PAGE, count(said))) yield asking.ask(part, part, said, COMMON);
  }
}

const HEADS = ['aften', 'kreds', 'klub', 'gruppe', 'hold', 'kursus', 'træf', 'forening', 'café', 'fællesskab'];

/** A compound that stands nowhere, begun with an activity's own word. Owed: the offers that say that word. */
function* newCompound(asking: Asking): Row {
  const { truth, chance } = asking;
  const starts = activities.flatMap(({ words }) => {
    const forms = new Set(Object.values(words).flatMap((list) => list.flatMap((each) => each.forms)));
    return Object.values(words)
      .flat()
      .flatMap(({ start }) => (start && forms.has(start.part) ? [start] : []));
  });
  const seen = new Set<string>();
  for (const { part, written } of chance.shuffled(starts)) {
    const compound = written + chance.one(HEADS);
    if (seen.has(part) || asking.isKnown(compound) || lexicon.isForm(compound)) continue;
    seen.add(part);
    yield asking.ask(compound, part, truth.saying(part));
  }
}

/** Danish letters as ae, oe, aa and as plain a, o, e in turn. Owed: the offers with the word in that very form. */
function* folded(asking: Asking): Row {
  const { truth } = asking;
  const readings = new Map<string, string[]>();
  for (const each of truth.vocabulary)
    for (const typed of new Set(foldings(each))) readings.set(typed, [...(readings.get(typed) ?? []), each]);
  let turn = 0;
  for (const form of asking.written()) {
    const typed = foldings(form)[turn % 2] ?? form;
    const same = lexicon.related(form);
    const isClear = readings.get(typed)?.every((reading) => same.has(reading));
    if (typed === form || asking.isKnown(typed) || !isClear) continue;
    turn++;
    yield asking.ask(typed, form, truth.having([form]));
  }
}

/** One slip in words from four letters, two in every other word from eight. Owed: the offers with that very form. */
function* typing(asking: Asking): Row {
  const { truth, chance } = asking;
  for (const form of asking.written()) {
    const slips = form.length >= 8 && chance.is(0.5) ? 2 : 1;
    const typed = mistyped(form, slips, chance);
    if (form.length < 4 || editsBetween(typed, form, slips) !== slips || asking.isKnown(typed)) continue;
    const asked = asking.ask(typed, form, truth.having([form]));
    yield asked && asking.isNearest(typed, form, slips) ? asked : null;
  }
}

/** An everyday word that no text has, nor anything like it. Right and owed: the offers of the topics that it means. */
function* synonym(asking: Asking): Row {
  const { truth, chance } = asking;
  const texts = [...truth.vocabulary, ...lexicon.parts].filter((each) => each.length > 3);
  const isLike = (one: string, other: string) =>
    one.includes(other) ||
    other.includes(one) ||
    one.slice(0, 4) === other.slice(0, 4) ||
    editsBetween(one, other, 1) < 2;
  for (const meant of chance.shuffled(everyday)) {
    const isOneWord = /^\p{L}{3,}$/u.test(meant);
    if (isOneWord && !texts.some((each) => isLike(each, meant))) yield asking.ask(meant, meant, truth.meaning(meant));
  }
}

/**
 * The first three to six letters, as while typing. Owed: offers with a word that begins so. Right: also the other forms
 * and the compounds of every word that begins so.
 */
function* prefix(asking: Asking): Row {
  const { truth, chance } = asking;
  const begun = (words: Iterable<string>, typed: string) => [...words].filter((each) => each.startsWith(typed));
  for (const form of asking.written()) {
    const typed = form.slice(0, 3 + chance.below(4));
    if (typed.length > form.length - 2) continue;
    const owed = truth.having(begun(truth.vocabulary, typed));
    const isCommon = count(owed) > COMMON * owed.length;
    const asked = isCommon ? null : asking.ask(typed, typed, owed, COMMON);
    const meant = [...begun(lexicon.forms, typed), ...begun(lexicon.parts, typed)];
    const also = truth.having(meant.flatMap((each) => [...lexicon.related(each)]));
    yield asked && { ...asked, right: [asked.right, also, truth.meaning(form)].reduce(either) };
  }
}

export const KINDS = {
  exact: (asking: Asking): Row => inTurn(word(asking), word(asking), rareName(asking), wholeName(asking)),
  inflected,
  part: (asking: Asking): Row => inTurn(partOfCompound(asking), newCompound(asking)),
  folded,
  typing,
  synonym,
  prefix,
  'two words': twoWords,
  sentence,
} as const;
