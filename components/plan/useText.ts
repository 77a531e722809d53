/** A field bound to a text of the plan: what is written goes into it letter by letter, and so does what another writes. */
import { type FormEvent, useEffect, useRef } from 'react';
import { followDocument, type PlanDocument, type TextName, textIn } from '@/domain/plan/document';
import { write } from '@/domain/plan/edit';
import { TEXT_MAX } from '@/domain/plan/plan';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Where the caret stands once the text has changed round it. */
function moved(caret: number, before: string, after: string): number {
  let same = 0;
  while (same < Math.min(before.length, after.length, caret) && before[same] === after[same]) same += 1;
  return same === caret ? caret : Math.max(same, caret + after.length - before.length);
}

function show(field: Field, said: string): void {
  const before = field.value;
  if (before === said) return;
  const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
  field.value = said;
  if (document.activeElement === field) field.setSelectionRange(moved(start, before, said), moved(end, before, said));
}

export function useText<Element extends Field>(doc: PlanDocument, name: TextName) {
  const ref = useRef<Element>(null);
  useEffect(() => {
    const field = ref.current;
    let isComposing = false; // a keyboard that puts a word together would have it broken
    const look = () => {
      if (field && !isComposing) show(field, textIn(doc, name));
    };
    const composed = ({ type }: Event) => {
      isComposing = type === 'compositionstart';
      look();
    };
    look();
    const unfollow = followDocument(doc, look);
    for (const type of ['compositionstart', 'compositionend']) field?.addEventListener(type, composed);
    return () => {
      unfollow();
      for (const type of ['compositionstart', 'compositionend']) field?.removeEventListener(type, composed);
    };
  }, [doc, name]);
  return {
    ref,
    defaultValue: textIn(doc, name),
    maxLength: TEXT_MAX,
    onInput: ({ currentTarget: field }: FormEvent<Element>) =>
      write(doc, name, field.value, field.selectionEnd ?? undefined),
  };
}
