import { describe, expect, test } from 'vitest';
import type { Heard } from '@/domain/search/search';
import { toldOf } from './heard';

const NAMES: Record<string, string> = { 'making.knitting': 'Strik', 'making.sewing': 'Syning', making: 'Kreativt' };
const key = (text: string) => ({ text, isKey: true as const });
const told = (...heard: Heard[]) => toldOf(heard, (each) => NAMES[each]);
const exact: Heard = { word: 'kaffe', how: 'exact', matched: [{ text: 'kaffe' }] };

describe('how my words were understood', () => {
  test('is not told when they were taken as they stand', () => {
    const part: Heard = { word: 'kor', how: 'part', matched: [{ text: 'damekor' }] };
    expect(told(exact, part)).toEqual({ slips: { names: [], any: false }, unknown: [], instead: [] });
  });

  test('tells what a slip may have been, the word rather than the topic', () => {
    const matched = [{ text: 'strik' }, key('making.knitting')];
    expect(told({ word: 'strki', how: 'spelling', matched }).slips).toEqual({ names: ['strik'], any: true });
    const topic: Heard = { word: 'syninng', how: 'spelling', matched: [key('making.sewing')] };
    expect(told(topic).slips.names).toEqual(['Syning']);
    expect(told({ word: 'strki', how: 'spelling', matched }, topic).slips).toEqual({
      names: ['strik', 'Syning'],
      any: false,
    });
  });

  test('tells an unknown word only when another was found', () => {
    const unknown: Heard = { word: 'zqx', how: null, matched: [] };
    expect(told(exact, unknown).unknown).toEqual(['zqx']);
    expect(told(unknown).unknown).toEqual([]);
  });

  test('names what was looked for instead, each once, and leaves out what has no name', () => {
    const instead = told(
      { word: 'håndarbejde', how: 'synonym', matched: ['making.knitting', 'making.sewing', 'evening'].map(key) },
      { word: 'garn', how: 'synonym', matched: ['making.knitting', 'making'].map(key) },
    ).instead;
    expect(instead.map(({ name }) => name)).toEqual(['Strik', 'Syning', 'Kreativt']);
  });
});
