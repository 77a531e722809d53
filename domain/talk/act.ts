/**
 * What one press of a button does to the table. Pure, and the same in the page and on the server: a form goes in, the
 * next table comes out. Nothing moves on by itself, and what makes no sense changes nothing.
 */
import { type Ask, nameOf, thingsIn, WEIGHTS, type Weight } from '../ask/ask';
import { merged, weighted, without, withoutAnswer } from '../ask/change';
import { chosen, isChosen, optionsOf, unchosen } from './answer';
import type { QuestionCard } from './cards';
import {
  ASIDE_REASONS,
  type AsideReason,
  COMPARED_AT_MOST,
  EMPTY_TABLE,
  LOOKERS,
  type Looker,
  MATCHES_SHOWN,
  type Step,
  type Table,
} from './table';

/** More than this nobody says at one table; the oldest is forgotten, what was understood of it stays. */
export const SENTENCES_MAX = 20;
export const SHOWN_MAX = 120;
export const SLUGS_MAX = 60;
const SLUG = /^[a-z0-9-]{1,100}$/;

export type ActOf = {
  /** What a sentence says. */
  understand: (sentence: string) => Ask;
  cards: readonly QuestionCard[];
  /** Slug → name of every town there is. */
  towns: Readonly<Record<string, string>>;
  sentenceMax?: number;
};

/** The fields of the one form. */
export const FIELDS = {
  act: 'do',
  words: 'words',
  card: 'card',
  option: 'option',
  town: 'town',
  looker: 'looker',
  /** Of the page, so that answers are quoted in it. */
  language: 'language',
  /** The table itself, from a page that keeps it but cannot find by itself. */
  table: 'table',
} as const;
/** A thing's weight travels as `w:<thing>`. */
export const WEIGHT_FIELD = 'w:';

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
const isOne = <Value extends string>(list: readonly Value[], value: string): value is Value =>
  (list as readonly string[]).includes(value);

/** Every step, in the order they are taken. */
export const stepsOf = (cards: readonly QuestionCard[]): Step[] => [
  'start',
  ...cards.map(({ id }) => id),
  'heard',
  'found',
  'compare',
];

/** With another ask other places are found: one begins at the top again, and a new wish may be counted. */
const asking = (table: Table, ask: Ask): Table =>
  ask === table.ask ? table : { ...table, ask, shown: MATCHES_SHOWN, counted: false };

export function act(table: Table, form: FormData, of: ActOf): Table {
  const [word = '', ...rest] = textIn(form, FIELDS.act).split(':');
  const what = rest.join(':');
  if (word === 'clear') return EMPTY_TABLE;
  if (word === 'skip') return skipped(heard(looking(table, form), form, of), form, of);
  const read = answered(heard(weighed(looking(table, form), form), form, of), form, of);
  return done(read, word, what, of);
}

// — What the form itself says, whichever button was pressed —

function looking(table: Table, form: FormData): Table {
  const looker = textIn(form, FIELDS.looker);
  return isOne(LOOKERS, looker) ? { ...table, looker } : table;
}

function weighed(table: Table, form: FormData): Table {
  let ask = table.ask;
  for (const [name, value] of form.entries())
    if (name.startsWith(WEIGHT_FIELD) && typeof value === 'string') ask = reweighed(ask, name.slice(2), value);
  return asking(table, ask);
}

/** The same ask when nothing changes, so that a form full of weights is not a change. */
function reweighed(ask: Ask, name: string, weight: string): Ask {
  const thing = thingsIn(ask).find((each) => nameOf(each) === name);
  if (!thing || thing.kind === 'word' || !isOne<Weight>(WEIGHTS, weight) || thing.item.weight === weight) return ask;
  return weighted(ask, name, weight);
}

function heard(table: Table, form: FormData, of: ActOf): Table {
  const sentence = textIn(form, FIELDS.words)
    .slice(0, of.sentenceMax ?? 1000)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  if (!sentence) return table;
  const said = of.understand(sentence);
  // Somebody who asks for help gets help; those words are not read back to them.
  if (said.crisis) return asking(table, { ...table.ask, crisis: true });
  const next = asking(table, merged(table.ask, said));
  return unskipped(
    { ...next, sentences: [...next.sentences, sentence].slice(-SENTENCES_MAX) },
    textIn(form, FIELDS.card),
  );
}

