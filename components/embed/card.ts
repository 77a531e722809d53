/** One offer in the frame: the same things in the same order as on our own cards, and as honest. */
import { dayInWords, placeInWords, priceInWords, timesInWords } from '@/components/offer/words';
import type { Card, Trust } from '@/domain/card';
import { html, type Markup } from '@/domain/embed/markup';
import { comesToYou, gives } from '@/domain/filter';
import { CRITICAL_FIELDS } from '@/domain/vocabulary';
import type { FrameWords } from './words';

/** The catalogue's own words are Danish, whatever language stands round them. */
const danish = (text: string): Markup => html`<span lang="da">${text}</span>`;

export function cardMarkup(card: Card, number: number | null, words: FrameWords): Markup {
  const { offer, time, locale, today } = words;
  const when = timesInWords(card.times, time, locale)[0];
  const where = placeInWords(card, words.townName);
  const note = card.timeNote;
  const who = card.organisation && card.organisation.name !== card.title ? card.organisation.name : null;
  return html`<li class="card${number === null && ' bare'}">${
    number !== null && html`<span class="number"><span class="reader">${words.embed('number')} </span>${number}</span>`
  }<div class="told"><div class="head"><h2><a href="${words.address(`/tilbud/${card.slug}`)}" target="_blank" rel="noopener" lang="da">${card.title}<span class="reader" lang="${locale}"> ${words.embed('newWindow')}</span></a></h2><span class="price">${priceInWords(card.price, offer)}</span></div>${
    who && html`<p class="stone" lang="da">${who}</p>`
  }${card.summary && html`<p lang="da">${card.summary}</p>`}<p>${
    when ?? (note ? danish(note) : offer('whenUnknown'))
  }</p>${
    card.closed &&
    html`<p>${offer('closed', {
      from: dayInWords(card.closed.from, today, locale),
      to: dayInWords(card.closed.to, today, locale),
    })}</p>`
  }${where ? html`<p>${danish(where)}</p>` : !comesToYou(card) && html`<p>${offer('whereUnknown')}</p>`}${
    (card.metAtDoor || card.facts.met_at_door === 'yes') &&
    html`<p>${card.metAtDoor ? offer('metBy', { name: card.metAtDoor }) : offer('met')}</p>`
  }${gives(card) && html`<p>${card.kind === 'volunteer_job' ? offer('job') : offer('givesToo')}</p>`}<p class="trust">${trustInWords(
    card.trust,
    words,
  )}</p></div></li>`;
}

/** As components/offer/TrustLine.tsx says it. */
function trustInWords({ confirmed, days, year, isOld }: Trust, { offer, today, locale }: FrameWords): string {
  const said = (day: string) => offer('confirmed', { date: dayInWords(day, today, locale) });
  const each = CRITICAL_FIELDS.flatMap((field) => {
    const day = days?.[field];
    return day ? [`${offer(`confirmedField.${field}`)}: ${said(day)}`] : [];
  });
  const source = year ? offer('fromYear', { year: String(year) }) : offer('undated');
  const sure = each.length > 0 ? each.join(' · ') : confirmed ? said(confirmed) : source;
  return isOld ? `${offer('old')} ${sure}` : sure;
}
