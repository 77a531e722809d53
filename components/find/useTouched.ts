/** True from the first sign that somebody uses the page: a finger, a key, a scroll. */
import { useEffect, useState } from 'react';

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'focusin', 'scroll'];

export function useTouched(): boolean {
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    const once = new AbortController();
    const touch = () => {
      once.abort();
      setTouched(true);
    };
    for (const sign of SIGNS) addEventListener(sign, touch, { signal: once.signal, passive: true });
    return () => once.abort();
  }, []);
  return isTouched;
}
