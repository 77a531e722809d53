/** What stands on somebody else's page, from its address to its answer; and the same for whoever makes the address. */
import { createHash } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { framePage, styleOf, unknownPage } from '@/components/embed/frame';
import type { FrameWords } from '@/components/embed/words';
import type { Card } from '@/domain/card';
import { type Choice, choiceFrom, queryOf } from '@/domain/embed/choice';
import { FRAME_SCRIPT } from '@/domain/embed/height';
import { mayIn } from '@/domain/embed/snippet';
import { finding } from '@/domain/find';
import { type Label, taxonomy, topicBySlug } from '@/domain/taxonomy';
import { type Served, served } from './catalogue';
import { addressIn, directionOf, type Locale } from './locales';
import { settings } from './settings';
import { findWords, inLanguage } from './words';

/** All that fit a choice, in the order of our own lists. */
export function cardsOf(choice: Choice, { index, day }: Served): Card[] {
  const cards = finding(queryOf(choice), index, day).hits.map(({ card }) => card);
  return choice.organisation ? cards.filter((card) => card.organisation?.slug === choice.organisation) : cards;
}

/** More names than this are no heading. */
const MOST_NAMED = 3;

/** What a list is called: «Strik i Vamdrup». */
export async function headingOf(choice: Choice, locale: Locale, now: Served): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'embed.heading' });
  const town = choice.town && (now.towns.get(choice.town)?.name ?? null);
  const labels = choice.topics.flatMap((slug) => topicBySlug(slug)?.label ?? []);
  const topics = labels.length <= MOST_NAMED ? labels.map((label) => inLanguage(label, locale)).join(', ') : '';
  const kind = topics ? 'topics' : choice.wish === 'hjaelpe' ? 'give' : 'all';
  const what = town
    ? t(kind === 'topics' ? 'topicsTown' : kind === 'give' ? 'giveTown' : 'town', { topics, town })
    : t(kind, { topics });
  const organisation = choice.organisation && now.organisations.get(choice.organisation)?.name;
  return organisation ? t('by', { what, organisation }) : what;
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Anybody may show it in a frame. The sandbox makes it a page without an origin, also where the page round it forgot to:
 * it can keep nothing, read nothing of ours, and send no form.
 */
const policyOf = (choice: Choice): string =>
  [
    "default-src 'none'",
    ...(choice.grows ? [`script-src ${hash(FRAME_SCRIPT)}`] : []),
    `style-src ${hash(styleOf(choice))}`,
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
    `sandbox ${mayIn(choice.grows)}`,
  ].join('; ');

/** How long a page or a proxy between us may hold a list without asking again, seconds. */
const HELD = 300;

export async function embedded(locale: Locale, request: Request): Promise<Response> {
  const now = served();
  const { choice, unknown } = choiceFrom(new URL(request.url).searchParams, now);
  const words: FrameWords = {
    embed: await getTranslations({ locale, namespace: 'embed' }),
    offer: await getTranslations({ locale, namespace: 'offer' }),
    time: await getTranslations({ locale, namespace: 'time' }),
    locale,
    direction: directionOf(locale),
    today: now.day,
    townName: (slug) => now.towns.get(slug)?.name ?? slug,
    address: (path) => addressIn(locale, path),
    municipality: settings.municipality,
  };
  const isThere = unknown.length === 0;
  const all = isThere ? cardsOf(choice, now) : [];
  const text = isThere
    ? framePage({
        ...{ title: await headingOf(choice, locale, now), choice, words },
        ...{ cards: all.slice(0, choice.count), total: all.length, towns: findWords(locale, now.towns).filter.towns },
      })
    : unknownPage({ choice, words, fields: unknown });
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyOf(choice),
    'cache-control': isThere ? `public, max-age=${HELD}` : 'no-store',
    'x-robots-tag': 'noindex',
    etag: tag,
  };
  if (isThere && request.headers.get('if-none-match')?.includes(tag))
    return new Response(null, { status: 304, headers });
  return new Response(text, { status: isThere ? 200 : 404, headers });
}

/** What the builder's form may offer: only what something is shown of. */
export function optionsIn(locale: Locale, { towns, cards }: Served) {
  const named = [...new Map(cards.flatMap(({ organisation: of }) => (of ? [[of.slug, of.name] as const] : [])))];
  const option = ({ slug, label }: { slug: string; label: Label }) => ({
    value: slug,
    label: inLanguage(label, locale),
  });
  const byName = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'da');
  return {
    topics: taxonomy.topics.map((topic) => ({ ...option(topic), terms: topic.terms.map(option) })),
    towns: [...towns.values()].map(({ slug, name }) => ({ value: slug, label: name })).toSorted(byName),
    organisations: named.map(([value, label]) => ({ value, label })).toSorted(byName),
  };
}
