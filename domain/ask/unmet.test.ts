import { describe, expect, it } from 'vitest';
import { ask, items, place } from './any-ask';
import { unmetIn } from './unmet';
import { isTaxonomyKey, UnmetForm } from './unmet-form';

const said = ask({
  wants: items('making.knitting', 'free'),
  must: items('wheelchair'),
  avoid: items('avoid.alcohol', 'tue'),
  contribute: items('contribute.coffee_food'),
  unknownWords: ['makramé'],
  place: place('vamdrup'),
});

describe('what is counted of a wish that nothing fits', () => {
  it('is keys of the catalogue and the town, and none of the words', () => {
    const wish = unmetIn(said, isTaxonomyKey);
    expect(wish).toEqual({
      keys: ['avoid.alcohol', 'contribute.coffee_food', 'free', 'making.knitting', 'wheelchair'],
      town: 'vamdrup',
    });
    expect(UnmetForm.safeParse(wish).success).toBe(true);
  });

  it('is nothing when words have asked for help, and nothing when no key was heard', () => {
    expect(unmetIn({ ...said, crisis: true }, isTaxonomyKey)).toBeNull();
    expect(unmetIn(ask({ unknownWords: ['makramé'] }), isTaxonomyKey)).toBeNull();
  });
});
