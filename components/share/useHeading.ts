/** What is new on the page gets the focus, so that it is read first. */
import { useEffect, useRef } from 'react';

export function useHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return heading;
}
