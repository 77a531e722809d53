/** A form with a file, taken apart as it arrives. */
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { receive } from './import-upload';

let to = '';
beforeEach(() => {
  to = path.join(mkdtempSync(path.join(tmpdir(), 'upload-')), 'file');
});
const HOME = 'http://localhost:3000/api/staff/import';
function form(file: File | null, fields: Record<string, string> = { source: 'new', name: 'Ødis & Omegn' }): Request {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  if (file) data.append('file', file);
  return new Request(HOME, { method: 'POST', body: data });
}
const sent = (body: BodyInit, type: string): Request =>
  new Request(HOME, { method: 'POST', body, headers: { 'content-type': type }, duplex: 'half' } as RequestInit);

it('is on the disk for nobody but us, and what was typed with it is known', async () => {
  const got = await receive(form(new File(['Navn;By\nKor;Ødis'], '../../liste æ.csv')), to);
  expect(got).toEqual({
    ...{ fields: { source: 'new', name: 'Ødis & Omegn' }, from: 'liste æ.csv' },
    ...{ bytes: Buffer.byteLength('Navn;By\nKor;Ødis'), trouble: null },
  });
  expect(readFileSync(to, 'utf8')).toBe('Navn;By\nKor;Ødis');
  expect(statSync(to).mode & 0o777).toBe(0o600);
});

it.each([
  ['no file was chosen', () => form(null), 'none'],
  ['there is nothing in it', () => form(new File([], 'tom.csv')), 'none'],
  ['it is too big', () => form(new File(['x'.repeat(2000)], 'stor.csv')), 'too_big'],
  ['it is no form at all', () => sent('{}', 'application/json'), 'broken'],
  [
    'it is cut off',
    () =>
      sent(
        '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
        'multipart/form-data; boundary=x',
      ),
    'broken',
  ],
  ['it has no boundary', () => sent('abc', 'multipart/form-data'), 'broken'],
])('nothing is left where %s', async (_, request, trouble) => {
  expect(await receive(request(), to, 1000)).toMatchObject({ trouble });
  expect(existsSync(to)).toBe(false);
});

it('somebody who goes away in the middle leaves nothing, and is not waited for', async () => {
  const begun = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNavn;By\n';
  let pulls = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulls += 1;
      if (pulls === 1) controller.enqueue(new TextEncoder().encode(begun));
      else controller.error(new Error('gone'));
    },
  });
  expect(await receive(sent(body, 'multipart/form-data; boundary=x'), to)).toMatchObject({ trouble: 'broken' });
  expect(existsSync(to)).toBe(false);
});

it('a form of ten thousand fields and files is not held: the first few are enough', async () => {
  const data = new FormData();
  for (let n = 0; n < 10_000; n += 1) data.append(`f${n}`, 'x');
  const got = await receive(new Request(HOME, { method: 'POST', body: data }), to);
  expect(Object.keys(got.fields).length).toBeLessThan(50);
});
