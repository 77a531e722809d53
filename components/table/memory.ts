/** The table as it was left, kept in this page's own memory and nowhere else: closing, reloading or clearing ends it. */
import { isEmpty } from '@/domain/ask/ask';
import type { Table } from '@/domain/talk/table';

let left: Table | null = null;

export const recallTable = (): Table | null => left;

export const rememberTable = (table: Table): void => {
  left = table;
};

export const forgetTable = (): void => {
  left = null;
};

/** Somebody has begun: there is a table to come back to, and one to clear. */
export const isTalking = (): boolean =>
  left !== null && (left.step !== 'start' || left.sentences.length > 0 || !isEmpty(left.ask));
