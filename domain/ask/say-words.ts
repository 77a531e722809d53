/** The taxonomy's words in one language, as `say` needs them: names, questions, and what stands under a no. */
import { taxonomy } from '../taxonomy';
import type { SayWords } from './say';

/** @param towns slug → name */
export function sayWords(locale: string, towns: Record<string, string>): SayWords {
  const lang = locale === 'en' ? 'en' : 'da';
  const { topics, conditions, audiences, contribute, lifeAreas, avoid } = taxonomy;
  const words = [
    ...topics.flatMap((topic) => [topic, ...topic.terms]),
    ...conditions,
    ...audiences,
    ...contribute,
    ...lifeAreas,
    ...avoid,
  ];
  return {
    names: Object.fromEntries(words.map(({ key, label }) => [key, label[lang]])),
    questions: Object.fromEntries([...conditions, ...avoid].map(({ key, question }) => [key, question[lang]])),
    hurdles: Object.fromEntries([
      ...conditions.map(({ key, no }) => [key, no[lang]]),
      ...avoid.map(({ key, opposite }) => [key, opposite[lang]]),
    ]),
    towns,
  };
}
