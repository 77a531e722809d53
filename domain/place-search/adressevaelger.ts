/**
 * What Adressevælger (Klimadatastyrelsen's address search) is asked and what it answers. Its hits have no position: the
 * one that is chosen is asked for again, and stands in UTM 32.
 */
import { z } from 'zod';
import type { Town } from '../offer';
import type { Chosen } from './fields';
import { parted, type Suggestion, townLine } from './suggestion';
import { fromUtm32 } from './utm';

export const DAR = 'dar:';
export const CREDIT = 'Adressedata: Klimadatastyrelsen (Danmarks Adresseregister)';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One of its own ids, which may stand in an address of ours to it. */
export const darId = (id: string): string | null => {
  const own = id.startsWith(DAR) ? id.slice(DAR.length) : '';
  return UUID.test(own) ? own : null;
};

type Asked = { base: string; token: string };

/**
 * What to ask, one after the other until something is found: in the municipality; there again without the last word (a
 * town after a street without a number finds nothing); in all of Denmark.
 */
export function searchAddresses({ base, token }: Asked, typed: string, municipality: string, limit: number): string[] {
  const text = parted(typed).slice(0, 73);
  const shorter = text.replace(/,? [^ ]+$/, '');
  const ask = (tekst: string, code?: string) => {
    const said = new URLSearchParams({ tekst, maksimum: String(limit), token, ...(code && { kommuneKode: code }) });
    return `${base}/husnumre/soeg?${said}`;
  };
  return [ask(text, municipality), ...(shorter === text ? [] : [ask(shorter, municipality)]), ask(text)];
}
export const lookUpAddress = ({ base, token }: Asked, id: string): string =>
  `${base}/husnumre/${id}?${new URLSearchParams({ token })}`;

const Hit = z.object({
  type: z.string(),
  id: z.string().optional(),
  husnummerId: z.string().optional(),
  vejnavn: z.string().max(120),
  husnummer: z.string().max(10).optional(),
  postnr: z.union([z.string(), z.number()]).transform(String),
  postdistrikt: z.string().max(60).default(''),
});
const Hits = z.object({ fund: z.array(z.unknown()).max(1000) });

/** Houses only: a street alone has no door. What is not as we know it is left out. @throws when it is no answer at all */
export function readHits(answer: unknown): Suggestion[] {
  return Hits.parse(answer).fund.flatMap((one) => {
    const read = Hit.safeParse(one);
    if (!read.success || read.data.type !== 'husnummer') return [];
    const { id, husnummerId, vejnavn, husnummer, postnr, postdistrikt } = read.data;
    const own = husnummerId ?? id ?? '';
    if (!husnummer || !UUID.test(own)) return [];
    const detail = townLine({ name: postdistrikt }, postnr);
    return [{ id: DAR + own, kind: 'address', label: `${vejnavn} ${husnummer}`, detail, chosen: null }];
  });
}

const Named = z.object({ navn: z.string().max(120) });
const House = z.object({
  husnummer: z.object({
    adgangspunkt: z.object({ koordinater: z.object({ x: z.coerce.number(), y: z.coerce.number() }) }),
    vejnavn: z.union([z.string().max(120), Named.transform(({ navn }) => navn)]),
    husnummertekst: z.string().max(10),
    postnummer: Named.extend({ postnr: z.union([z.string(), z.number()]).transform(String) }),
    supplerendebynavn: Named.nullish(),
  }),
});

/** @throws when it is no answer, or a place outside Denmark */
export function readHouse(answer: unknown, towns: readonly Town[]): Chosen {
  const { adgangspunkt, vejnavn, husnummertekst, postnummer, supplerendebynavn } = House.parse(answer).husnummer;
  const [lat, lng] = fromUtm32(adgangspunkt.koordinater.x, adgangspunkt.koordinater.y);
  if (!(lat > 54 && lat < 58 && lng > 7 && lng < 16)) throw new Error('The address is not in Denmark.');
  const town =
    towns.find(({ name }) => name === supplerendebynavn?.navn) ??
    towns.find(({ name }) => name === postnummer.navn) ??
    towns.find(({ postalCode, kind }) => postalCode === postnummer.postnr && kind !== 'neighbourhood');
  return {
    street: `${vejnavn} ${husnummertekst}`,
    postalCode: postnummer.postnr,
    position: { lat, lng, precision: 'door', source: CREDIT },
    ...(town && { town: town.slug }),
  };
}
