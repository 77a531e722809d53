/** Holds the words of the catalogue to what they promise: both languages, short enough, sayable. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { taxonomy } from './taxonomy';
import { departments, help, offers, terms, twice, url, wishes } from './test-data';
import { topOf } from './topic';

describe('the words of the catalogue', () => {
  const icon = (name: string) => existsSync(url(`../node_modules/lucide-static/icons/${name}.svg`));

  test('every topic and every wish has an address of its own', () => {
    expect(twice([...terms, ...wishes].map((t) => t.slug))).toEqual([]);
    expect(twice(terms.map((t) => t.key))).toEqual([]);
    expect(terms.filter((t) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(t.slug)).map((t) => t.slug)).toEqual([]);
  });

  test('a short label fits in half a phone', () => {
    const labels = [...taxonomy.topics, ...wishes].flatMap((row) => [row.short.da, row.short.en]);
    expect(labels.filter((label) => label.length > 22)).toEqual([]);
  });

  test('every icon is one that we have', () => {
    expect([...taxonomy.topics, ...wishes].map((row) => row.icon).filter((name) => !icon(name))).toEqual([]);
  });

  test('every condition can be asked about, and a no is a sentence that stands alone', () => {
    const odd = taxonomy.conditions.filter(
      (c) =>
        ![c.question.da, c.question.en].every((q) => q.endsWith('?')) ||
        ![c.no.da, c.no.en].every((n) => n.endsWith('.')),
    );
    expect(odd.map((c) => c.key)).toEqual([]);
  });

  test('every word is in Danish and in English', () => {
    const labelled = [
      terms,
      taxonomy.conditions,
      taxonomy.audiences,
      taxonomy.contribute,
      taxonomy.lifeAreas,
      taxonomy.avoid,
    ].flat();
    expect(labelled.filter((w) => !w.label.da || !w.label.en).map((w) => w.key)).toEqual([]);
  });

  test('every wish has something to show', () => {
    const shown = offers.filter((o) => o.status === 'published');
    const bare = wishes.filter(
      (w) => !w.giving && !shown.some((o) => o.topics.some((t) => w.topics.includes(t) || w.topics.includes(topOf(t)))),
    );
    expect(wishes.length).toBe(10);
    expect(bare.map((w) => w.slug)).toEqual([]);
  });

  test('a number for help now can be dialled, and says where it is from', () => {
    expect(
      help.filter((h) => !/^\+?\d{3,12}$/.test(h.number) || !h.source.url.startsWith('https://')).map((h) => h.id),
    ).toEqual([]);
  });

  test('the municipality is described without its own words', () => {
    const texts = departments.list.flatMap((d) => [d.plain.da, d.what.da]);
    expect(texts.filter((t) => /§|borger|visit|indsats|ydelse/i.test(t))).toEqual([]);
    expect(texts.flatMap((t) => t.split(/[.?]/)).filter((s) => s.trim().split(/\s+/).length > 20)).toEqual([]);
  });
});
