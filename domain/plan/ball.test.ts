import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldBy, offered, taken, withdrawn } from './ball';
import { type Ball, HOLDERS } from './plan';

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
const holder = fc.constantFrom(...HOLDERS);
const ball: fc.Arbitrary<Ball> = fc.record({
  holder,
  offered: fc.option(holder),
  since: fc.constantFrom(MONDAY, '2026-11-01'),
});

describe('who has the ball', () => {
  it('I have it from the day I take it', () => {
    expect(heldBy('me', MONDAY)).toEqual({ holder: 'me', offered: null, since: MONDAY });
  });

  it('I keep it when I hold it out, until the other says yes', () => {
    const asked = offered(heldBy('me', MONDAY), 'municipality');
    expect(asked).toEqual({ holder: 'me', offered: 'municipality', since: MONDAY });
    expect(taken(asked, 'municipality', TUESDAY)).toEqual(heldBy('municipality', TUESDAY));
  });

  it('I can change my mind before they take it, and ask another', () => {
    const asked = offered(heldBy('me', MONDAY), 'association');
    expect(withdrawn(asked)).toEqual(heldBy('me', MONDAY));
    expect(offered(asked, 'other').offered).toBe('other');
    expect(taken(offered(asked, 'other'), 'association', TUESDAY).holder).toBe('me');
  });

  it('whoever has it cannot be asked to take it: then nobody is asked', () => {
    expect(offered(heldBy('me', MONDAY), 'me')).toEqual(heldBy('me', MONDAY));
    expect(offered(offered(heldBy('me', MONDAY), 'other'), 'me').offered).toBe(null);
  });

  it('nobody can take what was not held out to them', () =>
    fc.assert(
      fc.property(ball, holder, (at, by) => {
        fc.pre(at.offered !== by);
        expect(taken(at, by, TUESDAY)).toBe(at);
      }),
    ));

  it('somebody always has it, and it goes to nobody who did not take it', () =>
    fc.assert(
      fc.property(ball, fc.array(fc.tuple(fc.constantFrom('offer', 'withdraw', 'take'), holder)), (start, deeds) => {
        let at = start;
        for (const [deed, who] of deeds) {
          const before = at;
          at = deed === 'offer' ? offered(at, who) : deed === 'withdraw' ? withdrawn(at) : taken(at, who, TUESDAY);
          expect(HOLDERS).toContain(at.holder);
          if (at.holder !== before.holder) expect([deed, before.offered]).toEqual(['take', at.holder]);
        }
      }),
    ));
});
