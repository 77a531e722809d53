'use server';
/** What an editor says of an import and its source. Each act asks anew who it is; the file itself comes by app/api/staff/import. */
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { SourceAnswer } from '@/components/fagland/import/source-answer';
import { answerDoubt, choose, sayAllGone, sayGone } from '@/db/import-apply';
import { beginApplying, readAgain } from '@/db/import-desk';
import { saveSource, sourceBy } from '@/db/import-sources';
import { dropImport } from '@/db/import-states';
import { type Import, importBy } from '@/db/importing';
import { COLUMNS } from '@/domain/import/columns';
import { IMPORT_TRUST } from '@/domain/import/source';
import { SOURCE_FIELDS, type SourceTyped, sourceTyped } from '@/domain/import/source-form';
import { CHOICES } from '@/domain/proposal/merge';
import { copenhagenDay } from '@/domain/when/today';
import { database } from './catalogue';
import { applyNow, isAtWork, letGoOfFile, pullNow, stageNow, stopWork } from './import-child';
import { freeKey, ROOM, stateOf } from './importing';
import { addressIn } from './locales';
import { memberFor, memberStill } from './staff';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
async function go(path: string): Promise<never> {
  return redirect(addressIn(await getLocale(), path));
}
/** Back to the list that was open, on its page. */
async function back(form: FormData, said: string): Promise<never> {
  const [list, page] = [text(form, 'slags').replace(/[^a-z]/g, ''), Number(text(form, 'side')) || 1];
  const asked = new URLSearchParams({
    ...(list && { slags: list }),
    ...(page > 1 && { side: String(page) }),
    sket: said,
  });
  return go(`${ROOM}/${encodeURIComponent(text(form, 'import'))}?${asked}`);
}
/** The import of the form, when it is in a state to be asked of. */
function foundIn(form: FormData, ...states: ReturnType<typeof stateOf>[]): Import | null {
  const found = importBy(database(), text(form, 'import'));
  return found && states.includes(stateOf(found)) ? found : null;
}
const rowIn = (form: FormData): number => {
  const n = Number(text(form, 'n'));
  return Number.isSafeInteger(n) ? n : -1;
};

/** «Det er den her» or «Det er en ny». */
export async function answerDoubtAction(form: FormData): Promise<void> {
  await memberFor('import');
  const found = foundIn(form, 'ready');
  const today = copenhagenDay(new Date());
  const isDone = found && answerDoubt(database(), found.id, rowIn(form), text(form, 'answer'), today);
  await back(form, isDone ? 'svaret' : 'ikke');
}

/** All the choices of a page at once: a field each, named by the row and the field. */
export async function chooseAction(form: FormData): Promise<void> {
  await memberFor('import');
  const found = foundIn(form, 'ready');
  let saved = 0;
  for (const [name, value] of found ? [...form] : []) {
    const [, n, field] = /^vaelg:(\d{1,9}):([\w.]{1,200})$/.exec(name) ?? [];
    const choice = CHOICES.find((each) => each === value);
    if (found && field && choice && choose(database(), found.id, Number(n), field, choice)) saved += 1;
  }
  await back(form, saved > 0 ? 'valgt' : 'intet');
}

export async function goneAction(form: FormData): Promise<void> {
  await memberFor('import');
  const found = foundIn(form, 'ready');
  if (found) sayGone(database(), found.id, rowIn(form), text(form, 'gone') === 'yes');
  await back(form, found ? 'svaret' : 'ikke');
}
export async function allGoneAction(form: FormData): Promise<void> {
  await memberFor('import');
  const found = foundIn(form, 'ready');
  if (found) sayAllGone(database(), found.id);
  await back(form, found ? 'svaret' : 'ikke');
}

/** Which of our columns each of theirs is: remembered on the source, and the file is read by it. */
export async function columnsAction(form: FormData): Promise<void> {
  await memberFor('import');
  const found = foundIn(form, 'ready', 'failed');
  const source = found && sourceBy(database(), found.source);
  if (!found?.header || !source) return back(form, 'ikke');
  const said = found.header.map((name, n): [string, string] => {
    const key = text(form, `kolonne:${n}`);
    return [name, COLUMNS.includes(key) ? key : ''];
  });
  const used = said.map(([, key]) => key).filter(Boolean);
  if (!used.includes('title')) return back(form, 'titel');
  if (new Set(used).size < used.length) return back(form, 'dobbelt');
  saveSource(database(), { ...source, columns: { ...source.columns, ...Object.fromEntries(said) } });
  return reread(found);
}

export async function readAgainAction(form: FormData): Promise<void> {
  await memberFor('import');
  const found = foundIn(form, 'ready', 'failed', 'stopped');
  return found ? reread(found) : back(form, 'ikke');
}
async function reread({ id }: Import): Promise<never> {
  readAgain(database(), id);
  stageNow(id);
  return go(`${ROOM}/${encodeURIComponent(id)}`);
}

/** All of it, by a process of its own. What it could not do is seen in the database. */
export async function applyAction(form: FormData): Promise<void> {
  await memberFor('import');
  const found = foundIn(form, 'ready', 'stopped');
  const mayBegin = found && (found.state === 'ready' || (found.state === 'applying' && !isAtWork(found)));
  if (!mayBegin || !beginApplying(database(), found.id, found.state)) return back(form, 'ikke');
  applyNow(found.id);
  return go(`${ROOM}/${encodeURIComponent(found.id)}?sket=sat`);
}

export async function throwAwayAction(form: FormData): Promise<void> {
  await memberFor('import');
  const found = foundIn(form, 'reading', 'ready', 'failed', 'stopped', 'done');
  if (!found) return back(form, 'ikke');
  stopWork(found);
  dropImport(database(), found.id);
  letGoOfFile(found.id);
  return go(`${ROOM}?sket=smidt`);
}

/** @returns what is to be mended, with all that was typed */
export async function saveSourceAction(_: SourceAnswer | null, form: FormData): Promise<SourceAnswer> {
  const typed = Object.fromEntries(
    SOURCE_FIELDS.flatMap((field) => (form.has(field) ? [[field, text(form, field)]] : [])),
  ) as SourceTyped;
  const answer = (more: Pick<SourceAnswer, 'why' | 'wrong'>): SourceAnswer => ({ ...more, typed, n: Date.now() });
  if (!(await memberStill('import'))) return answer({ why: 'loggedOut', wrong: [] });
  const key = text(form, 'key');
  const known = key === '' ? null : sourceBy(database(), key);
  if (key !== '' && !known) return answer({ why: 'gone', wrong: [] });
  const fresh = { key: freeKey(typed.name ?? ''), kind: 'hsds' as const, columns: {}, trust: IMPORT_TRUST };
  const { key: own, kind, columns, trust } = known ?? fresh;
  const read = sourceTyped(typed, { key: own, kind, columns, trust });
  if ('wrong' in read) return answer({ why: 'wrong', wrong: read.wrong });
  saveSource(database(), read.source);
  return go(`${ROOM}?sket=gemt`);
}

/** «Hent nu». What came of it stands on the source when it is done. */
export async function pullAction(form: FormData): Promise<void> {
  await memberFor('import');
  const source = sourceBy(database(), text(form, 'key'));
  if (source?.kind === 'hsds' && source.url) pullNow(source.key);
  await go(`${ROOM}?sket=henter`);
}
