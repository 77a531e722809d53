/**
 * All that an editor may mend before a proposal is approved, as one form: its words, times, topics, who comes, facts, price
 * and pin. `drawn` is the form as they got it: only what they wrote otherwise is an edit, for the rest may be old by now.
 */
import type { Fact, Offer } from '../offer';
import { degrees, readAt } from '../place-search/fields';
import { ageOf, amountOf } from '../register/check';
import { isOf, oneLine, type Troubles, type Typed, tickedOf, type What } from '../register/form';
import { questionsFor } from '../register/questions';
import { dayOf, timesFrom, timesInto } from '../register/times';
import { taxonomy, topicOf } from '../taxonomy';
import { PRICE_KINDS } from '../vocabulary';
import { isSame, saysSame } from './diff';
import { editableOf, linesIn } from './edit';
import type { Values } from './proposal';

/** What stands in one place of the values from now on; undefined: nobody has told. */
export type Put = { path: string[]; value: unknown };
export type Edits = { puts: Put[]; troubles: Troubles; words: string[] };

const AUDIENCES = new Set(taxonomy.audiences.map(({ key }) => key));
const CONDITIONS = new Set(taxonomy.conditions.map(({ key }) => key));
const HOLIDAYS = 'open_holidays';
const PIN_SOURCE = 'Sat på kortet af en redaktør';
const WHATS: Record<Offer['kind'], What> = {
  ...{ community: 'association', activity: 'activity', help: 'help', volunteer_job: 'job', meeting_place: 'place' },
};

/** The words that are mended in a field each; when it is has rows of its own. */
export const wordsToEdit = (values: Values) => editableOf(values).filter(({ name }) => name !== 'offer.schedule.note');

/** Every field as it stands. A box that is not ticked is not there. */
export function editForm(values: Values): Typed {
  const { offer, place } = values;
  const typed: Typed = Object.fromEntries(wordsToEdit(values).map(({ name, value }) => [name, value]));
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined) typed[name] = String(value);
  };
  const fact = (key: string, { value }: Fact) => put(`fact.${key}`, value === 'unknown' ? undefined : value);
  if (offer) {
    const times = Object.entries(timesInto(offer.schedule));
    for (const [name, value] of times) put(name, name.endsWith('.off') ? 'on' : value);
    for (const key of offer.topics) put(`topic.${key}`, 'on');
    for (const key of offer.audiences) put(`audience.${key}`, 'on');
    put('ageMin', offer.ageMin);
    put('ageMax', offer.ageMax);
    put('declaration', offer.childrenDeclaration);
    put('price', offer.price.kind);
    put('amount', offer.price.amount);
    for (const [key, told] of Object.entries(offer.facts)) fact(key, told);
    fact(HOLIDAYS, offer.schedule.openHolidays);
  }
  if (place) for (const [key, told] of Object.entries(place.access)) fact(key, told);
  put('place.lat', place?.position && degrees(place.position.lat));
  put('place.lng', place?.position && degrees(place.position.lng));
  put('place.precision', place?.position?.precision);
  return typed;
}

/** Facts that are told, or that people ask for where it is about this. */
export function factsToEdit({ offer, place }: Values): string[] {
  if (!offer) return [];
  const told = [...Object.keys(offer.facts), ...Object.keys(place?.access ?? {})].filter((key) => CONDITIONS.has(key));
  return [...new Set([...told, ...questionsFor(WHATS[offer.kind], offer.topics), HOLIDAYS])];
}

type Group = 'times' | 'topics' | 'audiences' | 'ages' | 'facts' | 'price' | 'pin';
const GROUPS: Record<Group, (name: string) => boolean> = {
  times: (name) => isOf('when', name),
  topics: (name) => name.startsWith('topic.'),
  audiences: (name) => name.startsWith('audience.'),
  ages: (name) => ['ageMin', 'ageMax', 'declaration'].includes(name),
  facts: (name) => name.startsWith('fact.'),
  price: (name) => name === 'price' || name === 'amount',
  pin: (name) => ['place.lat', 'place.lng', 'place.precision'].includes(name),
};

/** What was told in a group; «ved ikke», and a row where only a list stands at its first, are nothing. */
function toldIn(group: Group, typed: Typed): Typed {
  const all = Object.entries(typed).filter(([name, value]) => GROUPS[group](name) && oneLine(value) !== '');
  const isRow = (name: string) => all.some(([each]) => each !== name && each.startsWith(name.replace(/rhythm$/, '')));
  return Object.fromEntries(
    all
      .filter(
        ([name, value]) => !(group === 'facts' && value === 'unknown') && (!/\.rhythm$/.test(name) || isRow(name)),
      )
      .map(([name, value]) => [name, group === 'topics' || group === 'audiences' ? 'on' : oneLine(value)]),
  );
}
const isTouched = (group: Group, drawn: Typed, typed: Typed): boolean =>
  !isSame(toldIn(group, drawn), toldIn(group, typed));

