/** How far somebody has come who registers: the screen, all that was typed, and what the server says to it. */
import type { Card } from '@/domain/card';
import type { PhotoRefusal } from '@/domain/photo';
import type { PlaceField } from '@/domain/place-search/fields';
import type { PlaceTrouble } from '@/domain/place-search/place';
import type { Advice } from '@/domain/register/advice';
import type { Step, Troubles, Typed } from '@/domain/register/form';
import type { PlaceFound } from './place/PlaceFields';

/** Why the next screen did not come; `offline` is said by the page itself. */
export const STAYS = ['wrong', 'again', 'later', 'proveFirst', 'same', 'offline'] as const;
export type Registering = {
  step: Step;
  typed: Typed;
  wrong: Troubles;
  why: (typeof STAYS)[number] | null;
  place: { wrong: Partial<Record<PlaceField, PlaceTrouble>>; found: PlaceFound | null };
  photo: PhotoRefusal | null;
  /** Topics that the words of the offer mean, when nobody has chosen any yet. */
  guessed: string[];
  /** Keys of the facts that are asked. */
  asked: string[];
  /** What is written about so far, and what to write instead. */
  advice: Advice[];
  /** The offer as a card, on the last screen and beside the others; null before it has a name. */
  card: Card | null;
  /** What is there already under a similar name: asked of on the last screen. */
  alike: { slug: string; title: string; where: string }[];
  /** When the form was drawn: see app/sending.ts. */
  mark: string;
  /** What the form is sent with, so that it is one proposal however often the button is pressed. */
  formKey: string;
  /** Another for each answer. */
  n: number;
};
export type RegisterAct = (before: Registering, form: FormData) => Promise<Registering>;
/** The buttons of the form: their one name, and what each asks for. `to:about` goes to a screen. */
export const GO = 'go';
export const goTo = (step: Step): string => `to:${step}`;
