import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Offer } from '../offer';
import { differences } from './diff';
import { asSent, merge } from './merge';
import type { Proposal, Values } from './proposal';

const offer = (facets: object = {}): Offer =>
  Offer.parse({
    ...{ slug: 'kaffe', kind: 'meeting_place', title: 'Kaffe', contact: { phone: '11111111', email: 'a@example.org' } },
    source: { url: 'https://example.org', date: '2026', confidence: 'high' },
    ...facets,
  });
const base = { offer: offer() };
const mergedAsSent = ({ proposed, now }: Record<'proposed' | 'now', Values>) =>
  asSent({ base, values: proposed } as Proposal, now);

describe('a change that waited while the entry was changed', () => {
  it('takes nothing back that was changed meanwhile, and its own words stand', () => {
    const proposed = { offer: offer({ contact: { phone: '22222222', email: 'a@example.org' } }) };
    const now = { offer: offer({ title: 'Kaffe og kage', contact: { phone: '11111111', email: 'b@example.org' } }) };
    const { values, conflicts } = merge({ base, proposed, now });
    expect(conflicts).toEqual([]);
    expect(values.offer).toEqual(
      offer({ title: 'Kaffe og kage', contact: { phone: '22222222', email: 'b@example.org' } }),
    );
  });
  it('takes out what the sender took out, and keeps a closure that came meanwhile beside new times', () => {
    const summer = { from: '2026-07-01', to: '2026-07-31' };
    const tuesday = { every: 'week', weekday: 'tue' };
    const proposed = { offer: offer({ contact: { email: 'a@example.org' }, schedule: { recurring: [tuesday] } }) };
    const now = { offer: offer({ schedule: { closures: [summer] }, confirmed: { time: '2026-06-01' } }) };
    const merged = mergedAsSent({ proposed, now })?.offer;
    expect(merged?.contact).toEqual({ email: 'a@example.org' });
    expect(merged?.schedule).toMatchObject({ recurring: [tuesday], closures: [summer] });
    expect(merged?.confirmed).toEqual({ time: '2026-06-01' });
  });
  it('leaves what was archived meanwhile archived', () =>
    expect(
      mergedAsSent({
        proposed: { offer: offer({ title: 'Te' }) },
        now: { offer: offer({ status: 'archived' }) },
      }),
    ).toMatchObject({ offer: { title: 'Te', status: 'archived' } }));
});

describe('a field that both have changed', () => {
  const proposed = { offer: offer({ title: 'Te' }) };
  const now = { offer: offer({ title: 'Saft', summary: 'Kom ind.' }) };

  it('is chosen by a person, and never by itself', () => {
    expect(mergedAsSent({ proposed, now })).toBeNull();
    expect(merge({ base, proposed, now }).conflicts).toEqual([
      { name: 'offer.title', noun: 'offer', field: 'title', now: 'Saft', proposed: 'Te' },
    ]);
    const chosen = (choice: 'now' | 'proposed') => merge({ base, proposed, now }, () => choice).values.offer;
    expect(chosen('now')).toEqual(now.offer);
    expect(chosen('proposed')).toEqual(offer({ title: 'Te', summary: 'Kom ind.' }));
  });
  it('is none when both say the same', () =>
    expect(mergedAsSent({ proposed, now: { offer: offer({ title: 'Te' }) } })).toEqual(proposed));
});

it('whatever was changed: nothing that only one of them touched is lost, and who changed nothing changes nothing', () => {
  const word = fc.constantFrom('a', 'b', 'c');
  const any = fc
    .record({ title: word, summary: word, audienceNote: fc.option(word, { nil: undefined }), phone: word })
    .map(({ phone, ...rest }) => ({ offer: offer({ ...rest, contact: { phone } }) }));
  fc.assert(
    fc.property(any, any, any, (was, mine, is) => {
      expect(differences(is, merge({ base: was, proposed: was, now: is }).values)).toEqual([]);
      expect(differences(mine, merge({ base: was, proposed: mine, now: was }).values)).toEqual([]);
      const { values, conflicts } = merge({ base: was, proposed: mine, now: is }, () => 'now');
      const mineOnly = (['title', 'summary', 'audienceNote'] as const).filter(
        (key) => is.offer[key] === was.offer[key],
      );
      for (const key of mineOnly) expect(values.offer?.[key]).toBe(mine.offer[key]);
      for (const { now, proposed } of conflicts) expect(now).not.toEqual(proposed);
    }),
  );
});
