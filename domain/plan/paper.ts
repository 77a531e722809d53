/**
 * The plan as it is printed: sections of lines, the same lines in every language, so that two languages can stand beside
 * each other line by line. The citizen's own words are the same in both. The diary stays off the paper: it is shown to others.
 */
import type { Trust } from '../card';
import { filled, type PaperWords } from '../paper-words';
import { nextStep } from './ending';
import { firstVisit, type Known, type Told, type VisitRow } from './first-visit';
import { type Place, type Plan, VISIT_KEYS } from './plan';
import { agesIn, ballIn, capital, clockIn, longDay, priceIn, stopped, timesIn, toldIn, trustIn } from './said';

/**
 * What a line is: a heading, a place's name, «første gang», a label before what follows, a fixed sentence, the citizen's `own` words, the
 * `place`'s own (in Danish), an `ask` with room to write the answer, the `date` of a step, something `quiet`, or an empty
 * line for a pen.
 */
export type Line = {
  kind: 'heading' | 'name' | 'first' | 'label' | 'text' | 'own' | 'place' | 'ask' | 'date' | 'quiet' | 'blank';
  text: string;
};
/** `id`: of the place a card is about. */
export type Section = { key: 'want' | 'next' | 'places' | 'card' | 'give' | 'space'; id?: string; lines: Line[] };

const line = (kind: Line['kind'], text: string): Line => ({ kind, text });
const blanks = (count: number): Line[] => Array.from({ length: count }, () => line('blank', ''));
/** Own words, or lines to write them on. */
const ownOr = (text: string, count: number): Line[] => (text.trim() ? [line('own', text.trim())] : blanks(count));

/** @param knownOf what we know of a place @param today 2026-11-23: a step whose day has passed is not the next */
export function paperOf(plan: Plan, knownOf: (place: Place) => Known | null, words: PaperWords, today = ''): Section[] {
  const next = nextStep(plan, today);
  return [
    { key: 'want', lines: [line('heading', words.want), ...ownOr(plan.want, 2), ...whyOf(plan, words)] },
    {
      key: 'next',
      lines: [line('heading', words.next), ...(next ? stepOf(next, numberOf(plan, next), words) : blanks(2))],
    },
    { key: 'places', lines: [line('heading', words.places), line('text', words.few)] },
    ...plan.places.map(
      (place, n): Section => ({
        key: 'card',
        id: place.id,
        lines: cardOf(place, n + 1, knownOf(place), place === next ? [] : stepOf(place, null, words), words),
      }),
    ),
    { key: 'give', lines: [line('heading', words.give), ...ownOr(plan.give, 2)] },
    { key: 'space', lines: [line('heading', words.space), ...blanks(4)] },
  ];
}

/** Places on a plan that nobody has written yet: most people try more than one. */
const BLANK_PLACES = 2;

/** The plan with nothing in it, to be filled in with a pen. */
export function blankPaper(words: PaperWords): Section[] {
  const named = (label: string, count: number): Line[] => [line('label', label), ...blanks(count)];
  return [
    { key: 'want', lines: [line('heading', words.want), ...blanks(5)] },
    {
      key: 'next',
      lines: [
        line('heading', words.next),
        ...named(words.day, 1),
        ...named(words.step, 2),
        ...named(words.who, 1),
        ...named(words.ball, 1),
        ...named(words.hard, 2),
      ],
    },
    { key: 'places', lines: [line('heading', words.places), line('text', words.few)] },
    ...Array.from(
      { length: BLANK_PLACES },
      (_, n): Section => ({
        key: 'card',
        lines: [
          line('name', `${n + 1}.`),
          ...blanks(1),
          ...VISIT_KEYS.map((key) => line('ask', words.rows[key].question)),
        ],
      }),
    ),
    { key: 'give', lines: [line('heading', words.give), ...blanks(2)] },
    { key: 'space', lines: [line('heading', words.how), ...blanks(3)] },
  ];
}

const whyOf = ({ why }: Plan, words: PaperWords): Line[] =>
  why.trim() ? [line('label', words.why), line('own', why.trim())] : [];

const numberOf = (plan: Plan, place: Place): number => plan.places.indexOf(place) + 1;

/** The step with its day, who does what, what if it is hard, and who has the ball. Nothing where nothing was agreed. */
function stepOf(place: Place, number: number | null, words: PaperWords): Line[] {
  const { day, time, step, who, hard, ball, taker, isDone } = place;
  const lines: Line[] = [];
  if (day) {
    const name = longDay(day, words.language);
    const from = time && clockIn(time, words.language);
    lines.push(line('date', capital(from ? filled(words.time.from, { day: name, from }) : name)));
  }
  if (step.trim() && !number) lines.push(line('label', words.step));
  if (step.trim()) lines.push(line('own', number ? `${number}. ${place.name}: ${step.trim()}` : step.trim()));
  if (who.trim()) lines.push(line('label', words.who), line('own', who.trim()));
  if (hard.trim()) lines.push(line('label', words.hard), line('own', hard.trim()));
  if (isDone) lines.push(line('text', words.done));
  else if (ball) lines.push(line('label', words.ball), line('text', ballIn(ball, taker.trim(), words).join(' ')));
  return lines;
}

/** One place: what it is, what was agreed, then the eight things about the first time, each told or asked. */
function cardOf(place: Place, number: number, known: Known | null, agreed: Line[], words: PaperWords): Line[] {
  const facts = known?.facts;
  const organisation = facts?.organisation ?? place.organisation;
  return [
    line('name', `${number}. ${place.name || facts?.title || ''}`),
    ...(organisation && organisation !== place.name ? [line('place', organisation)] : []),
    ...(facts
      ? [
          line('text', `${timesIn(facts, words)} ${priceIn(facts, words)}`),
          ...(facts.phone ? [line('text', filled(words.call, { phone: facts.phone }))] : []),
          ...(facts.email ? [line('text', filled(words.mail, { email: facts.email }))] : []),
          line('quiet', trustIn(facts.trust ?? {}, words)),
        ]
      : []),
    ...agreed,
    line('first', words.first),
    ...firstVisit(place.visit, known).flatMap((row) => rowOf(row, facts?.trust ?? {}, words)),
  ];
}

/** The place's own words stay in their own language. */
const IN_DANISH = new Set<Told['key']>(['own', 'address']);

/** @param trust the card's, which stands above: only another age is said again */
function rowOf({ key, own, told, asks }: VisitRow, trust: Trust, words: PaperWords): Line[] {
  const { title, question } = words.rows[key];
  if (own) return [line('label', title), line('own', own)];
  if (told.length === 0) return [line('ask', question)];
  return [
    line('label', asks ? question : title),
    ...told.map((each) => line(IN_DANISH.has(each.key) ? 'place' : 'text', stopped(toldIn(each, words)))),
    ...agesIn(told, words)
      .filter((age) => age !== trustIn(trust, words))
      .map((age) => line('quiet', age)),
    ...(asks ? blanks(1) : []),
  ];
}
