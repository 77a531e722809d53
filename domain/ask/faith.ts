/** Whether an offer has to do with faith: what its organisation has said, what it is about, and what its names tell. */
import type { Card } from '../card';
import { ANSWER, type Answer } from './row';

/** Streets are called after churches, and parish clubs after the parish, without anybody praying there. */
const ONLY_A_NAME =
  /kirke(?:gade|vej|str[æa]de|torv|plads|sti|all[ée]|bakke|toft|gård)\w*|sogne?(?:forening|arkiv)\w*/giu;
const NAMES_FAITH =
  /kirke|sogn|menighed|mosk[ée]|moské|præst|provsti|missions?(?:hus|forening)|bibel|kristen|kristelig|islam|muslim|katolsk|synagoge|gudstjeneste|salme|andagt|konfirm|frelsens hær/iu;
const PERHAPS = /kfum|kfuk|\bfdf\b|y's men|sognefor|blå kors/iu;

export function faithOf({ faith, topics, title, organisation, place }: Card): Answer {
  if (faith !== undefined) return faith === 'none' ? ANSWER.exact : ANSWER.no;
  if (topics.includes('cultures_faith.faith')) return ANSWER.no;
  const names = `${title} · ${organisation?.name ?? ''} · ${place ?? ''}`;
  if (NAMES_FAITH.test(names.replace(ONLY_A_NAME, ''))) return ANSWER.no;
  return !organisation || PERHAPS.test(names) ? ANSWER.unknown : ANSWER.fine;
}
