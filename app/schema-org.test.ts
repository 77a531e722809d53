/** What a page tells search engines is read back by a program that knows linked data, with nothing to fetch. */
import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { buildCatalogue } from '@/domain/snapshot';
import { syntheticCatalogue } from '@/domain/synthetic';
import { schemaOf } from './schema-org';

const SCHEMA = 'https://schema.org/';
/** schema.org's own context says little more than this: every word is one of theirs. */
const documentLoader = async (address: string) => {
  if (address !== 'https://schema.org') throw new Error(`It would fetch ${address}.`);
  return { documentUrl: address, contextUrl: undefined, document: { '@context': { '@vocab': SCHEMA } } };
};

it('every kind of offer is a thing with a name and an address, and what is unknown is not there', async () => {
  const { bySlug } = buildCatalogue(syntheticCatalogue(60, 3), { day: '2026-11-23', instant: '2026-11-23T12:00:00Z' });
  const types = new Set<string>();
  for (const entry of bySlug.values()) {
    const page = `https://example.org/tilbud/${entry.offer.slug}`;
    const text = JSON.stringify(schemaOf(entry, page));
    const [thing] = await jsonld.expand(JSON.parse(text), { documentLoader });
    const [type = ''] = (thing?.['@type'] ?? []) as string[];
    types.add(type);
    expect(thing?.[`${SCHEMA}name`]).toEqual([{ '@value': entry.offer.title }]);
    expect(thing?.[`${SCHEMA}url`]).toEqual([{ '@value': page }]);
    const start = thing?.[`${SCHEMA}startDate`] as { '@value': string }[] | undefined;
    expect(start?.[0]?.['@value'], entry.offer.slug).toBe(entry.card.next);
    expect(text).not.toMatch(/null|undefined|unknown/);
  }
  expect([...types].toSorted()).toEqual([`${SCHEMA}Event`, `${SCHEMA}Service`]);
});
