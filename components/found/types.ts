/** What the conversation hands to what it found. Agreed with components/talk/Talk.tsx. */
import type { FindWords } from '@/components/find/types';
import type { BasemapSettings } from '@/components/map/words';
import type { Unmet } from '@/domain/ask/unmet';
import type { Found } from '@/domain/talk/finding';
import type { Table } from '@/domain/talk/table';

/** What is the same for everybody, in one language, and needed only where places are shown. */
export type FoundWords = {
  /** Key of what may be avoided → what to ask where nobody knows. Those of conditions stand with the cards' words. */
  questions: Record<string, string>;
  /** Key → what stands in the way, as a full sentence. */
  hurdles: Record<string, string>;
  /** The municipality's number, as it is written. */
  phone: string;
  /** The volunteer centre, where the catalogue has it. */
  volunteers: { name: string; href: string } | null;
  basemap: BasemapSettings;
};

/** Whether the wish was counted; when not, it may be tried again. */
export type Count = (wish: Unmet) => Promise<boolean>;

export type FoundProps = {
  table: Table;
  /** Null while it is being worked out. */
  matching: Found | null;
  /** What was found before the ask last changed, so that what is new can be said. */
  before: Found | null;
  words: FindWords;
  today: string;
  /** Key of the taxonomy → label in this language. */
  names: Record<string, string>;
  fixed: FoundWords;
  /** Null where the form itself counts: the server answers it. */
  count: Count | null;
  onDo: (word: string) => void;
};
