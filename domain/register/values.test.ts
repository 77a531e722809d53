import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Values } from '../proposal/proposal';
import { adviser } from './advice';
import { KNOWN, SHORTEST } from './any-form';
import { troublesIn, websiteOf } from './check';
import { carriedBy, isOf, STEPS, stepOf, stepToMend, type Typed, typedOf } from './form';
import { questionsFor } from './questions';
import { draftOf, senderOf, slugOf, valuesFrom } from './values';

const read = (typed: Typed) => {
  const done = valuesFrom(typed, KNOWN);
  if (!done.ok) throw new Error(JSON.stringify(done.wrong));
  return done.values;
};
const troubles = (typed: Typed) => troublesIn({ ...SHORTEST, ...typed }, KNOWN);

const HOSTILE = fc.constantFrom(
  ...[
    '<script>alert(1)</script>',
    "'; drop table offers; --",
    '=1+1',
    '\u0000',
    '\u202Eolleh',
    '🦊'.repeat(300),
    'x'.repeat(100_000),
  ],
);
const anyField = fc.oneof(
  fc.constantFrom(
    ...Object.keys(SHORTEST),
    'summary',
    'organisation',
    'ageMin',
    'amount',
    'website',
    'metName',
    'firstVisit',
  ),
  fc.constantFrom('time.0.day', 'time.0.start', 'closed.0.from', 'fact.wheelchair', 'topic.making', 'audience.aud.men'),
);
const anyForm = fc.dictionary(anyField, fc.oneof(fc.string(), HOSTILE));

