/** Whether a thing is offered and not asked for: «jeg er god til at bage», «kan køre», «vil gerne hjælpe». */
import type { Unit } from './meaning';

const GIVES = [
  'god til',
  'dygtig til',
  'ferm til',
  'vant til at',
  'kan hjælpe',
  'vil hjælpe',
  'vil gerne hjælpe',
  'gerne hjælpe',
  'hjælpe andre',
  'hjælpe nogen',
  'hjælpe til',
  'hjælpe med',
  'give en hånd',
  'giver gerne',
  'kan tilbyde',
  'tilbyder',
  'tilbyde',
  'lære fra mig',
  'lære fra sig',
  'lære andre',
  'undervise',
  'vise andre',
  'stille op',
  'for andre',
  'bidrage',
  'give noget',
  'har tid til',
  'kan give',
  'kan godt køre',
  'uddannet',
  'faglært',
  'taler flydende',
  'taler både',
  'kan oversætte',
  'kan tolke',
  'hjælpe folk',
  'frivillig til',
  'som frivillig',
  'stå i',
  'uden løn',
  'ikke have løn',
  'i can help',
  'good at',
  'help others',
  'ich kann helfen',
  'gut in',
  'mogę pomóc',
  'можу допомогти',
];
/** Help that is sought, and not given. */
const SEEKS =
  /\b(brug for|mangler|søger|have|få|får|kan (i|du|nogen|man)|hvem kan|hjælp til|nogen der kan|en der kan)\b/;
const I_CAN = /(^|\b(jeg|vi|og|men|så|i|ich) )(kan|can|kann) (også |godt |selv |stadig |always )?$/;

/** @param before what stands before it, with its first word */
export const seeks = (before: string): boolean =>
  SEEKS.test(before) && !GIVES.some((phrase) => before.includes(phrase));

/** @param text the clause's words with a space between */
export function givesAt(words: readonly string[], unit: Unit, text: string): boolean {
  const before = words.slice(0, unit.at).join(' ');
  if (/frivillig til/.test(text)) return true;
  if (SEEKS.test(before)) return false;
  if (GIVES.some((phrase) => ` ${text} `.includes(` ${phrase} `))) return true;
  return I_CAN.test(`${words.slice(Math.max(0, unit.at - 4), unit.at).join(' ')} `);
}
