'use client';
/**
 * The table in the page: every press goes through the same `act` as on the server. Words wait for what understands
 * them; they are posted only by those whose page cannot hold the catalogue.
 */
import {
  type FormEvent,
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useSharedTable } from '@/components/carry/useSharedTable';
import { useTouched } from '@/components/find/useTouched';
import { recallTable, rememberTable } from '@/components/table/memory';
import { useSteps } from '@/components/table/useSteps';
import { type Ask, isEmpty, nameOf, type Thing, thingsIn } from '@/domain/ask/ask';
import { act, FIELDS } from '@/domain/talk/act';
import type { Found } from '@/domain/talk/finding';
import type { Table } from '@/domain/talk/table';
import type { Engine } from './engine';
import type { TalkProps } from './types';
import { useEngine } from './useEngine';
import { useStep } from './useStep';

/** What the last press did, to be said: what was heard anew, or what went. */
export type Saying = { heard: Thing[] } | { gone: Thing[] } | { nothing: true } | { crisis: true };

const SHOWS_PLACES = ['found', 'compare'];
const wordsOf = (form: FormData): string => String(form.get(FIELDS.words) ?? '').trim();

/** A form as it would be posted by this button; older browsers do not know which one was pressed. */
function formData(form: HTMLFormElement, word: string): FormData {
  const data = new FormData(form);
  data.set(FIELDS.act, word);
  return data;
}

/** A stand-in for whoever has no words to be understood. */
const noWords = (): Ask => {
  throw new Error('Words came before what understands them.');
};

/** Things that stand in the one and not in the other. */
const only = (ask: Ask, other: Ask): Thing[] => {
  const names = new Set(thingsIn(other).map(nameOf));
  return thingsIn(ask).filter((thing) => !names.has(nameOf(thing)));
};

function sayingOf(before: Table, after: Table, hadWords: boolean): Saying | null {
  if (after.ask.crisis && !before.ask.crisis) return { crisis: true };
  if (after.step !== before.step) return null;
  const [heard, gone] = [only(after.ask, before.ask), only(before.ask, after.ask)];
  if (hadWords) return heard.length > 0 ? { heard } : { nothing: true };
  return heard.length === 0 && gone.length > 0 ? { gone } : null;
}

export function useTalk({ address, action, first, snapshot, cards, words }: TalkProps) {
  // Null to begin with: a form carries its state, and the first answer is already in the page.
  const [posted, post, posting] = useActionState(action, null, address);
  const answer = posted ?? first;
  const [table, setTable] = useState<Table>(() => recallTable() ?? answer.table);
  const [said, setSaid] = useState<Saying | null>(null);
  /** The button whose press waits for what understands words. What stands in the form is read when it has come. */
  const [waiting, setWaiting] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const now = useRef(table);
  const isTouched = useTouched();
  const isInUse = isTouched || waiting !== null || !isEmpty(table.ask);
  const { engine, gone, again } = useEngine(snapshot, words.filter.towns, isInUse);

  const put = useCallback((next: Table) => {
    now.current = next;
    setTable(next);
  }, []);
  useEffect(() => rememberTable(table), [table]);
  useSharedTable(table, now, put);
  useEffect(() => {
    if (posted) put(posted.table);
  }, [posted, put]);

  const run = useCallback(
    (data: FormData) => {
      const hadWords = wordsOf(data) !== '';
      const before = now.current;
      const next = act(before, data, {
        understand: engine?.understand ?? noWords,
        cards,
        towns: words.card.towns,
      });
      const field = form.current?.elements.namedItem(FIELDS.words);
      if (hadWords && field instanceof HTMLTextAreaElement) field.value = '';
      setSaid(sayingOf(before, next, hadWords));
      put(next);
    },
    [engine, cards, words.card.towns, put],
  );
  const send = useCallback(
    (data: FormData) => {
      if (snapshot === null) {
        data.set(FIELDS.table, JSON.stringify(now.current));
        startTransition(() => post(data));
      } else if (wordsOf(data) !== '' && !engine) {
        setWaiting(String(data.get(FIELDS.act) ?? ''));
        if (gone) again();
      } else run(data);
    },
    [snapshot, engine, gone, again, post, run],
  );
  useEffect(() => {
    if (waiting === null || !engine || !form.current) return;
    setWaiting(null);
    run(formData(form.current, waiting));
  }, [waiting, engine, run]);

  const onSubmit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault(); // the page answers by itself, and no word needs to leave
      const { submitter } = event.nativeEvent as SubmitEvent;
      send(formData(event.currentTarget, submitter instanceof HTMLButtonElement ? submitter.value : ''));
    },
    [send],
  );
  /** Something on the card was touched: it is heard at once, and nothing moves on. */
  const onTouch = useCallback(() => {
    if (!form.current) return;
    const data = formData(form.current, '');
    data.delete(FIELDS.words);
    send(data);
  }, [send]);
  const onDo = useCallback(
    (word: string) => {
      const data = new FormData();
      data.set(FIELDS.act, word);
      if (word === 'clear') {
        setWaiting(null);
        form.current?.reset();
      }
      send(data);
    },
    [send],
  );

  const matching = useMatching(table, engine ? engine.find : null, posted?.matching ?? first.matching);
  useStep(table.step, table.ask.crisis);
  useSteps(
    table.step,
    useCallback((step) => put({ ...now.current, step }), [put]),
  );
  return {
    form,
    table,
    post,
    onSubmit,
    onTouch,
    onDo,
    ...matching,
    said,
    /** Somebody is here: what may be needed is fetched. */
    isInUse,
    /** Words are on their way to being understood; `gone`: what understands them could not be had. */
    isWaiting: waiting !== null || posting,
    gone: gone && snapshot !== null,
    /** The server cleared the table. */
    clearedAt: posted?.clearedAt,
  };
}

export type Talk = ReturnType<typeof useTalk>;

/** What the table finds, and what it found before that. The server's answer stands until the page can find by itself. */
function useMatching(
  table: Table,
  find: Engine['find'] | null,
  answered: Found | null,
): { matching: Found | null; before: Found | null } {
  const { ask, shown, aside, compared } = table;
  const isShown = SHOWS_PLACES.includes(table.step);
  const matching = useMemo(() => {
    if (!isShown) return null;
    return find ? find({ ask, shown, aside, compared }) : answered;
  }, [isShown, find, answered, ask, shown, aside, compared]);
  const [pair, setPair] = useState({ matching, before: null as Found | null });
  if (matching && matching !== pair.matching) setPair({ matching, before: pair.matching });
  return { matching, before: pair.before };
}
