/** The finding form's fields: shared by the page that writes them and the server that reads them. */
import type { Ask } from './ask';

export const FIELD = {
  words: 'ord',
  topics: 'emne',
  direction: 'retning',
  town: 'by',
  reach: 'afstand',
  days: 'dag',
  parts: 'tid',
  audience: 'hvem',
  condition: 'vilkaar',
  must: 'skal',
  shown: 'vist',
  /** A chip's cross: `kind:key` of what to drop. */
  without: 'uden',
  reset: 'ryd',
  /** The page's own address, so that the answer knows what the page itself has chosen. */
  page: 'side',
} as const;

/** The ask as form data, for a page whose catalogue is on the server. `ask-form` reads it back; near stays behind. */
export function formOf(ask: Ask, shown: number, page: string): FormData {
  const form = new FormData();
  const add = (name: string, values: string | readonly string[]) => {
    for (const value of [values].flat()) form.append(name, value);
  };
  add(FIELD.page, page);
  add(FIELD.words, ask.words);
  add(FIELD.topics, ask.topics);
  add(FIELD.direction, ask.direction);
  add(FIELD.town, ask.town ?? '');
  add(FIELD.reach, ask.reach);
  add(FIELD.days, ask.days);
  add(FIELD.parts, ask.parts);
  add(FIELD.audience, ask.audience ?? '');
  add(FIELD.condition, ask.conditions);
  if (ask.must) add(FIELD.must, 'ja');
  add(FIELD.shown, String(shown));
  return form;
}
