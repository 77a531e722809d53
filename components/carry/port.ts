/** What a channel needs of the browser, so that it can be tried without one. */

export type Port = {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds. */
  now: () => number;
  /** From 0 to 1: so that many who wait do not come at once. */
  random: () => number;
  /** @returns what calls it off */
  wait: (milliseconds: number, then: () => void) => () => void;
  isHidden: () => boolean;
  /** Told when the net comes back, and when the page is seen or hidden. @returns what ends it */
  followWaking: (tell: (isBack: boolean) => void) => () => void;
};

export const browser: Port = {
  fetch: (address, init) => fetch(address, init),
  now: Date.now,
  random: Math.random,
  wait: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
  isHidden: () => document.hidden,
  followWaking: (tell) => {
    const seen = () => tell(!document.hidden);
    const online = () => tell(true);
    document.addEventListener('visibilitychange', seen);
    addEventListener('online', online);
    addEventListener('pageshow', online);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      removeEventListener('online', online);
      removeEventListener('pageshow', online);
    };
  },
};
