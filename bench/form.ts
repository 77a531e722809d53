/** The finding form as a browser without script posts it: the hidden fields that the page itself carries. */
import { FIELD } from '../domain/query-fields';
import type { Question } from './load';

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'", '#39': "'" };
const plain = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
const attribute = (tag: string, name: string) => plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** Names and values in the order of the page. @throws Error when there is no such form in it */
export function hiddenFields(html: string): [name: string, value: string][] {
  const form = /<form[^>]*\sid="find"[^>]*>([\s\S]*?)<\/form>/.exec(html)?.[1];
  if (form === undefined) throw new Error('The page has no form with the id «find».');
  return [...form.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => attribute(tag, 'type') === 'hidden')
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]);
}

const BOUNDARY = '----bench-of-the-finding-form';

/** Asks for `words`, with no filter chosen. React's forms are multipart, and Next wants to know where they come from. */
export function postOf(origin: string, html: string, words: string, seconds: number): Question {
  const fields = [...hiddenFields(html), [FIELD.words, words] as const];
  const parts = fields.map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = `${parts.join('')}--${BOUNDARY}--\r\n`;
  return {
    url: `${origin}/find`,
    method: 'POST',
    headers: {
      origin,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': String(Buffer.byteLength(body)),
    },
    body,
    seconds,
  };
}