describe('the form of somebody who registers', () => {
  it('needs three facts: what it is called, where it is, and how to reach them', () => {
    const { offer, place } = read(SHORTEST);
    expect(offer).toMatchObject({ slug: 'strik-og-snak', kind: 'activity', place: 'smedegade-4', town: 'vamdrup' });
    expect(place).toMatchObject({ street: 'Smedegade 4', postalCode: '6580' });
    expect(place?.position).toBeUndefined();
    for (const [without, field] of [
      ['title', 'title'],
      ['place.how', 'place.how'],
      ['phone', 'phone'],
      ['senderEmail', 'senderEmail'],
    ] as const) {
      const { [without]: _, ...rest } = SHORTEST;
      expect(Object.keys(troublesIn(rest, KNOWN))).toEqual([field]);
    }
  });

  it('leaves what nobody has said unknown', () => {
    const { offer } = read(SHORTEST);
    expect(offer?.facts).toEqual({});
    expect(offer?.price).toEqual({ kind: 'unknown' });
    expect(offer?.schedule.openHolidays.value).toBe('unknown');
    expect(offer?.confirmed).toEqual({ place: KNOWN.today, contact: KNOWN.today });
  });

  it('keeps yes and no with the day they were said, those of the door with the door', () => {
    const { offer, place } = read({ ...SHORTEST, 'fact.wheelchair': 'yes', 'fact.trial': 'no', 'fact.calm': '' });
    expect(place?.access).toEqual({ wheelchair: { value: 'yes', checkedAt: KNOWN.today } });
    expect(offer?.facts).toEqual({ trial: { value: 'no', checkedAt: KNOWN.today } });
  });

  it('never keeps a street that is only told to those who ring', () => {
    const values = read({ ...SHORTEST, 'place.how': 'call', 'place.town': 'vamdrup', 'fact.wheelchair': 'yes' });
    expect(JSON.stringify(values)).not.toContain('Smedegade');
    expect(values.place).toMatchObject({ addressHidden: true, access: {} });
  });

  it('asks for the day of the declaration when children under fifteen come, and for nothing of it else', () => {
    expect(troubles({ 'audience.aud.children': 'on' })).toEqual({ declaration: 'declaration' });
    expect(troubles({ ageMin: '12' })).toEqual({ declaration: 'declaration' });
    expect(troubles({ ageMin: '15', 'audience.aud.families': 'on' })).toEqual({});
    expect(troubles({ ageMax: '10', declaration: '2026-11-24' })).toEqual({ declaration: 'past' });
    expect(read({ ...SHORTEST, ageMax: '10', declaration: '1.9.2026' }).offer?.childrenDeclaration).toBe('2026-09-01');
  });

  it('says kindly which field to mend', () => {
    expect(troubles({ title: 'x'.repeat(81), phone: 'ring', email: 'lis@', website: 'javascript:alert(1)' })).toEqual({
      ...{ title: 'long', phone: 'phone', email: 'email', website: 'website' },
    });
    expect(troubles({ ageMin: '20', ageMax: '10', amount: 'billigt', when: 'fixed', 'time.0.start': '14' })).toEqual({
      ...{ ageMax: 'ages', declaration: 'declaration', amount: 'amount', 'time.0.day': 'weekday' },
    });
    expect(stepToMend({ phone: 'phone', title: 'long' })).toBe('about');
    expect(websiteOf('kolding.dk')).toBe('https://kolding.dk');
  });

  it('names the association that is there already, and makes a new one only when it is not', () => {
    expect(read({ ...SHORTEST, organisation: 'Ældre Sagen Kolding' })).not.toHaveProperty('organisation');
    expect(read({ ...SHORTEST, what: 'association', title: 'Vester Nebel Kor' }).organisation).toMatchObject({
      slug: 'vester-nebel-kor',
      name: 'Vester Nebel Kor',
    });
  });

  it('lets somebody without e-mail be typed in by another, who confirms nothing on their behalf', () => {
    const { senderEmail: _, ...rest } = SHORTEST;
    const typed: Typed = { ...rest, sender: 'phone', reach: 'Lis, 75 55 12 34' };
    expect(read(typed).offer?.confirmed).toEqual({});
    expect(senderOf(typed)).toEqual({ relation: 'helper', answer: 'phone', reach: 'Lis, 75 55 12 34' });
    expect(troublesIn({ ...typed, reach: 'Lis' }, KNOWN)).toEqual({ reach: 'phone' });
  });

  it('takes anything that can be typed without a fall, and what it takes can be kept', () => {
    fc.assert(
      fc.property(anyForm, (said) => {
        const typed = typedOf(Object.entries({ ...SHORTEST, ...said }));
        const done = valuesFrom(typed, KNOWN);
        draftOf(typed, KNOWN);
        if (done.ok) expect(Values.safeParse(done.values).success).toBe(true);
        else for (const name of Object.keys(done.wrong)) expect(stepOf(name)).not.toBeNull();
      }),
    );
  });

  it('carries every field on every screen exactly once', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(...STEPS), (said, step) => {
        const typed = typedOf(Object.entries(said));
        const carried = carriedBy(step, typed).map(([name]) => name);
        const own = Object.keys(typed).filter((name) => isOf(step, name));
        expect([...carried, ...own].toSorted()).toEqual(Object.keys(typed).toSorted());
      }),
    );
  });

  it('makes an address of any name', () => {
    expect(slugOf('Kaffe & Æbler i Ødis')).toBe('kaffe-aebler-i-oedis');
    expect(slugOf('🦊')).toBe('tilbud');
    fc.assert(fc.property(fc.string(), (name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugOf(name))));
  });
});

describe('the questions', () => {
  it('follow from the topic', () => {
    expect(questionsFor('activity', ['movement.walking'])).toContain('no_gear');
    expect(questionsFor('activity', ['talk_support.grief'])).toContain('anonymous');
    expect(questionsFor('help', [])).toContain('home_visit');
    expect(questionsFor('help', [])).not.toContain('no_gear');
  });
});

describe('the advice', () => {
  const adviseOn = adviser([{ term: 'bostøtte', variants: [], plain: 'En, der hjælper dig i hverdagen.' }]);
  it('tells what a professional word means', () => {
    expect(adviseOn('Her kan du møde en bostøtte.')).toEqual([
      {
        found: 'bostøtte',
        say: { da: 'En, der hjælper dig i hverdagen.', en: 'En, der hjælper dig i hverdagen.' },
      },
    ]);
  });
  it('says nothing of a plain sentence, and lets an association be glad', () => {
    expect(adviseOn('Kom og strik med os. Vi glæder os til at se dig!')).toEqual([]);
  });
  it('is short, and quick whatever is written', () => {
    expect(adviseOn('såfremt '.repeat(9000)).length).toBeLessThanOrEqual(3);
  });
});
