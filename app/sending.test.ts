import { describe, expect, it } from 'vitest';
import { TRAP } from '@/components/register/sent';
import { markAt, sendingOf } from './sending';

const T0 = Date.parse('2026-11-23T10:00:00Z');
const SECOND = 1000;
const from = (address: string) => new Headers({ 'x-forwarded-for': address });
const form = (mark: string, trap = '') => {
  const data = new FormData();
  data.set('mark', mark);
  data.set(TRAP, trap);
  return data;
};

describe('a form that is sent', () => {
  it('is taken from somebody who has read it', () =>
    expect(sendingOf(form(markAt(T0)), from('192.0.2.1'), T0 + 20 * SECOND)).toBe('fine'));

  it('is asked for again when it came too soon, too late, or with a mark that is not ours', () => {
    const again = [
      sendingOf(form(markAt(T0)), from('192.0.2.2'), T0 + SECOND),
      sendingOf(form(markAt(T0)), from('192.0.2.2'), T0 + 25 * 3600 * SECOND),
      sendingOf(form(`${T0}.forged`), from('192.0.2.2'), T0 + 20 * SECOND),
      sendingOf(form(markAt(T0).replace(String(T0), String(T0 - 60 * SECOND))), from('192.0.2.2'), T0),
      sendingOf(form(''), from('192.0.2.2'), T0),
    ];
    expect(again).toEqual(Array(5).fill('again'));
  });

  it('is a robot’s when the field nobody sees is filled in', () =>
    expect(sendingOf(form(markAt(T0), 'https://example.org'), from('192.0.2.3'), T0 + 20 * SECOND)).toBe('robot'));

  it('is one of ten a minute from one address, and others are not kept waiting', () => {
    const send = (address: string) => sendingOf(form(markAt(T0)), from(address), T0 + 20 * SECOND);
    const all = Array.from({ length: 12 }, () => send('192.0.2.4'));
    expect(all.filter((each) => each === 'fine')).toHaveLength(10);
    expect(all.at(-1)).toBeGreaterThan(0);
    expect(send('192.0.2.5')).toBe('fine');
  });
});
