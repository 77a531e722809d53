/** Placeholder until TABLE writes it. */
import type { Table } from '@/domain/talk/table';

export function TableBar(_: { table: Table; home: string; onDo: (word: string) => void }) {
  return null;
}
