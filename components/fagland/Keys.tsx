'use client';
/** j and k move through the queue, Enter opens, a leads to the button that approves. An extra: the page needs none of them. */
import { useEffect } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]');

export function Keys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'a') {
        const button = document.querySelector<HTMLElement>('[data-key="a"]');
        if (button) {
          event.preventDefault();
          button.focus();
        }
      }
      if (event.key !== 'j' && event.key !== 'k') return;
      const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const next = event.key === 'j' ? at + 1 : Math.max(at - 1, 0);
      rows[Math.min(next, rows.length - 1)]?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return null;
}
