/** The page about the API says what the description says: no parameter, shape or wrong is forgotten. */
import { expect, it } from 'vitest';
import danish from '../../data/messages/da/docs.json';
import english from '../../data/messages/en/docs.json';
import { EXAMPLES, parametersIn, shapesIn } from './described';
import { openApi } from './openapi';
import { LISTS, type ListName, PER_PAGE, PER_PAGE_MAX, questionOf } from './question';
import { PROBLEMS } from './wrongs';

const description = openApi('https://example.org', 'Kolding');
const lists = Object.keys(LISTS) as ListName[];

it('tells of every parameter, in English by the very words of the description', () => {
  const told = lists.flatMap((list) => parametersIn(description, list));
  const filled = (words: string) => words.replace('{usual}', String(PER_PAGE)).replace('{most}', String(PER_PAGE_MAX));
  for (const { name, description: words, kind } of told) {
    expect(filled(english.parameters[name]), name).toBe(words);
    expect(danish.parameters[name], name).toBeTruthy();
    expect(kind, name).not.toContain('undefined');
  }
  expect(Object.keys(english.parameters).toSorted()).toEqual([...new Set(told.map(({ name }) => name))].toSorted());
});

it('tells of every field of every shape, and leads to those it is made of', () => {
  const shapes = shapesIn(description);
  const names = new Set(shapes.map(({ name }) => name));
  expect(names.has('Service')).toBe(true);
  for (const { name, fields } of shapes) {
    expect(fields.length, name).toBeGreaterThan(0);
    for (const { kind, shape } of fields) {
      expect(kind, name).not.toContain('undefined');
      if (shape) expect(names.has(shape), shape).toBe(true);
    }
  }
});

it('tells of everything that can be wrong', () => {
  const codes = Object.keys(PROBLEMS);
  for (const code of codes) expect(english.problems).toHaveProperty(code);
  expect(Object.keys(english.problems).toSorted()).toEqual([...codes, 'title', 'text'].toSorted());
});

it('shows examples that are questions', () => {
  for (const list of lists) expect(questionOf(list, new URLSearchParams(EXAMPLES[list]))).toHaveProperty('question');
});
