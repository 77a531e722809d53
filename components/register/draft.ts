/** The draft of somebody who registers: in this browser only, at every letter, until it is sent or deleted. Not the photo. */
import { PHOTO_FIELD } from '@/domain/photo';
import { STEPS, type Step, type Typed, typedOf } from '@/domain/register/form';

const KEY = 'tilmeld';
export type Draft = { step: Step; typed: Typed };

export function keepDraft({ step, typed }: Draft): void {
  const { [PHOTO_FIELD.kept]: _, ...words } = typed;
  try {
    if (Object.keys(words).length > 0) localStorage.setItem(KEY, JSON.stringify({ step, typed: words }));
  } catch {
    // Full, or not allowed: the form itself still has it all.
  }
}

/** @returns null when there is none, or it cannot be read */
export function keptDraft(): Draft | null {
  try {
    const { step, typed } = JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? {};
    const at = STEPS.find((each) => each === step);
    const words = typedOf(Object.entries(typed ?? {}));
    return at && Object.keys(words).length > 0 ? { step: at, typed: words } : null;
  } catch {
    return null;
  }
}

export function dropDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There was none.
  }
}
