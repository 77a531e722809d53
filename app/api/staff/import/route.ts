/**
 * POST: a file that an editor has chosen, with where it is from. It is laid on the disk as it arrives and read by a process
 * of its own; a server action would hold all of it in memory. Works without script: every answer is another page.
 */
import { randomUUID } from 'node:crypto';
import { NO_ACCESS } from '@/app/addresses';
import { database } from '@/app/catalogue';
import { letGoOfFile, makeFolder, stageNow, uploadedFile } from '@/app/import-child';
import { carry, letGoOfCarried } from '@/app/import-typed';
import { receive } from '@/app/import-upload';
import { freeKey } from '@/app/importing';
import { addressIn } from '@/app/locales';
import { currentMember, LOG_IN } from '@/app/staff';
import { saveSource, sourceBy } from '@/db/import-sources';
import { beginImport } from '@/db/importing';
import type { ImportSource } from '@/domain/import/source';
import { IMPORT_TRUST } from '@/domain/import/source';
import { type SourceTyped, sourceTyped } from '@/domain/import/source-form';
import { may } from '@/domain/staff/staff';
import { isFromElsewhere } from '../../envelopes/said';

export const dynamic = 'force-dynamic';

/** The value that says: one that is not on the list. */
const NEW = 'new';

export async function POST(request: Request): Promise<Response> {
  const locale = new URL(request.url).searchParams.get('locale') === 'en' ? 'en' : 'da';
  // 303, so that the browser asks for the page and does not send the file once more.
  const to = (path: string) => new Response(null, { status: 303, headers: { location: addressIn(locale, path) } });
  if (isFromElsewhere(request)) return new Response(null, { status: 403 });
  // Asked before a byte of the file is read.
  const member = await currentMember();
  if (!member) return to(LOG_IN);
  if (!may(member.role, 'import')) return to(NO_ACCESS);

  const id = randomUUID();
  makeFolder();
  const { fields, from, bytes, trouble } = await receive(request, uploadedFile(id));
  const found = sourceIn(fields);
  const wrong = ['wrong' in found ? found.wrong : [], trouble === null ? [] : [`file.${trouble}`]].flat();
  if ('wrong' in found || wrong.length > 0) {
    letGoOfFile(id);
    await carry({ typed: fields, wrong });
    return to('/fagland/indlaes?fejl=1');
  }
  await letGoOfCarried();
  const at = new Date().toISOString();
  if (found.isNew) saveSource(database(), found.source);
  beginImport(database(), { id, source: found.source.key, from, by: member.id, at, total: bytes });
  stageNow(id);
  return to(`/fagland/indlaes/${id}`);
}

/** The source that was chosen, or the new one as it was typed. */
function sourceIn(fields: Record<string, string>): { source: ImportSource; isNew: boolean } | { wrong: string[] } {
  if (fields.source !== NEW) {
    const known = fields.source ? sourceBy(database(), fields.source) : null;
    return known ? { source: known, isNew: false } : { wrong: ['source'] };
  }
  const { share, isWhole, name, url, licence } = fields;
  const before = { key: freeKey(name ?? ''), kind: 'file' as const, columns: {}, trust: IMPORT_TRUST };
  const read = sourceTyped({ share, isWhole, name, url, licence } as SourceTyped, before);
  return 'wrong' in read ? read : { source: read.source, isNew: true };
}
