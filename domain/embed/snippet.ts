/** The lines that somebody copies into a page of their own. */
import { html } from './markup';

/** A fixed height that shows a good part of a list, px. */
export const HEIGHT = 640;

/** What the frame may do: open our pages in a window of their own; and, to tell its height, run its one script. */
export const mayIn = (grows: boolean): string =>
  `allow-popups allow-popups-to-escape-sandbox${grows ? ' allow-scripts' : ''}`;

/** @param grows with a height that fits by itself, by one script of ours */
export function snippet(of: { address: string; title: string; script: string; grows: boolean }): string {
  const frame = html`<iframe src="${of.address}" title="${of.title}" width="100%" height="${HEIGHT}" style="border:0" loading="lazy" referrerpolicy="no-referrer" sandbox="${mayIn(of.grows)}"${of.grows && html` data-indlejr`}></iframe>`;
  return of.grows ? html`${frame}\n<script src="${of.script}" async></script>`.text : frame.text;
}
