/** Writes an ask as the form would: only needed by a page whose catalogue is on the server, so it is fetched by itself. */
import type { Ask } from './ask';
import { FIELD } from './ask-fields';

/** The ask as form data, for a page whose catalogue is on the server. `ask-form` reads it back; near stays behind. */
export function formOf(ask: Ask, shown: number, page: string): FormData {
  const form = new FormData();
  const add = (name: string, values: string | readonly string[]) => {
    for (const value of [values].flat()) form.append(name, value);
  };
  add(FIELD.page, page);
  add(FIELD.chosen, 'ja');
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
