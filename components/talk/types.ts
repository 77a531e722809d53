/** What the conversation's page is handed, and what the server answers when the form is posted. */
import type { HelpNow } from '@/components/find/CrisisCard';
import type { FindWords } from '@/components/find/types';
import type { Count, FoundWords } from '@/components/found/types';
import type { QuestionCard } from '@/domain/talk/cards';
import type { Found } from '@/domain/talk/finding';
import type { Table } from '@/domain/talk/table';

/** The table as it is now, and what it finds; null before anybody has asked to see places. */
export type TalkAnswer = {
  table: Table;
  matching: Found | null;
  /** When the table was cleared, in milliseconds, if that is what was pressed. */
  clearedAt?: number;
};
/** The answer before travels in the form, so the table needs no other field. */
export type TalkAction = (before: TalkAnswer | null, form: FormData) => Promise<TalkAnswer>;

export type TalkProps = {
  /** The page's own address in this language. */
  address: string;
  action: TalkAction;
  first: TalkAnswer;
  /** Address of the catalogue's snapshot; null when it is too large for a phone, and the server then answers. */
  snapshot: string | null;
  today: string;
  cards: QuestionCard[];
  words: FindWords;
  /** What everything that may be heard is called: key of the taxonomy → label in this language. */
  names: Record<string, string>;
  /** What only the steps that show places need. */
  found: FoundWords;
  /** Counts a wish that nothing fits. */
  count: Count;
  help: HelpNow;
};

/** A button's word, pressed by something that is no button: a key, a clock. */
export type OnDo = (word: string) => void;