const cardOf = (form: FormData, { cards }: ActOf): QuestionCard | undefined =>
  cards.find(({ id }) => id === textIn(form, FIELDS.card));

/** What is ticked on the card stands in the ask; what is not ticked does not. */
function answered(table: Table, form: FormData, of: ActOf): Table {
  const card = cardOf(form, of);
  if (!card) return table;
  const ticked = new Set(form.getAll(FIELDS.option));
  const [on, off] = [true, false].map((wanted) => optionsOf(card).filter(({ id }) => ticked.has(id) === wanted));
  let ask = table.ask;
  for (const option of off ?? []) if (isChosen(ask, option)) ask = unchosen(ask, option);
  for (const option of (on ?? []).slice(0, card.one ? 1 : undefined))
    if (!isChosen(ask, option)) ask = chosen(ask, card.id, option);
  if (card.town && form.has(FIELDS.town)) ask = placed(ask, textIn(form, FIELDS.town), card.id, of);
  const next = asking(table, ask);
  return ask !== table.ask || ticked.size > 0 ? unskipped(next, card.id) : next;
}

/** An empty choice is everywhere; a town that is none of ours is no choice. */
function placed(ask: Ask, slug: string, card: string, { towns }: ActOf): Ask {
  if (slug === (ask.place?.key ?? '')) return ask;
  if (slug === '') return { ...ask, place: null };
  const name = Object.hasOwn(towns, slug) ? towns[slug] : undefined;
  return name ? { ...ask, place: { key: slug, said: name, weight: 'important', from: `${card}:${slug}` } } : ask;
}

const unskipped = (table: Table, card: string): Table =>
  table.skipped.includes(card) ? { ...table, skipped: table.skipped.filter((id) => id !== card) } : table;

// — What the pressed button says —

function skipped(table: Table, form: FormData, of: ActOf): Table {
  const card = cardOf(form, of);
  const next = card ? asking(table, withoutAnswer(table.ask, `${card.id}:`)) : table;
  const ids = card ? [...next.skipped.filter((id) => id !== card.id), card.id] : next.skipped;
  return stepped({ ...next, skipped: ids }, 1, of);
}

function stepped(table: Table, by: 1 | -1, { cards }: ActOf): Table {
  const steps = stepsOf(cards);
  const at = Math.max(0, steps.indexOf(table.step));
  return { ...table, step: steps[Math.min(steps.length - 1, Math.max(0, at + by))] ?? 'start' };
}

function done(table: Table, word: string, what: string, of: ActOf): Table {
  if (word === 'next') return stepped(table, 1, of);
  if (word === 'back') return stepped(table, -1, of);
  if (word === 'go') return stepsOf(of.cards).includes(what) ? { ...table, step: what } : table;
  if (word === 'looker') return isOne<Looker>(LOOKERS, what) ? { ...table, looker: what } : table;
  if (word === 'without') return asking(table, without(table.ask, what));
  if (word === 'weigh') {
    const cut = what.lastIndexOf('=');
    return cut < 0 ? table : asking(table, reweighed(table.ask, what.slice(0, cut), what.slice(cut + 1)));
  }
  if (word === 'onward') return asking(table, { ...table.ask, crisis: false });
  if (word === 'turn') return { ...table, turn: table.turn === 'start' ? 'end' : 'start' };
  if (word === 'more') return { ...table, shown: Math.min(SHOWN_MAX, table.shown + MATCHES_SHOWN) };
  if (word === 'count') return { ...table, counted: true };
  return withPlace(table, word, what);
}

/** What one does with a place that was found. */
function withPlace(table: Table, word: string, what: string): Table {
  const [slug = '', why = ''] = what.split('=');
  if (!SLUG.test(slug)) return table;
  const others = table.aside.filter((each) => each.slug !== slug);
  if (word === 'bring') return { ...table, aside: others };
  const compared = table.compared.filter((each) => each !== slug);
  if (word === 'aside') {
    const reason = isOne<AsideReason>(ASIDE_REASONS, why) ? { reason: why } : {};
    return { ...table, aside: [...others, { slug, ...reason }].slice(-SLUGS_MAX), compared };
  }
  if (word !== 'compare') return table;
  if (compared.length < table.compared.length) return { ...table, compared };
  return compared.length < COMPARED_AT_MOST ? { ...table, compared: [...compared, slug] } : table;
}
