/** Words of every conversation that carry no wish: never told back as not understood, and not looked for. */

import chatter from '../../data/danish/chatter.json' with { type: 'json' };
import { spelled } from '../danish/letters';
import { stemOf } from '../danish/stem';

const WORDS = new Set(chatter.words.flatMap((line) => line.split(' ').map((word) => spelled(word.normalize('NFC')))));
const STEMS = new Set([...WORDS].map(stemOf));

/** @param word as `spelled` gives it */
export const isChatter = (word: string): boolean => WORDS.has(word) || STEMS.has(stemOf(word));
