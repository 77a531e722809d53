import { describe, expect, it } from 'vitest';
import { AT, anyOffer, sent } from '@/db/any-proposal';
import { outbox } from '@/db/letters';
import { save } from '@/db/noun';
import { offers } from '@/db/offers';
import type { OpenDatabase } from '@/db/open';
import { answer, approve, askBack, decline, findProposal, prove, submit } from '@/db/proposals';
import { emptyDatabase } from '@/db/test-data';
import { hashOfToken } from '@/db/token';
import { linkIn } from '@/domain/letter/letter';
import { askProof, askSender, sayDecided, sayReceived } from './letters';

const SENDER = { actor: 'sender', at: AT };
const seen = (db: OpenDatabase, id: string) => ({
  actor: 'Bente',
  id: 'bente',
  at: AT,
  seen: findProposal(db, id)?.version ?? 0,
});
const newest = (db: OpenDatabase) => outbox(db).at(-1);
const tokenIn = (text: string) => linkIn(text)?.split('/').at(-1) ?? '';
const minutesOn = (minutes: number) => new Date(Date.parse(AT) + minutes * 60_000).toISOString();
const inDays = (days: number) => minutesOn(days * 1440);

describe('the letters of a proposal', () => {
  it('prove the sender by a link that works once, whose token is kept only as its hash', () => {
    const db = emptyDatabase();
    const id = submit(db, sent({ status: 'unproven' }), SENDER, askProof(AT));
    const letter = newest(db);
    expect(letter).toMatchObject({ kind: 'prove', to: 'lis@example.org', proposal: id });
    const link = linkIn(letter?.text ?? '');
    expect(link).toMatch(/^http:\/\/localhost:3000\/tilmeld\/bekraeft\/[\w-]{43}$/);
    const hash = hashOfToken(tokenIn(letter?.text ?? ''));
    expect(prove(db, hash, SENDER, sayReceived(AT))).toMatchObject({ id, status: 'waiting' });
    expect(newest(db)).toMatchObject({ kind: 'received', subject: 'Tak, vi har fået «Kaffe i Laden»' });
    expect(prove(db, hash, SENDER, sayReceived(AT))).toBeNull();
    expect(outbox(db)).toHaveLength(2);
  });

  it('name the last whole day that their link works', () => {
    const db = emptyDatabase();
    submit(db, sent({ status: 'unproven' }), SENDER, askProof(AT));
    const text = newest(db)?.text ?? '';
    expect(text).toContain('til og med søndag den 6. december');
    const hash = hashOfToken(tokenIn(text));
    expect(prove(db, hash, { ...SENDER, at: inDays(14) })).toBeNull();
    expect(prove(db, hash, { ...SENDER, at: '2026-12-06T22:59:59.000Z' })).not.toBeNull();
  });

  it('ask the sender, who answers by another link; a link that proves does not answer', () => {
    const db = emptyDatabase();
    const id = submit(db, sent(), SENDER);
    askBack(db, id, seen(db, id), 'Hvor mange trin er der?', askSender(AT));
    const letter = newest(db);
    expect(letter?.text).toContain('    Hvor mange trin er der?');
    expect(linkIn(letter?.text ?? '')).toContain('/tilmeld/svar/');
    const hash = hashOfToken(tokenIn(letter?.text ?? ''));
    expect(prove(db, hash, SENDER)).toBeNull();
    expect(answer(db, hash, { note: 'Tre.' }, SENDER)).toMatchObject({ ok: true });
  });

  it('tell what was decided, and where it can be seen', () => {
    const db = emptyDatabase();
    const [yes, no] = [submit(db, sent(), SENDER), submit(db, sent({ sender: KAJ }), SENDER)];
    approve(db, yes, seen(db, yes), undefined, sayDecided(AT));
    expect(newest(db)).toMatchObject({ kind: 'approved', to: 'lis@example.org' });
    expect(linkIn(newest(db)?.text ?? '')).toBe('http://localhost:3000/tilbud/kaffe-i-laden');
    decline(db, no, seen(db, no), 'for_profit', 'Ring gerne til mig.', sayDecided(AT));
    expect(newest(db)).toMatchObject({ kind: 'declined', to: '', reach: 'Kaj, Søgade 3', nextAt: null });
    expect(newest(db)?.text).toMatch(/forretning[\s\S]* {4}Ring gerne til mig\./);
  });

  it('tell who reported it that an offer was changed or taken away, by the name that is public', () => {
    const db = emptyDatabase();
    save(db, offers, anyOffer(), { actor: 'Bente', at: AT });
    const target = 'kaffe-i-laden';
    const change = { kind: 'change', target, values: { offer: anyOffer({ title: 'Vind på evil.example' }) } } as const;
    const id = submit(db, sent({ ...change, status: 'unproven' }), SENDER, askProof(AT));
    expect(newest(db)?.subject).toBe('Er det dig, der har sendt en rettelse til «Kaffe i Laden»?');
    expect(newest(db)?.text).not.toContain('evil');
    prove(db, hashOfToken(tokenIn(newest(db)?.text ?? '')), SENDER);
    approve(db, id, seen(db, id), { offer: anyOffer({ title: 'Te i Laden' }) }, sayDecided(AT, true));
    expect(newest(db)).toMatchObject({ kind: 'changed', subject: 'Nu er «Te i Laden» rettet' });
    const closed = submit(db, sent({ kind: 'closed', target, values: {} }), SENDER);
    approve(db, closed, seen(db, closed), undefined, sayDecided(AT));
    expect(newest(db)).toMatchObject({ kind: 'closed', subject: 'Nu er «Te i Laden» taget af kortet' });
  });

  it('hold no link for one who is rung, and there is none for one who wants no answer', () => {
    const db = emptyDatabase();
    submit(db, sent({ status: 'unproven', sender: { ...KAJ, answer: 'phone' } }), SENDER, askProof(AT));
    expect(linkIn(newest(db)?.text ?? '')).toBeNull();
    submit(db, sent({ sender: { relation: 'visitor', answer: 'none' } }), SENDER, sayReceived(AT));
    expect(outbox(db)).toHaveLength(1);
  });
});

const KAJ = { relation: 'helper', answer: 'letter', reach: 'Kaj, Søgade 3' } as const;
