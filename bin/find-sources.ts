/** What the command line searches in: the seeded catalogue, or a file of one's own. */
import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Settings } from '../app/settings-environment';
import { publishedCatalogue } from '../db/catalogue';
import { readKnown } from '../db/language';
import { openDatabase } from '../db/open';
import type { Words } from '../domain/ask/understand';
import type { Card } from '../domain/card';
import { type CardIndex, indexCards, type Measure } from '../domain/find';
import { measureFrom } from '../domain/geo/measure';
import { analyseWith } from '../domain/search/analysis';
import { cardOf, OfferLine, QueryLine, townOf } from '../domain/search/line';
import { buildCatalogue } from '../domain/snapshot';
import { copenhagenDay } from '../domain/when/today';
import { prepareDatabase } from './database';
import { StartError } from './explain';

export type Findable = {
  of: CardIndex;
  /** Town key → its name. */
  towns: Map<string, string>;
  /** @throws StartError when there is no such town */
  townNamed: (name: string) => string;
  idOf: (card: Card) => string;
  /** What a sentence is understood by. */
  words: Words;
  /** From a town's middle; left out where nobody has said where the town lies. */
  measure: (town: string) => Measure | undefined;
};

type Where = { towns: Map<string, string>; measure?: Findable['measure'] };

function findable(
  cards: readonly Card[],
  { towns, measure = () => undefined }: Where,
  idOf: Findable['idOf'],
): Findable {
  const known = readKnown('data');
  const townNamed = (name: string) => {
    const wanted = townOf(name);
    for (const [key, town] of towns) if (key === wanted || townOf(town) === wanted) return key;
    throw new StartError(`There is no town called ${name} here. There is ${[...towns.values()].join(', ')}.`);
  };
  const of = indexCards(cards, known.senses, analyseWith(known.language), (key) => towns.get(key) ?? key);
  const words = { index: of.index, crisis: known.crisis, towns: Object.fromEntries(towns) };
  return { of, towns, townNamed, idOf, words, measure };
}

/** The catalogue as the site shows it today. The database is made and seeded when it is not there. */
export function seeded(settings: Settings): Findable {
  if (!existsSync(settings.databaseFile)) {
    const log = console.log;
    console.log = console.error; // only answers go to stdout
    prepareDatabase(settings);
    console.log = log;
  }
  const db = openDatabase(settings.databaseFile);
  try {
    const now = new Date();
    const catalogue = buildCatalogue(publishedCatalogue(db), { day: copenhagenDay(now), instant: now.toISOString() });
    const towns = new Map([...catalogue.towns].map(([slug, { name }]) => [slug, name]));
    const measure = (slug: string) => {
      const at = catalogue.towns.get(slug)?.position;
      return at && measureFrom([at.lat, at.lng]);
    };
    return findable(catalogue.cards, { towns, measure }, ({ slug }) => slug);
  } finally {
    db.$client.close();
  }
}

/** @throws StartError naming the file, the line and what is wrong with it */
export function findableIn(file: string): Findable {
  const lines = linesOf(file, OfferLine);
  const ids = new Map<Card, string>();
  const cards = lines.map((line) => {
    const card = cardOf(line);
    ids.set(card, line.id);
    return card;
  });
  const towns = new Map(lines.filter(({ town }) => town !== '').map(({ town }) => [townOf(town), town]));
  return findable(cards, { towns }, (card) => ids.get(card) ?? card.slug);
}

export const queriesIn = (file: string): string[] => linesOf(file, QueryLine).map(({ q }) => q);

function linesOf<Line>(file: string, describedBy: z.ZodType<Line>): Line[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    throw new StartError(`${file} could not be read (${(cause as NodeJS.ErrnoException).code}).`);
  }
  return text.split(/\r?\n/).flatMap((line, n) => {
    if (line.trim() === '') return [];
    const wrong = (why: string) => new StartError(`${file} line ${n + 1}: ${why}.`);
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw wrong('this is no JSON');
    }
    const read = describedBy.safeParse(value);
    if (!read.success)
      throw wrong(read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '));
    return [read.data];
  });
}
