/** Somebody registers: from what was typed and which button was pressed to the next screen. Nothing is kept before it is sent. */
import { GO, type Registering } from '@/components/register/registering';
import { understand } from '@/domain/ask/understand';
import type { Card } from '@/domain/card';
import { wordsOf } from '@/domain/danish/letters';
import { altOf, PHOTO_FIELD } from '@/domain/photo';
import { nameOfField, type PlaceField } from '@/domain/place-search/fields';
import { alikeOf } from '@/domain/proposal/duplicates';
import { adviser } from '@/domain/register/advice';
import { placeTroubles, troublesIn, troublesOn } from '@/domain/register/check';
import { beforeOf, nextOf, STEPS, type Step, stepToMend, type Typed, typedOf } from '@/domain/register/form';
import type { Known } from '@/domain/register/known';
import { questionsFor } from '@/domain/register/questions';
import { draftOf, topicsOf, whatOf } from '@/domain/register/values';
import { buildCatalogue } from '@/domain/snapshot';
import { topicOf } from '@/domain/taxonomy';
import { copenhagenDay } from '@/domain/when/today';
import { served } from './catalogue';
import { dictionary } from './dictionary';
import { type Photo, photoFrom } from './photo';
import { placeIndex, placeOf, placesFound } from './place-search';
import { settings } from './settings';

/** Guesses are offered, not believed: more would be a list to clear. */
const GUESSES = 3;
/** A long text is advised on by its beginning. */
const READ_MAX = 3000;
/** A name is compared with all others by its words: one of a hundred thousand letters is none. */
const NAMED_MAX = 200;
const foldedOf = (name: string): string => wordsOf(name).join(' ');

export function known(now: number, nameless: string): Known {
  const { towns, organisations } = served();
  const today = copenhagenDay(new Date(now));
  const { rows } = placeIndex();
  const slugs = new Set(rows.flatMap(({ chosen }) => chosen?.known ?? []));
  return {
    ...{ today, nameless, towns: [...towns.values()], isKnown: (slug) => slugs.has(slug) },
    organisationCalled: (name) => {
      const said = foldedOf(name);
      return [...organisations.values()].find((each) => foldedOf(each.name) === said)?.slug ?? null;
    },
    source: { url: `${settings.publicUrl}/tilmeld`, date: today, confidence: 'high' },
  };
}

let advise: ReturnType<typeof adviser> | undefined;

function guessedFrom({ title = '', summary = '' }: Typed): string[] {
  const { index, crisis, towns } = served();
  const names = Object.fromEntries([...towns.values()].map(({ slug, name }) => [slug, name]));
  const words = { index: index.index, crisis, towns: names };
  const meant = (text: string): string[] =>
    understand(text.slice(0, READ_MAX), words)
      .wants.map(({ key }) => key)
      .filter((key) => topicOf(key) !== undefined);
  const named = meant(title);
  // What it is called says what it is; the rest of the text also tells of what it is not.
  return [...new Set(named.length > 0 ? named : meant(summary))].slice(0, GUESSES);
}

/** The offer as its card will be, or null when it cannot be drawn yet. */
function cardFrom(typed: Typed, about: Known, now: number): Card | null {
  if (!typed.title) return null;
  try {
    const short = {
      ...typed,
      title: typed.title.slice(0, NAMED_MAX),
      organisation: (typed.organisation ?? '').slice(0, NAMED_MAX),
    };
    const { offer, organisation, place } = draftOf(short, about);
    if (!offer) return null;
    const { towns, organisations, bySlug } = served();
    const there =
      offer.place && !place ? [...bySlug.values()].find((each) => each.place?.slug === offer.place)?.place : null;
    const published = {
      offers: [offer],
      organisations: [...organisations.values(), ...(organisation ? [organisation] : [])],
      places: place ? [place] : there ? [there] : [],
      towns: [...towns.values()],
    };
    const day = { day: about.today, instant: new Date(now).toISOString() };
    return buildCatalogue(published, day).bySlug.get(offer.slug)?.card ?? null;
  } catch {
    return null; // half a form is no offer yet
  }
}

function alikeTo(card: Card | null): Registering['alike'] {
  if (!card) return [];
  const { bySlug, towns } = served();
  const all = [...bySlug.values()].map((each) => ({
    ...{ slug: each.card.slug, title: each.card.title, organisation: each.card.organisation?.name },
    ...{ town: each.card.town, area: each.card.area },
  }));
  const mine = { title: card.title, organisation: card.organisation?.name, town: card.town, area: card.area };
  return alikeOf(mine, all).flatMap(({ slug }) => {
    const there = bySlug.get(slug)?.card;
    if (!there) return [];
    const where = [there.organisation?.name, there.town && towns.get(there.town)?.name].filter(Boolean).join(', ');
    return [{ slug, title: there.title, where }];
  });
}

