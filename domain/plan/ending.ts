/** How a conversation ends: with one agreed next step, a day for it, and somebody who has the ball; and how the next one begins. */
import type { Place, Plan } from './plan';

/** What is still to be agreed before they part, in the order it is asked. */
export const OWED = ['place', 'step', 'day', 'ball', 'taken_over'] as const;
export type Owed = (typeof OWED)[number];

/**
 * The step that comes first: not yet taken, the earliest day first, then those without a day, then the citizen's order.
 * @param today 2026-11-23: what should have been taken before comes last, for it is looked back on
 */
export function nextStep(plan: Plan, today = ''): Place | null {
  const open = plan.places.filter((place) => place.step && !place.isDone);
  const when = ({ day, time }: Place): string =>
    day === null ? '9' : `${day < today ? 'passed ' : ''}${day} ${time ?? '24:00'}`;
  return open.toSorted((a, b) => when(a).localeCompare(when(b)))[0] ?? null;
}

/** What is missing; empty when they may part. `taken_over`: another was asked to take the ball, and has not said yes. */
export function owed(plan: Plan, today = ''): Owed[] {
  if (plan.places.length === 0) return ['place'];
  const next = nextStep(plan, today);
  if (!next) return ['step'];
  const missing: Owed[] = [];
  if (!next.day || next.day < today) missing.push('day');
  if (!next.ball) missing.push('ball');
  if (plan.places.some(({ ball, isDone }) => !isDone && ball?.offered)) missing.push('taken_over');
  return missing;
}

/**
 * Whether the day of a step has passed, or the step is taken, and nothing is written yet about how it went. What was
 * written before its day is of an earlier visit; a step that is taken before its day is written about today.
 * @param today 2026-11-23
 */
export function asksHowItWent(plan: Plan, { id, step, day, isDone }: Place, today: string): boolean {
  if (!step || !(isDone || (day !== null && day < today))) return false;
  const since = day !== null && day < today ? day : today;
  return !plan.diary.some((entry) => entry.place === id && (day === null || entry.day >= since));
}
