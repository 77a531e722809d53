/** Who stands first, and whom it is for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { card } from '../any-card';
import type { Card } from '../card';
import { anyAsk, ask, catalogueOf, items, TODAY } from './any-ask';
import type { Ask } from './ask';
import { match } from './match';
import { PAGE } from './turns';

const found = (said: Partial<Ask>, cards: Card[], limit = PAGE) =>
  match(ask(said), catalogueOf(...cards), TODAY, undefined, limit);
const slugs = (of: { matches: { card: Card }[] }) => of.matches.map(({ card: { slug } }) => slug);
const sing = (slug: string, known: Partial<Card> = {}) => card(slug, { topics: ['music_culture.singing'], ...known });
const SINGING = items('music_culture.singing');
const by = (organisation: string) => ({ organisation: { slug: organisation, name: organisation } });
const choirs = (many: number, known: (n: number) => Partial<Card> = () => ({})) =>
  Array.from({ length: many }, (_, n) => sing(`kor-${n}`, known(n)));

describe('a fair order', () => {
  test('is the same all day, and another tomorrow', () => {
    const cards = choirs(20);
    const today = slugs(match(ask({ wants: SINGING }), catalogueOf(...cards), TODAY));
    expect(slugs(match(ask({ wants: SINGING }), catalogueOf(...cards.toReversed()), TODAY))).toEqual(today);
    expect(slugs(match(ask({ wants: SINGING }), catalogueOf(...cards), '2026-11-23'))).not.toEqual(today);
  });

  test('nobody fills the page: a large organisation has two of the first twelve, however well it fits', () => {
    const large = choirs(15, () => ({ ...by('large'), facts: { met_at_door: 'yes', trial: 'yes', free: 'yes' } }));
    const small = Array.from({ length: 12 }, (_, n) => sing(`small-${n}`, by(`small-${n}`)));
    const first = slugs(found({ wants: SINGING }, [...large, ...small]));
    expect(first.filter((slug) => slug.startsWith('kor-'))).toHaveLength(2);
    expect(first).toHaveLength(PAGE);
  });

  test('where there is nobody else, it has them all', () => {
    expect(
      found(
        { wants: SINGING },
        choirs(15, () => by('large')),
      ).matches,
    ).toHaveLength(PAGE);
  });

  test('a friend on the phone keeps a place among the first twelve', () => {
    const better = choirs(30, () => ({ facts: { met_at_door: 'yes', trial: 'yes' } }));
    const phone = sing('phone', { facts: { phone: 'yes' } });
    expect(slugs(found({ wants: SINGING }, [...better, phone]))).toContain('phone');
  });

  test('more of the same begins with the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: PAGE, max: 60 }), fc.integer({ min: 1, max: 9 }), (many, organisations) => {
        const cards = choirs(many, (n) => ({
          ...by(`org-${n % organisations}`),
          ...(n % 7 === 0 && { facts: { online: 'yes' } }),
        }));
        const [first, more] = [PAGE, PAGE * 3].map((limit) => slugs(found({ wants: SINGING }, cards, limit)));
        expect(more?.slice(0, PAGE)).toEqual(first);
        expect(new Set(more).size).toBe(more?.length);
      }),
      { numRuns: 30 },
    );
  });

  test('being met at the door, trying first and fresh facts count in favour, and are told', () => {
    const kind = sing('kind', { facts: { met_at_door: 'yes', trial: 'yes' }, trust: { confirmed: '2026-10-01' } });
    const { matches } = found({ wants: SINGING }, [sing('old', { trust: { year: 2014 } }), sing('plain'), kind]);
    expect(matches.map(({ card: { slug } }) => slug)).toEqual(['kind', 'plain', 'old']);
    expect(matches[0]?.kindnesses).toEqual(['met_at_door', 'trial']);
  });

  test('a place that is full stands after one that has not said', () => {
    expect(slugs(found({ wants: SINGING }, [sing('full', { facts: { places_now: 'no' } }), sing('unsaid')]))).toEqual([
      'unsaid',
      'full',
    ]);
  });
});

describe('support', () => {
  const group = card('group', {
    topics: ['talk_support.grief', 'nature.garden'],
    facts: { met_at_door: 'yes', free: 'yes' },
  });
  const garden = card('garden', { topics: ['together', 'nature'] });

  test('comes after ordinary communities for one who only wants some peace', () => {
    expect(slugs(found({ wants: items('life.calm') }, [group, garden]))).toEqual(['garden', 'group']);
  });

  test('comes first for one who asks for it', () => {
    expect(slugs(found({ wants: items('talk_support.grief', 'life.calm') }, [group, garden]))[0]).toBe('group');
  });

  test('others in the same boat are those in the boat that was named', () => {
    const other = card('other', { topics: ['talk_support.illness'] });
    const said = { wants: items('talk_support.grief', 'life.same_boat') };
    expect(slugs(found(said, [group, other]))).toEqual(['group']);
    expect(slugs(found({ wants: items('life.same_boat') }, [group, other])).toSorted()).toEqual(['group', 'other']);
  });

  test('a friend who visits is no support, but a friend', () => {
    const friend = card('friend', { kind: 'help', topics: ['together.visiting_friend'] });
    const wide = card('wide', { topics: ['together'] });
    expect(slugs(found({ wants: items('life.company') }, [wide, friend]))).toEqual(['friend', 'wide']);
  });
});

describe('giving a hand', () => {
  const job = card('job', { kind: 'volunteer_job', topics: ['food.coffee'], contribute: ['contribute.coffee_food'] });
  const cafe = card('cafe', { topics: ['food.coffee'] });

  test('is not asked of one who only wants a cup of coffee', () => {
    expect(slugs(found({ wants: items('food.coffee') }, [job, cafe]))).toEqual(['cafe']);
  });

  test('is what one who would like to help is looking for', () => {
    const { matches } = found({ contribute: items('contribute.coffee_food') }, [job, cafe]);
    expect(matches.map(({ card: { slug }, reasons }) => [slug, reasons[0]?.closeness])).toEqual([['job', 'exact']]);
  });

  test('who will only drive is not asked to bake', () => {
    const said = { contribute: items('contribute.drive=must') };
    expect(found(said, [job]).matches).toEqual([]);
  });

  test('a job about it will do, when nobody has named that way to help', () => {
    const bake = card('bake', { kind: 'volunteer_job', topics: ['food.cook_together'] });
    const other = card('other', { kind: 'volunteer_job', topics: ['animals'] });
    expect(slugs(found({ contribute: items('contribute.coffee_food') }, [bake, other]))[0]).toBe('bake');
  });
});

describe('whom it is for', () => {
  const youth = sing('youth', { audiences: ['aud.teens'] });
  const open = sing('open', { audiences: ['aud.everyone', 'aud.teens'] });
  const unsaid = sing('unsaid');
  const veterans = sing('veterans', { audiences: ['aud.veterans'] });
  const who = (said: Partial<Ask>, ...cards: Card[]) => slugs(found({ wants: SINGING, ...said }, cards)).toSorted();

  test('nobody of 72 is sent to a youth club', () => {
    expect(who({ age: 72 }, youth, open, unsaid)).toEqual(['open', 'unsaid']);
    expect(who({ wants: [...SINGING, ...items('aud.seniors')] }, youth, unsaid)).toEqual(['unsaid']);
    expect(who({ age: 72 }, sing('young', { ageMax: 25 }), unsaid)).toEqual(['unsaid']);
  });

  test('what is only for women is not shown to a man, nor the other way', () => {
    const women = sing('women', { facts: { women_only: 'yes' } });
    const men = sing('men', { audiences: ['aud.men'] });
    expect(who({ wants: [...SINGING, ...items('aud.men')] }, women, men, unsaid)).toEqual(['men', 'unsaid']);
    expect(who({ wants: [...SINGING, ...items('aud.women')] }, women, men, unsaid)).toEqual(['unsaid', 'women']);
  });

  test('what is open to all always stays', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('aud.men', 'aud.newcomers', 'aud.seniors'),
        (age, key) => {
          expect(who({ age, wants: [...SINGING, ...items(key)] }, open, unsaid)).toEqual(['open', 'unsaid']);
        },
      ),
    );
  });

  test('where nobody has said who they are, what is only for some stands after the others', () => {
    expect(slugs(found({ wants: SINGING }, [veterans, youth, unsaid]))[0]).toBe('unsaid');
    expect(who({}, veterans, youth, unsaid)).toHaveLength(3);
  });

  test('for a child, a team for adults is hidden and a team that has not said is asked', () => {
    const child = { wants: [...SINGING, ...items('aud.children')], age: 8 };
    const { matches } = found(child, [
      unsaid,
      sing('adults', { audiences: ['aud.adults'] }),
      sing('kids', { audiences: ['aud.children'] }),
    ]);
    expect(matches.map(({ card: { slug }, questions }) => [slug, questions.map(({ key }) => key)])).toEqual([
      ['kids', []],
      ['unsaid', ['aud.children']],
    ]);
  });

  test('a grandmother of 72 with a child of eight may come where children come', () => {
    const kids = sing('kids', { audiences: ['aud.children'] });
    expect(who({ age: 72, wants: [...SINGING, ...items('aud.children')] }, kids)).toEqual(['kids']);
  });

  test('what is known to be only for others is never shown, whatever else was said', () => {
    fc.assert(
      fc.property(anyAsk, (said) => {
        const topics = said.wants.map(({ key }) => key);
        const youthOnly = card('youth', { topics, audiences: ['aud.teens'] });
        expect(match({ ...said, age: 72 }, catalogueOf(youthOnly), TODAY).matches).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
