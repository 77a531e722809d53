/** A source as somebody types it in a form: read into a source, or which fields are to be mended. */
import { ImportSource } from './source';

export const SOURCE_FIELDS = ['name', 'url', 'licence', 'share', 'isWhole', 'trust', 'everyDays'] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];
export type SourceTyped = Partial<Record<SourceField, string>>;

/** An address as people write one, without its beginning. */
const webOf = (said: string): string => (said === '' || /^https?:\/\//i.test(said) ? said : `https://${said}`);

/**
 * @param before what the form does not ask of: its key, its kind, its columns; and how far it is believed until somebody says
 * @returns the source, or the fields that cannot be kept as they were typed
 */
export function sourceTyped(
  typed: SourceTyped,
  before: Pick<ImportSource, 'key' | 'kind' | 'columns' | 'trust'>,
): { source: ImportSource } | { wrong: SourceField[] } {
  const url = webOf(typed.url?.trim() ?? '');
  const days = typed.everyDays?.trim() ?? '';
  const read = ImportSource.safeParse({
    ...before,
    ...{ name: typed.name ?? '', licence: typed.licence ?? '' },
    ...(url !== '' && { url }),
    ...{ share: typed.share === 'yes', isWhole: typed.isWhole === 'yes' },
    ...(typed.trust !== undefined && { trust: Number(typed.trust) }),
    ...(days !== '' && { everyDays: Number(days) }),
  });
  // What is fetched is fetched from somewhere.
  const isLost = before.kind === 'hsds' && url === '';
  if (read.success && !isLost) return { source: read.data };
  const wrong = new Set<unknown>(read.success ? [] : read.error.issues.map(({ path }) => path[0]));
  if (isLost) wrong.add('url');
  return { wrong: SOURCE_FIELDS.filter((field) => wrong.has(field)) };
}

/** As a form shows it. */
export const typedOf = (source: ImportSource): SourceTyped => ({
  ...{ name: source.name, url: source.url ?? '', licence: source.licence },
  ...{ share: source.share ? 'yes' : '', isWhole: source.isWhole ? 'yes' : '' },
  ...{ trust: String(source.trust), everyDays: source.everyDays === undefined ? '' : String(source.everyDays) },
});
