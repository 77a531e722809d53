/** The page in the frame, made of the real words: nothing in the catalogue can break out of it, and it says what it does not know. */
import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import { framePage, unknownPage } from '@/components/embed/frame';
import type { FrameWords, Translate } from '@/components/embed/words';
import embed from '@/data/messages/da/embed.json';
import offer from '@/data/messages/da/offer.json';
import time from '@/data/messages/da/time.json';
import { card } from '@/domain/any-card';
import type { Card } from '@/domain/card';
import { EMPTY_CHOICE } from '@/domain/embed/choice';

const messages = { embed, offer, time };
const words: FrameWords = {
  ...(Object.fromEntries(
    Object.keys(messages).map((namespace) => [
      namespace,
      createTranslator({ locale: 'da', messages, namespace: namespace as keyof typeof messages }),
    ]),
  ) as Record<keyof typeof messages, Translate>),
  locale: 'da',
  direction: 'ltr',
  today: '2026-11-22',
  townName: (slug) => slug,
  address: (path) => path,
  municipality: { name: 'Kolding Kommune', phone: '79 79 79 79' },
};
const towns = [{ slug: 'vamdrup', name: 'Vamdrup', kind: 'town', lat: 55.4276, lng: 9.2844 }];
const pageOf = (cards: Card[], title = 'Fællesskaber', choice = EMPTY_CHOICE) =>
  framePage({ title, choice, words, cards, total: cards.length, towns });
/** What a reader is told, without tags. */
const textOf = (page: string) => (page.split('<body>')[1] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

it('whatever somebody wrote in a field, it stays words', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>\'';
  const page = pageOf(
    [
      card('evil', {
        title: evil,
        summary: evil,
        organisation: { slug: 'a', name: evil },
        place: evil,
        town: evil,
        timeNote: evil,
        metAtDoor: evil,
        at: [55.4276, 9.2844],
        precision: 'door',
      }),
    ],
    evil,
  );
  expect(page).not.toMatch(/<script|<img|<iframe/);
  const attributes = [...page.matchAll(/<[a-z][^>]*\s(\w+)=/g)].map(([, name]) => name ?? '');
  expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
  expect(page.split('&lt;script&gt;').length).toBeGreaterThan(8);
});

it('a card says what nobody knows, how old it is, and that a guess is a guess', () => {
  const [unknown, old, sure] = [
    card('a', { trust: { year: 2019 } }),
    card('b', { trust: { year: 2020, isOld: true } }),
    card('c', { trust: { confirmed: '2026-11-01' }, times: [{ every: 'week', weekday: 'tue', start: '14:00' }] }),
  ].map((each) => textOf(pageOf([each])));
  expect(unknown).toContain('Pris: spørg');
  expect(unknown).toContain('Tidspunkt: ikke oplyst – spørg');
  expect(unknown).toContain('Sted: ikke oplyst – spørg');
  expect(unknown).toContain('Fra 2019. Spørg først');
  expect(old).toContain('Ikke bekræftet for nylig. Spørg først. Fra 2020. Spørg først');
  expect(sure).toMatch(/Tirsdag kl. 14 .*Bekræftet 1. november/);
});

it('only a checked door has a whole ring; the others have a dotted one, and it is said', () => {
  const at: Card['at'] = [55.4904, 9.4722];
  const door = pageOf([card('a', { at, precision: 'door' })]);
  const about = pageOf([card('a', { at, precision: 'street' })]);
  expect(door).not.toContain('class="mark about"');
  expect(textOf(door)).not.toContain(embed.mapUnsure);
  expect(about).toContain('class="mark about"');
  expect(textOf(about)).toContain(embed.mapUnsure);
});

it('carries a script only where the height is asked for', () => {
  const cards = [card('a')];
  expect(pageOf(cards)).not.toContain('<script');
  expect(pageOf(cards, 'a', { ...EMPTY_CHOICE, grows: true }).split('<script').length).toBe(2);
});

it('an empty list and a wrong address both lead on, and name somebody to ring', () => {
  const wrong = unknownPage({ choice: EMPTY_CHOICE, words, fields: ['emne', 'by', 'forening'] });
  for (const page of [pageOf([]), wrong]) {
    expect(page).toContain('href="/find"');
    expect(page).toContain('href="/kommunen"');
    expect(page).toContain('79 79 79 79');
  }
  expect(textOf(pageOf([]))).toContain(embed.none);
  for (const sentence of Object.values(embed.unknown)) expect(textOf(wrong)).toContain(sentence);
});

it('a list without a map has no numbers that point at nothing', () => {
  const page = pageOf([card('a', { at: [55.4, 9.4], precision: 'door' })], 'a', { ...EMPTY_CHOICE, map: false });
  expect(page).not.toMatch(/<svg|class="number"|#kort/);
});
