/** Whether the arrow keys belong to whatever has the focus: then they do not pass the turn. */

/** Inputs that one presses, and that have no use for an arrow. */
const PRESSED = ['button', 'checkbox', 'file', 'image', 'reset', 'submit'];
const ROLES =
  '[role=combobox],[role=grid],[role=listbox],[role=menu],[role=menubar],[role=radiogroup],[role=scrollbar],[role=slider],[role=spinbutton],[role=tablist],[role=tree],[role=application]';

/** A strip that scrolls sideways, such as the chips along the foot, and the map, which pans. */
const moves = (element: Element): boolean =>
  element.classList.contains('leaflet-container') ||
  (element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX));

export function usesArrows(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !PRESSED.includes(target.type);
  if (target.isContentEditable || target.matches('textarea, select, audio, video')) return true;
  if (target.closest(`dialog, ${ROLES}`)) return true;
  for (let element: Element | null = target; element; element = element.parentElement) if (moves(element)) return true;
  return false;
}
