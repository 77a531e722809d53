/**
 * The page that stands in a frame on somebody else's: a list, its map sketch, and a way on. A text made by a pure function, so
 * that it carries no library; everything that is put into it is escaped.
 */
import type { Card } from '@/domain/card';
import { type Choice, MOST, searchOf } from '@/domain/embed/choice';
import { FRAME_SCRIPT } from '@/domain/embed/height';
import { themeRules } from '@/domain/embed/look';
import { html, type Markup, trusted } from '@/domain/embed/markup';
import { cardMarkup } from './card';
import { type FrameTown, mapMarkup } from './map';
import { STYLE } from './style';
import type { FrameWords } from './words';

/** The two texts of a frame that its content security policy lets in, by their hashes. */
export const styleOf = ({ theme, accent }: Choice): string => themeRules(theme, accent) + STYLE;

type Of = { title: string; choice: Choice; words: FrameWords };

/** A way out of the frame. */
const out = (words: FrameWords, path: string, said: string): Markup =>
  html`<a class="alone" href="${words.address(path)}" target="_blank" rel="noopener">${said}<span class="reader">&nbsp;${words.embed('newWindow')}</span></a>`;

function page({ title, choice, words }: Of, body: Markup): string {
  return html`<!doctype html><html lang="${words.locale}" dir="${words.direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} – ${words.embed('site')}</title><style>${trusted(styleOf(choice))}</style></head><body>${body}<footer class="stone"><p>${words.embed('from')} ${out(words, '/find', words.embed('site'))}</p></footer>${choice.grows && html`<script>${trusted(FRAME_SCRIPT)}</script>`}</body></html>`
    .text;
}

/** Whoever finds nothing is told where there is more, and whom to ring. */
const onward = (words: FrameWords): Markup =>
  html`<p>${out(words, '/find', words.embed('all'))}</p><p>${out(words, '/kommunen', words.embed('person'))}</p><p>${words.embed('ring', words.municipality)}</p>`;

/** @param cards those shown, in order @param total how many there are */
export function framePage(of: Of & { cards: readonly Card[]; total: number; towns: readonly FrameTown[] }): string {
  const { title, choice, words, cards, total } = of;
  const { embed } = words;
  const map = choice.map ? mapMarkup(cards, of.towns, words) : null;
  if (cards.length === 0)
    return page(
      of,
      html`<main aria-labelledby="om"><header><h1 id="om">${title}</h1></header><p>${embed('none')}</p>${onward(words)}</main>`,
    );
  const more = { ...choice, count: MOST, grows: false } as const;
  return page(
    of,
    html`<main aria-labelledby="om"><header><h1 id="om">${title}</h1><p class="stone">${
      total > cards.length ? embed('countOf', { shown: cards.length, total }) : embed('count', { count: total })
    } ${embed('opens')}</p>${map && html`<p class="to-map"><a class="alone" href="#kort">${embed('toMap')}</a></p>`}</header><div class="${map && 'both'}"><div><ol class="list">${cards.map(
      (card, n) => cardMarkup(card, map ? n + 1 : null, words),
    )}</ol>${
      total > cards.length &&
      (choice.count < MOST
        ? html`<p>${out(words, `/indlejr/vis${searchOf(more)}`, embed('more', { total }))}</p>`
        : html`<p>${out(words, '/find', embed('all'))}</p>`)
    }</div>${map}</div></main>`,
  );
}

/** An address that asks for something we do not have. */
export function unknownPage(of: Omit<Of, 'title'> & { fields: readonly string[] }): string {
  const { words, fields } = of;
  const title = words.embed('unknownTitle');
  return page(
    { ...of, title },
    html`<main aria-labelledby="om"><header><h1 id="om">${title}</h1></header>${fields.map(
      (field) => html`<p>${words.embed(`unknown.${field}`)}</p>`,
    )}<p>${words.embed('unknownOwner')}</p>${onward(words)}</main>`,
  );
}
