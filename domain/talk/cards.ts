/** The question cards, one thing asked at a time: each answer is a patch on the ask, kept as data. */
import questions from '../../data/questions.json' with { type: 'json' };
import type { Role, TimeKey, WayKey, Weight } from '../ask/ask';
import type { Label } from '../taxonomy';
import type { Looker } from './table';

type PatchOf<Key> = { key: Key; weight?: Weight };
/** What an answer adds to the ask, in keys of the taxonomy. */
export type Patch = Partial<Record<Exclude<Role, 'must'>, PatchOf<string>[]>> & {
  times?: PatchOf<TimeKey>[];
  way?: PatchOf<WayKey>;
};

/** An answer, in one language: what it is called is what it says. */
export type Option = { id: string; icon: string; label: string; patch: Patch };

/** A question in one language. What it asks is asked of the one it is about, whoever looks. */
export type QuestionCard = {
  id: string;
  question: Record<Looker, string>;
  hint: Record<Looker, string>;
  /** Three to seven, in sight at once. */
  options: Option[];
  /** The rest, behind one touch. */
  more?: Option[];
  moreLabel?: string;
  /** One answer only. */
  one?: boolean;
  /** It may also be said in one's own words. */
  ownWords?: boolean;
  /** The question beside the list of towns, where there is one. */
  town?: Record<Looker, string>;
};

type OptionFile = Omit<Option, 'label'> & { label: Label };
type CardFile = Omit<QuestionCard, 'question' | 'hint' | 'options' | 'more' | 'moreLabel' | 'town'> & {
  question: Record<Looker, Label>;
  hint: Record<Looker, Label>;
  options: OptionFile[];
  more?: OptionFile[];
  moreLabel?: Label;
  town?: Record<Looker, Label>;
};

const FILE = questions as CardFile[];

export const CARD_IDS: readonly string[] = FILE.map(({ id }) => id);

/** The cards as one language has them, in the order they are asked. */
export function cardsIn(language: keyof Label): QuestionCard[] {
  const option = ({ label, ...rest }: OptionFile): Option => ({ ...rest, label: label[language] });
  const each = ({ together, self, other }: Record<Looker, Label>): Record<Looker, string> => ({
    together: together[language],
    self: self[language],
    other: other[language],
  });
  return FILE.map(({ question, hint, options, more, moreLabel, town, ...rest }) => ({
    ...rest,
    question: each(question),
    hint: each(hint),
    options: options.map(option),
    ...(more && { more: more.map(option) }),
    ...(moreLabel && { moreLabel: moreLabel[language] }),
    ...(town && { town: each(town) }),
  }));
}
