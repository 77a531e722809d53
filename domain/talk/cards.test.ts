/** The question cards as they stand in data/questions.json. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TIMES, WAYS, WEIGHTS } from '../ask/ask';
import { taxonomy } from '../taxonomy';
import { optionsOf } from './answer';
import { CARD_IDS, cardsIn } from './cards';

const CARDS = cardsIn('da');
const keysIn = (...lists: { key: string }[][]): Set<string> => new Set(lists.flat().map(({ key }) => key));
const { topics, conditions, audiences, contribute, lifeAreas, avoid } = taxonomy;
const MAY: Record<string, Set<string>> = {
  wants: keysIn(topics, ...topics.map(({ terms }) => terms), conditions, audiences, lifeAreas),
  avoid: keysIn(avoid),
  contribute: keysIn(contribute),
  times: new Set(TIMES),
  way: new Set(WAYS),
};
/** Every key of an answer's patch, with where it stands. */
const patched = CARDS.flatMap((card) =>
  optionsOf(card).flatMap(({ id, patch }) =>
    Object.entries(patch).flatMap(([role, items]) =>
      [items].flat().map(({ key, weight }) => ({ at: `${card.id}:${id}`, role, key, weight })),
    ),
  ),
);

describe('a question card', () => {
  it('is asked in this order, each once', () => {
    expect(CARD_IDS).toEqual(['matters', 'enjoyed', 'give', 'not', 'when', 'way', 'door']);
  });

  it('says only what the catalogue has a key for', () => {
    expect(patched.filter(({ role, key }) => !MAY[role]?.has(key))).toEqual([]);
    expect(patched.filter(({ weight }) => weight !== undefined && !WEIGHTS.includes(weight))).toEqual([]);
  });

  it.each(CARDS)('$id has three to seven answers in sight, and no two that say the same', (card) => {
    expect(card.options.length).toBeGreaterThanOrEqual(3);
    expect(card.options.length).toBeLessThanOrEqual(7);
    const names = patched.filter(({ at }) => at.startsWith(`${card.id}:`)).map(({ role, key }) => `${role}:${key}`);
    expect(new Set(names).size).toBe(names.length);
    const ids = optionsOf(card).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [card.id, ...ids]) expect(id).toMatch(/^[a-z_]+$/);
  });

  it('has a word and a drawing for every answer, in both languages', () => {
    for (const language of ['da', 'en'] as const)
      for (const card of cardsIn(language))
        for (const { icon, label, patch } of optionsOf(card)) {
          expect(label.length).toBeGreaterThan(1);
          expect(Object.keys(patch).length).toBeGreaterThan(0);
          const drawing = path.join(import.meta.dirname, `../../node_modules/lucide-static/icons/${icon}.svg`);
          expect(existsSync(drawing), icon).toBe(true);
        }
  });

  it('asks whoever looks: together, for oneself, for another', () => {
    for (const { question, hint } of CARDS)
      for (const words of [question, hint]) expect(Object.keys(words).sort()).toEqual(['other', 'self', 'together']);
    for (const { question } of CARDS) expect(question.other).not.toMatch(/\b(du|dig|din|dit|dine)\b/i);
  });
});
