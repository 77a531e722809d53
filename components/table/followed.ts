/** A value in the page's own memory that pieces of the page follow: it outlives them, and ends with the document. */
import { useSyncExternalStore } from 'react';

export type Followed<Value> = {
  get: () => Value;
  set: (value: Value) => void;
  follow: (tell: () => void) => () => void;
};

export function followed<Value>(first: Value): Followed<Value> {
  let now = first;
  const followers = new Set<() => void>();
  return {
    get: () => now,
    set: (value) => {
      if (Object.is(value, now)) return;
      now = value;
      for (const tell of followers) tell();
    },
    follow: (tell) => {
      followers.add(tell);
      return () => followers.delete(tell);
    },
  };
}

/** @param onServer what the page is drawn with before the script: one value, the same every time */
export const useFollowed = <Value>({ follow, get }: Followed<Value>, onServer: Value): Value =>
  useSyncExternalStore(follow, get, () => onServer);
