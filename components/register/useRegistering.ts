'use client';
/**
 * The form from screen to screen. Without script each press is a page from the server; with it the same answer comes
 * without a page, a lost line is said and nothing is lost, and the browser's own «back» goes one screen back.
 */
import { unstable_rethrow } from 'next/navigation';
import { type FormEvent, useActionState, useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { type Step, typedOf } from '@/domain/register/form';
import { type Draft, dropDraft, keepDraft, keptDraft } from './draft';
import type { RegisterAct, Registering } from './registering';

const ENTRY = 'registerStep';

export function useRegistering(act: RegisterAct, begun: Registering, address: string) {
  const [answered, post, isPosting] = useActionState(act, begun, address);
  const [mine, setMine] = useState<Registering | null>(null);
  const [isBusy, start] = useTransition();
  const [draft, setDraft] = useState<Draft | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const state = mine ?? answered;
  const latest = useRef(state);
  latest.current = state;

  const typedNow = useCallback(() => (form.current ? typedOf(new FormData(form.current)) : latest.current.typed), []);
  const show = useCallback((next: Registering) => {
    const isOther = next.step !== latest.current.step;
    setMine(next);
    keepDraft(next);
    if (isOther) history.pushState({ ...history.state, [ENTRY]: next.step }, '');
  }, []);

  useEffect(() => {
    history.replaceState({ ...history.state, [ENTRY]: latest.current.step }, '');
    if (latest.current.n === 0) setDraft(keptDraft());
    const back = ({ state: entry }: PopStateEvent) => {
      const step = (entry as Record<string, Step> | null)?.[ENTRY];
      if (!step || step === latest.current.step) return;
      const typed = typedNow();
      keepDraft({ step, typed });
      setMine({ ...latest.current, step, typed, wrong: {}, why: null, n: latest.current.n + 1 });
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, [typedNow]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    const { submitter } = event.nativeEvent as SubmitEvent;
    event.preventDefault();
    const data = new FormData(event.currentTarget, submitter);
    keepDraft({ step: latest.current.step, typed: typedOf(data) });
    start(async () => {
      try {
        const next = await act(latest.current, data);
        start(() => show(next));
      } catch (cause) {
        unstable_rethrow(cause);
        const lost = { typed: typedOf(data), why: 'offline', wrong: {}, n: latest.current.n + 1 } as const;
        start(() => setMine({ ...latest.current, ...lost }));
      }
    });
  }

  return {
    ...{ state, post, submit, form, draft, isBusy: isBusy || isPosting },
    keep: () => keepDraft({ step: latest.current.step, typed: typedNow() }),
    goOn: () => {
      if (draft) show({ ...latest.current, ...draft, n: latest.current.n + 1 });
      setDraft(null);
    },
    forget: () => {
      dropDraft();
      setDraft(null);
      setMine({ ...begun, n: latest.current.n + 1 });
    },
  };
}
