'use client';
/** One query and what it finds: here in the page when the catalogue has come, else from the server. */
import {
  startTransition,
  useActionState,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { EMPTY_QUERY, type Query } from '@/domain/query';
import { recall, remember } from './memory';
import { PAGE_SIZE } from './page-size';
import type { Answer, TownOption } from './types';
import { useCatalogue } from './useCatalogue';
import { hasPosition, useMeasure } from './useMeasure';
import { useSaid, WITHOUT_SCRIPT } from './useSaid';
import { useTouched } from './useTouched';

export type FindAction = (before: Answer | null, form: FormData) => Promise<Answer>;

/** Milliseconds of quiet before a query is sent to the server. */
const POST_AFTER = 350;

/** A query as it was left, less a position that has been forgotten since. */
const without = (query: Query): Query =>
  query.near && !hasPosition() ? { ...query, near: false, reach: EMPTY_QUERY.reach } : query;

export function useFinding(of: {
  address: string;
  pageName: string;
  first: Answer;
  action: FindAction;
  snapshot: string | null;
  towns: TownOption[];
  /** List and map stand side by side. */
  wide: boolean;
}) {
  const { address, pageName, first } = of;
  // Null to begin with: a form carries its state, and the first answer is already in the page.
  const [posted, post, posting] = useActionState(of.action, null, address);
  const answer = posted ?? first;
  const left = useMemo(() => recall(address), [address]);
  const [query, setQuery] = useState<Query>(() => without(left?.query ?? answer.query));
  const [shown, setShown] = useState(left?.shown ?? answer.shown);
  const [view, setView] = useState<'list' | 'map'>(left?.view ?? 'list');
  const [selected, setSelected] = useState<string | null>(left?.selected ?? null);
  const isTouched = useTouched();
  // A map shows all of it, and what was asked before is asked again.
  const isInUse = isTouched || left !== undefined;
  const { catalogue: come, gone } = useCatalogue(of.snapshot, isInUse || of.wide);
  const said = useSaid(isInUse || of.wide);
  const catalogue = said && come;
  const measure = useMeasure(query, of.towns);
  useEffect(() => remember(address, { query, shown, view, selected }), [address, query, shown, view, selected]);

  // While one types, the field is quick and the list follows.
  const settled = useDeferredValue(query);
  const now = useMemo(() => {
    if (!catalogue || measure === 'coming') return null;
    return catalogue.find(settled, measure);
  }, [catalogue, settled, measure]);
  // While the way to measure is being fetched, what was found last stays.
  const [found, setFound] = useState(now);
  if (now && now !== found) setFound(now);

  // With no catalogue in the page, the query is sent a moment after its last change, and the server answers.
  const sent = useRef(JSON.stringify([answer.query, answer.shown]));
  const send = useCallback(() => {
    sent.current = JSON.stringify([query, shown]);
    import('@/domain/query-write').then(({ formOf }) => startTransition(() => post(formOf(query, shown, pageName))));
  }, [query, shown, pageName, post]);
  useEffect(() => {
    if (!gone || sent.current === JSON.stringify([query, shown])) return;
    const later = setTimeout(send, POST_AFTER);
    return () => clearTimeout(later);
  }, [gone, query, shown, send]);

  const change = useCallback((next: Query) => {
    setQuery(next);
    setShown(PAGE_SIZE);
    setSelected(null);
  }, []);
  return {
    query,
    change,
    /** For the form's own action, before the script. */
    post,
    posting,
    /** True when the page answers by itself, or will in a moment. */
    answersHere: !gone,
    /** Draws what is said about the answer besides its places. */
    said: said ?? WITHOUT_SCRIPT,
    /** What was found, and how the words were understood. */
    now: found ?? answer,
    /** What the numbers beside the options are counted from; null when the server counts them. */
    counting: catalogue && { catalogue, query: settled, measure },
    answer,
    /** All hits are here, not only the first page of them. */
    whole: found !== null,
    crisis: catalogue ? catalogue.asksForHelp(query.words) : answer.crisis,
    shown: Math.max(shown, PAGE_SIZE),
    more: () => setShown(shown + PAGE_SIZE),
    view,
    setView,
    selected,
    setSelected,
  };
}
