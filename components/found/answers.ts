/** What an offer says to one thing of the ask, in words: yes, no, or not known, never by colour or sign alone. */
import type { useTranslations } from 'next-intl';
import type { Criterion, SideAnswer } from '@/domain/ask/compare';
import { hurdleText, type Saying } from '@/domain/ask/say';

export type Spoken = { icon: string; mark: 'yes' | 'no' | 'unknown'; text: string };

/** A no to a condition is a no; of a time, a way, or what must not be there, it says what it is instead. */
const TELLS = ['avoid', 'times', 'place', 'way'];

/** @param t messages of `found` */
export function spoken(
  answer: SideAnswer,
  { things: [thing] }: Criterion,
  saying: Saying,
  t: ReturnType<typeof useTranslations>,
): Spoken {
  const isAvoided = thing?.kind === 'avoid';
  const by = answer.by === undefined ? undefined : saying.words.names[answer.by];
  switch (answer.is) {
    case 'yes':
      return { icon: 'circle-check', mark: 'yes', text: t(isAvoided ? 'answer.free' : 'answer.yes') };
    case 'fine':
      return { icon: 'circle-check', mark: 'yes', text: t('answer.fine') };
    case 'near':
      return { icon: 'circle-dot', mark: 'unknown', text: by ? t('answer.nearBy', { name: by }) : t('answer.near') };
    case 'unknown':
      return { icon: 'circle-question-mark', mark: 'unknown', text: t('answer.unknown') };
    case 'no':
      return {
        icon: 'circle-minus',
        mark: 'no',
        text: thing && TELLS.includes(thing.kind) ? hurdleText(answer.hurdle, saying) : t('answer.no'),
      };
  }
}
