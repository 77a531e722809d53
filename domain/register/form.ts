/**
 * The form by which somebody registers: one flat row of fields, cut into screens with one group of questions each. All that
 * was typed is carried from screen to screen as text, so nothing is kept by us before it is sent.
 */
import { PHOTO_FIELD } from '../photo';
import { nameOfField, PLACE_FIELDS } from '../place-search/fields';

/** What is registered. An association is a community with a name of its own; a place is one where people meet. */
export const WHATS = ['association', 'activity', 'help', 'job', 'place'] as const;
export type What = (typeof WHATS)[number];
export const STEPS = ['what', 'about', 'who', 'when', 'where', 'facts', 'contact', 'send'] as const;
export type Step = (typeof STEPS)[number];

/** How often we ask «er det stadig rigtigt?»: months. The first is the one that is chosen beforehand. */
export const ASKED_EVERY = ['6', '1', '3', '12'] as const;
export const PRICES = ['unknown', 'free', 'per_time', 'per_season', 'membership'] as const;
/** Children younger than this are met by people with a children's certificate. */
export const CHILD_UNTIL = 15;
export const EMAIL_MAX = 254;

/** Each field by its name, as it was typed; a box that is not ticked is not there. */
export type Typed = Record<string, string>;

/** What a field is asked to mend: the words stand in the messages under this name. */
export const TROUBLES = [
  ...(['choose', 'empty', 'long', 'email', 'website', 'phone', 'age', 'ages', 'amount'] as const),
  ...([
    'clock',
    'hours',
    'weekday',
    'day',
    'days',
    'past',
    'season',
    'declaration',
    'reach',
    'dial',
    'dialOrMail',
    'photo',
    'place',
  ] as const),
] as const;
export type Trouble = (typeof TROUBLES)[number];
export type Troubles = Record<string, Trouble>;

/** Names without a number or a key; the others begin as told in `STARTS`. */
const FIELDS: Record<Step, readonly string[]> = {
  what: ['what'],
  about: ['title', 'summary', 'organisation'],
  who: ['topicsSeen', 'ageMin', 'ageMax', 'declaration'],
  when: ['when', 'whenNote', 'season.from', 'season.to'],
  where: [...PLACE_FIELDS.map(nameOfField), ...Object.values(PHOTO_FIELD)],
  facts: ['price', 'amount'],
  contact: ['phone', 'email', 'website', 'hours', 'metName', 'metWhere', 'firstVisit'],
  send: ['sender', 'senderEmail', 'reach', 'asked', 'note', 'notTheSame'],
};
const STARTS: Partial<Record<Step, readonly string[]>> = {
  who: ['topic.', 'audience.'],
  when: ['time.', 'date.', 'moved.', 'closed.'],
  facts: ['fact.'],
};
/** More than a person can have filled in. */
const FIELDS_MAX = 600;
/** More than the longest name of ours. */
const NAME_MAX = 60;

export const isOf = (step: Step, name: string): boolean =>
  FIELDS[step].includes(name) || (STARTS[step]?.some((start) => name.startsWith(start)) ?? false);

/** The screen that a field stands on; null when the form has no such field. */
export const stepOf = (name: string): Step | null =>
  name.length > NAME_MAX ? null : (STEPS.find((step) => isOf(step, name)) ?? null);

/** Only what the form knows, so that nothing else travels along. A photo's file is no text and stays out. */
export const typedOf = (entries: Iterable<[string, unknown]>): Typed =>
  Object.fromEntries(
    [...entries]
      .flatMap(([name, value]) =>
        typeof value === 'string' && value !== '' && stepOf(name) ? [[name, value] as const] : [],
      )
      .slice(0, FIELDS_MAX),
  );

/** Everything but the screen's own: what its hidden fields carry. */
export const carriedBy = (step: Step, typed: Typed): [string, string][] =>
  Object.entries(typed).filter(([name]) => !isOf(step, name));

export const nextOf = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? 'send';
export const beforeOf = (step: Step): Step => STEPS[STEPS.indexOf(step) - 1] ?? 'what';
/** The keys that were ticked under `start`: «topic.making.knitting» → «making.knitting». */
export const tickedOf = (typed: Typed, start: 'topic.' | 'audience.'): string[] =>
  Object.keys(typed)
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length));

/** The first screen on which something is to be mended. */
export const stepToMend = (wrong: Troubles): Step | null =>
  STEPS.find((step) => Object.keys(wrong).some((name) => stepOf(name) === step)) ?? null;

/** As it is kept: no control characters, no directions that turn the text round it, and one kind of line break. */
export const clean = (text: string | undefined): string =>
  (text ?? '')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
export const oneLine = (text: string | undefined): string =>
  clean(text)
    .replace(/\s*[\n\u2028\u2029]\s*/g, ' ')
    .trim();
