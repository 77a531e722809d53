/**
 * What the API lists: a row for each entry with what it can be found by, and its printing put off until somebody asks
 * for it. One pass over the rows answers any question; all filters hold at once.
 */
import type { At } from '../geo/at';
import { metresBetween } from '../geo/distance';
import { isOpen, type Opening } from './openings';
import { PER_PAGE, type Question } from './question';

export type Row = {
  id: string;
  /** An instant; of what does not change: undefined. */
  modified?: string;
  /** All that can be searched, as `searchable` makes it. */
  text?: () => string;
  /** Ids of its terms and of those above them, and of their taxonomies. */
  terms?: readonly string[];
  taxonomies?: readonly string[];
  organization?: string | undefined;
  parent?: string | null;
  postcode?: string | undefined;
  at?: At | undefined;
  /** In years, where a limit is known. */
  ages?: { from?: number | undefined; to?: number | undefined };
  openings?: () => Opening[];
  /** No longer shown: only told to those who ask what has changed. */
  isGone?: true;
  item: () => object;
  full: (question: Question) => object;
};

export type Page = {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: object[];
};

const words = (said: string): string[] =>
  said
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
/** Every word with a gap before it, made when somebody first searches: a hundred thousand rows are looked through at once. */
export function searchable(...told: (string | undefined)[]): () => string {
  let made: string | undefined;
  return () => {
    made ??= words(told.join(' '))
      .map((word) => ` ${word}`)
      .join('');
    return made;
  };
}

/** Each word of the question begins some word of the text. */
const matches = (asked: readonly string[], text: string): boolean => asked.every((word) => text.includes(` ${word}`));

const instantOf = (said: string): number => Date.parse(/^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(said) ? `${said}Z` : said);

/** @param centre the middle of a postal district, where it is known */
export function found(rows: readonly Row[], asked: Question, centre: (postcode: string) => At | undefined): Row[] {
  const { search, taxonomy_term_id: term, taxonomy_id: taxonomy, organization_id: organization } = asked;
  const { minimum_age: youngest, maximum_age: oldest } = asked;
  const { modified_after: after, top_only: top, parent_id: parent, postcode, proximity } = asked;
  const said = search === undefined ? [] : words(search);
  const since = after === undefined ? undefined : instantOf(after);
  const middle = proximity === undefined || postcode === undefined ? undefined : centre(postcode);
  const isNear = ({ at, postcode: own }: Row): boolean => {
    if (postcode === undefined) return true;
    if (proximity === undefined) return own === postcode;
    return at !== undefined && middle !== undefined && metresBetween(middle, at) <= proximity;
  };
  return rows.filter(
    (row) =>
      (since === undefined ? !row.isGone : row.modified !== undefined && Date.parse(row.modified) >= since) &&
      (term === undefined || row.terms?.includes(term)) &&
      (taxonomy === undefined || row.taxonomies?.includes(taxonomy)) &&
      (organization === undefined || row.organization === organization) &&
      (!top || row.parent == null) &&
      (parent === undefined || row.parent === parent) &&
      isNear(row) &&
      // Only a limit that is known shuts anybody out.
      (youngest === undefined || (row.ages?.to ?? youngest) >= youngest) &&
      (oldest === undefined || (row.ages?.from ?? oldest) <= oldest) &&
      isOpen(asked, row.openings) &&
      (said.length === 0 || matches(said, row.text?.() ?? '')),
  );
}

export function pageOf(rows: readonly Row[], asked: Question): Page {
  const size = asked.minimal ? Math.max(1, rows.length) : (asked.per_page ?? PER_PAGE);
  const page = asked.minimal ? 1 : (asked.page ?? 1);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const contents = rows.slice((page - 1) * size, page * size).map((row) => said(row, asked));
  return {
    total_items: rows.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/** A row in the words that were asked for. */
export function said(row: Row, asked: Question): object {
  if (asked.minimal) return { id: row.id, last_modified: row.modified };
  return asked.full || asked.full_service ? row.full(asked) : row.item();
}
