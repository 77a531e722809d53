/** The catalogue as JSON Lines: each entry whole, as `domain/offer.ts` describes it. Nothing is lost. */
import { checked, type Entry, type Read } from './entry';

export function* jsonLines(entries: Iterable<Entry>): Generator<string> {
  for (const { offer, organisation, place } of entries)
    yield `${JSON.stringify({ offer, ...(organisation && { organisation }), ...(place && { place }) })}\n`;
}

type Loose = Record<string, unknown>;
export const isLine = (value: unknown): value is Loose =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Loose).offer === 'object' &&
  (value as Loose).offer !== null;

/** What the entry names and does not bring has to be there already; here it is only read. */
export const readLine = ({ offer, organisation, place }: Loose): Read =>
  checked({ offer, ...(organisation != null && { organisation }), ...(place != null && { place }) });
