/** Writes a query as the form would: only needed by a page whose catalogue is on the server, so it is fetched by itself. */
import type { Query } from './query';
import { FIELD } from './query-fields';

/** The query as form data, for a page whose catalogue is on the server. `query-form` reads it back; near stays behind. */
export function formOf(query: Query, shown: number, page: string): FormData {
  const form = new FormData();
  const add = (name: string, values: string | readonly string[]) => {
    for (const value of [values].flat()) form.append(name, value);
  };
  add(FIELD.page, page);
  add(FIELD.chosen, 'ja');
  add(FIELD.words, query.words);
  add(FIELD.topics, query.topics);
  add(FIELD.direction, query.direction);
  add(FIELD.town, query.town ?? '');
  add(FIELD.reach, query.reach);
  add(FIELD.days, query.days);
  add(FIELD.parts, query.parts);
  add(FIELD.audience, query.audience ?? '');
  add(FIELD.condition, query.conditions);
  if (query.must) add(FIELD.must, 'ja');
  add(FIELD.shown, String(shown));
  return form;
}