/** @param values tells which nouns there are @param today 2026-11-23, in Copenhagen */
export function editsIn(values: Values, drawn: Typed, typed: Typed, today: string): Edits {
  const puts: Put[] = [];
  const troubles: Troubles = {};
  const put = (path: string, value: unknown) => puts.push({ path: path.split('.'), value });
  const said = (name: string) => oneLine(typed[name]);
  const touched = (group: Group) => values.offer !== undefined && isTouched(group, drawn, typed);

  const words = wordsToEdit(values).filter(
    ({ name }) => name in typed && linesIn(typed[name]) !== linesIn(drawn[name]),
  );
  for (const { name, isList } of words) {
    const written = linesIn(typed[name]);
    const lines = written.split('\n').filter((each) => each.trim() !== '');
    put(name, isList ? lines : written === '' ? undefined : written);
  }
  if (touched('times')) {
    const [before, after] = [timesFrom(drawn), timesFrom(typed)];
    Object.assign(troubles, after.wrong);
    for (const part of ['note', 'recurring', 'dates', 'exceptions', 'closures', 'season'] as const)
      if (!saysSame(before.schedule[part], after.schedule[part])) put(`offer.schedule.${part}`, after.schedule[part]);
  }
  const ticked = (start: 'topic.' | 'audience.', is: (key: string) => boolean, old: readonly string[]) => {
    const chosen = tickedOf(typed, start).filter((key) => is(key) || old.includes(key));
    return [...old.filter((key) => chosen.includes(key)), ...chosen.filter((key) => !old.includes(key))];
  };
  const { topics = [], audiences = [] } = values.offer ?? {};
  if (touched('topics'))
    put(
      'offer.topics',
      ticked('topic.', (key) => topicOf(key) !== undefined, topics),
    );
  if (touched('audiences'))
    put(
      'offer.audiences',
      ticked('audience.', (key) => AUDIENCES.has(key), audiences),
    );
  if (touched('ages')) {
    const [min, max] = (['ageMin', 'ageMax'] as const).map((name) => {
      const age = said(name) === '' ? undefined : ageOf(said(name));
      if (age === null) troubles[name] = 'age';
      else put(`offer.${name}`, age);
      return age ?? undefined;
    });
    if (min !== undefined && max !== undefined && max < min) troubles.ageMax = 'ages';
    const day = said('declaration') === '' ? undefined : dayOf(said('declaration'));
    if (day === null) troubles.declaration = 'day';
    else if (day !== drawn.declaration) put('offer.childrenDeclaration', day);
  }
  if (touched('facts')) {
    const [before, after] = [toldIn('facts', drawn), toldIn('facts', typed)];
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) =>
      name.slice('fact.'.length),
    );
    for (const key of keys.filter((each) => CONDITIONS.has(each))) {
      const [was, is] = [before[`fact.${key}`], after[`fact.${key}`]];
      if (was === is || (is !== undefined && is !== 'yes' && is !== 'no')) continue;
      const fact = is && { value: is, checkedAt: today };
      // A key of the taxonomy may hold a dot, so the path is told in parts.
      if (key === HOLIDAYS)
        puts.push({ path: ['offer', 'schedule', 'openHolidays'], value: fact ?? { value: 'unknown' } });
      else
        puts.push({
          path: values.place && key in values.place.access ? ['place', 'access', key] : ['offer', 'facts', key],
          value: fact,
        });
    }
  }
  if (touched('price')) {
    const kind = PRICE_KINDS.find((each) => each === said('price')) ?? 'unknown';
    const sum = said('amount') === '' ? undefined : amountOf(said('amount'));
    if (sum === null) troubles.amount = 'amount';
    put('offer.price.kind', kind);
    put('offer.price.amount', kind === 'free' || kind === 'unknown' ? undefined : (sum ?? undefined));
  }
  if (values.place && isTouched('pin', drawn, typed)) {
    const [lat, lng] = [said('place.lat'), said('place.lng')];
    const at = readAt({ lat, lng });
    const precision = said('place.precision') === 'door' ? 'door' : 'street';
    if (at) put('place.position', { lat: at[0], lng: at[1], precision, source: PIN_SOURCE });
    else if (lat === '' && lng === '') put('place.position', undefined);
    else troubles['place.lat'] = 'place';
  }
  return { puts, troubles, words: words.map(({ name }) => name) };
}

/** What the editor wrote, laid in the form as it stands now: where they wrote nothing, nothing old is left. */
export function shownAgain(current: Typed, drawn: Typed, typed: Typed): Typed {
  const groups = Object.keys(GROUPS) as Group[];
  const groupOf = (name: string) => groups.find((group) => GROUPS[group](name));
  const touched = new Set(groups.filter((group) => isTouched(group, drawn, typed)));
  const isMine = (name: string) => {
    const group = groupOf(name);
    return group ? touched.has(group) : name in typed && linesIn(typed[name]) !== linesIn(drawn[name]);
  };
  const of = (form: Typed, keep: (name: string) => boolean) => Object.entries(form).filter(([name]) => keep(name));
  return Object.fromEntries([...of(current, (name) => !isMine(name)), ...of(typed, isMine)]);
}