/** What a screen shows beside what was typed. */
function around(step: Step, typed: Typed, about: Known, now: number) {
  const topics = topicsOf(typed);
  advise ??= adviser(dictionary());
  const guessed = step === 'who' && !typed.topicsSeen && topics.length === 0 ? guessedFrom(typed) : [];
  const card = cardFrom(typed, about, now);
  const texts = [typed.summary, typed.firstVisit].filter(Boolean).join('\n').slice(0, READ_MAX);
  return {
    ...{ guessed, card, asked: questionsFor(whatOf(typed), topics) },
    advice: ['about', 'contact', 'send'].includes(step) && texts ? advise(texts) : [],
    alike: step === 'send' ? alikeTo(card) : [],
  };
}

const NOTHING = { wrong: {}, why: null, place: { wrong: {}, found: null }, photo: null } as const;

export function begun(mark: string, formKey: string): Registering {
  const empty = { guessed: [], asked: [], advice: [], card: null, alike: [] };
  return { step: 'what', typed: {}, ...NOTHING, ...empty, mark, formKey, n: 0 };
}

/** The screen that was pressed from, as the form says; never one that there is not. */
export const stepIn = (form: FormData): Step => STEPS.find((step) => step === form.get('step')) ?? 'what';

/** All that was typed, with what was chosen of places, and the photo as we have written it anew. */
export async function readForm(form: FormData) {
  const typed = typedOf(form);
  const step = stepIn(form);
  const place = step === 'where' ? await placeOf(form) : null;
  if (place)
    for (const [field, value] of Object.entries(place)) {
      const name = nameOfField(field as PlaceField);
      delete typed[name];
      if (value !== '') typed[name] = value;
    }
  // A photo is opened where it is chosen, and once more when it is sent; between the two it only travels along.
  if (step !== 'where' && form.get(GO) !== 'send') return { typed, photo: null, refused: null };
  const hasPhoto = form.get(PHOTO_FIELD.kept) || (form.get(PHOTO_FIELD.file) as File | null)?.size;
  const photo = hasPhoto ? await photoFrom(form) : ({ is: 'none' } as const);
  delete typed[PHOTO_FIELD.kept];
  delete typed[PHOTO_FIELD.remove];
  const alt = altOf(typed[PHOTO_FIELD.alt] ?? '');
  if (photo.is !== 'none' && photo.kept) typed[PHOTO_FIELD.kept] = photo.kept;
  else if (photo.is === 'none') delete typed[PHOTO_FIELD.alt];
  const kept: (Photo & { alt: string }) | null = photo.is === 'photo' ? { ...photo.photo, alt } : null;
  return { typed, photo: kept, refused: photo.is === 'refused' ? photo.why : null };
}
export type Read = Awaited<ReturnType<typeof readForm>>;

/** The same screen again, with what is to be mended; or the one that the button led to. */
export async function stepped(
  form: FormData,
  { typed, refused }: Read,
  about: Known,
  now: number,
): Promise<Registering> {
  const from = stepIn(form);
  const go = String(form.get(GO) ?? 'next');
  const found = await placesFound(form);
  const isSearch = from === 'where' && found !== null;
  const isBack = go === 'back' || (go.startsWith('to:') && STEPS.indexOf(go.slice(3) as Step) < STEPS.indexOf(from));
  const mark = String(form.get('mark') ?? '');
  const base = { typed, mark, formKey: String(form.get('formKey') ?? '').slice(0, 64), n: now };
  const stay = (more: Partial<Registering>): Registering => ({
    ...{ ...base, ...NOTHING, step: from, ...around(from, typed, about, now) },
    ...more,
  });
  if (isSearch) return stay({ place: { wrong: {}, found } });
  if (go === 'more') return stay({});
  const wrong = troublesOn(from, typed, about);
  const isWrong = Object.keys(wrong).length > 0 || (from === 'where' && refused !== null);
  // Back is never refused: what is to be mended there is asked for when it is sent.
  if (isWrong && !isBack) {
    const place = { wrong: from === 'where' ? placeTroubles(typed, about) : {}, found: null };
    return stay({ why: 'wrong', wrong, place, photo: refused });
  }
  const to = STEPS.find((each) => go === `to:${each}`) ?? (go === 'back' ? beforeOf(from) : nextOf(from));
  return { ...stay({}), ...around(to, typed, about, now), step: to };
}

/** On the screen where the first thing to mend stands; null when there is none. */
export function toMend(form: FormData, { typed, refused }: Read, about: Known, now: number): Registering | null {
  const wrong = troublesIn(typed, about);
  const step = stepToMend(wrong);
  if (step === null) return null;
  const own = troublesOn(step, typed, about);
  const place = { wrong: step === 'where' ? placeTroubles(typed, about) : {}, found: null };
  return { ...stays(form, typed, 'wrong', about, now, step), wrong: own, place, photo: refused };
}

/** All that was typed, and why it was not sent. */
export function stays(
  form: FormData,
  typed: Typed,
  why: Registering['why'],
  about: Known,
  now: number,
  step: Step = stepIn(form),
): Registering {
  const formKey = String(form.get('formKey') ?? '').slice(0, 64);
  const mark = String(form.get('mark') ?? '');
  return { ...{ step, typed, ...NOTHING, why, mark, formKey, n: now }, ...around(step, typed, about, now) };
}
