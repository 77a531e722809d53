/** Why a source was not saved, with all that was typed. */
import type { SourceField, SourceTyped } from '@/domain/import/source-form';

export type SourceAnswer = {
  why: 'wrong' | 'gone' | 'loggedOut';
  wrong: SourceField[];
  typed: SourceTyped;
  /** Another for each answer. */
  n: number;
};
