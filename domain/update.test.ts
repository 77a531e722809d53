import { describe, expect, it } from 'vitest';
import * as live from './live/document';
import * as plan from './plan/document';
import { write } from './plan/edit';

/**
 * An update as Yjs writes it, made by hand: one client, and so many pieces that are nothing, which the last counts of two
 * columns («zero, and so on») say in a few bytes.
 */
const COLUMN = (...bytes: number[]) => [bytes.length, ...bytes];
const claims = (pieces: number[]) =>
  new Uint8Array([
    0,
    ...[COLUMN(), COLUMN(1), COLUMN(), COLUMN(), COLUMN(0), COLUMN(0), COLUMN(), COLUMN()].flat(),
    ...COLUMN(0x41, 0xff, 0xff, 0xff, 0xff, 0x7f),
    ...[1, ...pieces, 0],
    0,
  ]);
const FOUR_MILLION = [0x80, 0x80, 0x80, 0x02];

describe('what another device wrote', () => {
  it('is taken in as it is when it is a plan', () => {
    const doc = plan.newDocument();
    for (let n = 0; n < 300; n += 1) write(doc, 'want', `Jeg vil gerne ud ${n}`);
    expect(plan.planIn(plan.documentFrom(plan.bytesOf(doc))).want).toBe('Jeg vil gerne ud 299');
  });

  it('is refused when a few bytes claim to be four millions: it would stop the page', () => {
    expect(() => plan.documentFrom(claims(FOUR_MILLION))).toThrow(/more pieces/);
    expect(() => plan.mergeInto(plan.newDocument(), claims(FOUR_MILLION))).toThrow(/more pieces/);
    expect(() => live.liveFrom(new Uint8Array([0, 0, 0, 1, ...claims(FOUR_MILLION)]))).toThrow(/more pieces/);
    expect(() => plan.documentFrom(claims([3]))).not.toThrow();
  });

  it('is refused when its sitting is one that nobody could clear any more', () => {
    const bytes = live.bytesOf(live.newLive());
    const at = (number: number) => {
      const changed = new Uint8Array(bytes);
      new DataView(changed.buffer).setUint32(0, number);
      return changed;
    };
    expect(live.liveFrom(at(7)).sitting).toBe(7);
    expect(() => live.liveFrom(at(0xffffffff))).toThrow();
    const mine = live.newLive();
    expect(() => live.mergeInto(mine, at(0xffffffff))).toThrow();
    expect(mine.sitting).toBe(0);
  });
});
