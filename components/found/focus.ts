/** Where the focus goes when the row that had it goes away: to the same button beside it, else to the heading. */
import { HEADING } from '@/components/talk/useStep';

/** Once React has drawn. */
export const afterDrawing = (run: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(run));
};

/** @param selector of what should have it, within the row beside */
export function focusBeside(from: HTMLElement, selector: string): void {
  const row = from.closest('li[data-place]');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = beside?.querySelector<HTMLElement>(selector);
  afterDrawing(() => {
    if (from.isConnected) return;
    (next?.isConnected ? next : document.getElementById(HEADING))?.focus({ preventScroll: false });
  });
}

/** When what was pressed is gone, the heading: of what the page says now. */
export function focusHeading(from: HTMLElement): void {
  afterDrawing(() => {
    if (!from.isConnected) document.getElementById(HEADING)?.focus();
  });
}

/** In «Det hørte jeg», at the thing that was touched: its weight, or where it has none, its cross. */
export function focusThing(name: string): void {
  afterDrawing(() => {
    const row = document.querySelector(`button[value="without:${CSS.escape(name)}"]`)?.closest('li');
    const field = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('button');
    field?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  });
}
