/** A next step that was agreed elsewhere, with a place or on the telephone, is laid on the plan: nothing there is written over. */
import { heldBy } from '@/domain/plan/ball';
import { type PlanDocument, planIn } from '@/domain/plan/document';
import { addPlace, beginStep, bringBack, changePlace, write } from '@/domain/plan/edit';
import type { Holder, Plan } from '@/domain/plan/plan';

/** `day`: 2026-11-24, or null when it was told in words. `holder`: who does the next thing; null when the words say it and we cannot. `today`: 2026-11-23. */
export type Agreed = { words: string; who: string; day: string | null; holder: Holder | null; today: string };
type Of = { offer: string | null; name: string; organisation?: string };

/** What is no offer is known by its name and by what was agreed: two calls are two steps. */
const known = ({ places, aside }: Plan, { offer, name }: Of, { words }: Agreed) =>
  [...places, ...aside].find((each) =>
    offer ? each.offer === offer : !each.offer && each.name === name && each.step.includes(words),
  );

/** @returns false when the plan is full */
export function layAgreed(doc: PlanDocument, of: Of, agreed: Agreed): boolean {
  const plan = planIn(doc);
  const there = known(plan, of, agreed);
  const id = there?.id ?? addPlace(doc, of);
  if (!id) return false;
  if (there && plan.aside.includes(there)) bringBack(doc, id);
  if (there?.step.includes(agreed.words)) return true;
  if (there?.isDone) beginStep(doc, id);
  else if (there?.step) {
    // Another step was agreed before: this stands below it, and whoever has the ball keeps it.
    write(doc, `${id}.step`, `${there.step}\n${agreed.words}`);
    return true;
  }
  write(doc, `${id}.step`, agreed.words);
  if (agreed.who) write(doc, `${id}.who`, agreed.who);
  const ball = agreed.holder && heldBy(agreed.holder, agreed.today);
  changePlace(doc, id, { day: agreed.day ?? there?.day ?? null, ball });
  return true;
}
