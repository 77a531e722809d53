/** The rows know every key there is. */
import { describe, expect, test } from 'vitest';
import lifeAreas from '../../data/life-areas.json' with { type: 'json' };
import { taxonomy } from '../taxonomy';
import { TOP_TOPICS } from '../topic';
import { ask, catalogueOf, items } from './any-ask';
import { FAVOURS } from './favours';
import { rowsOf } from './rows';

const topics = taxonomy.topics.flatMap((topic) => [topic, ...topic.terms]).map(({ key }) => key);
const conditions = taxonomy.conditions.map(({ key }) => key);

describe('the rows', () => {
  test('know the top topics without carrying the whole taxonomy', () => {
    expect([...TOP_TOPICS].toSorted()).toEqual(taxonomy.topics.map(({ key }) => key).toSorted());
  });

  test('know what every life area leads to, in topics and conditions that exist', () => {
    expect(Object.keys(lifeAreas).toSorted()).toEqual(taxonomy.lifeAreas.map(({ key }) => key).toSorted());
    for (const area of Object.values(lifeAreas)) {
      expect([...area.near, ...area.wide].filter((key) => !topics.includes(key))).toEqual([]);
      expect(('conditions' in area ? area.conditions : []).filter((key) => !conditions.includes(key))).toEqual([]);
    }
  });

  test('lead every topic somewhere, so that no life area forgets it', () => {
    const led = Object.values(lifeAreas).flatMap(({ near, wide }) => [...near, ...wide]);
    expect(
      topics.filter(
        (key) => !led.some((each) => key === each || key.startsWith(`${each}.`) || each.startsWith(`${key}.`)),
      ),
    ).toEqual([]);
  });

  test('of what one comes for stand first, whatever was said first', () => {
    const said = ask({
      wants: items('free', 'making'),
      contribute: items('contribute.shop'),
      avoid: items('avoid.loud'),
    });
    const rows = rowsOf(said, catalogueOf(), () => true, false);
    expect(rows.map(({ key, isSubstance }) => [key, isSubstance])).toEqual([
      ['making', true],
      ['contribute.shop', true],
      ['free', false],
      ['avoid.loud', false],
    ]);
  });

  test('tell kindnesses that have a name', () => {
    expect(FAVOURS.map(({ key }) => key).filter((key) => key !== 'fresh' && !conditions.includes(key))).toEqual([]);
  });
});
