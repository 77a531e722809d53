'use client';
/** A plan on its way to this screen: fetched and unlocked, shown, asked about; or what is in the way, and what to do. */
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { hereNow, join, look } from '@/components/carry/here';
import { Icon } from '@/components/shell/Icon';
import { linkFrom } from '@/domain/seal/link';
import type { Arrival, Outcome } from './arrival';
import css from './arrive.module.css';
import { copyIn, copyOfLink, leadsHere } from './files';
import { type Offer, Offered } from './Offered';
import { OpenPlan } from './OpenPlan';
import { useHeading } from './useHeading';

export type Obstacle = 'link' | 'gone' | 'offline' | 'busy' | 'old' | 'broken' | 'full';
type Stage = { is: 'looking' } | { is: 'offered'; offer: Offer } | { is: 'same' } | { is: 'stopped'; by: Obstacle };

async function offerOf(arrival: Arrival): Promise<Stage> {
  if ('bytes' in arrival) return offeredCopy(copyIn(arrival.bytes));
  const link = linkFrom(arrival.hash);
  if (link === null || link === 'broken') return { is: 'stopped', by: 'link' };
  if (link.kind === 'whole') return offeredCopy(await copyOfLink(link.bytes));
  const to = { kind: link.kind, secret: link.secret };
  const here = hereNow();
  const leads = await leadsHere(link, here);
  if (leads === 'same') return { is: 'same' };
  if (leads === 'more' && here) {
    const answer = await join(to, here.whose, 'merge');
    return answer.ok ? { is: 'same' } : { is: 'stopped', by: answer.why };
  }
  const found = await look(to);
  if (!found.ok) return { is: 'stopped', by: found.why };
  return { is: 'offered', offer: { kind: to.kind, to, plan: found.plan, bytes: found.bytes } };
}

const offeredCopy = (copy: Pick<Offer, 'plan' | 'bytes'> | null): Stage =>
  copy ? { is: 'offered', offer: { kind: 'copy', to: null, ...copy } } : { is: 'stopped', by: 'link' };

export default function Arriving({ arrival, onDone }: { arrival: Arrival; onDone: (outcome: Outcome | null) => void }) {
  const [stage, setStage] = useState<Stage>({ is: 'looking' });
  const asked = useRef(0);
  const begin = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    setStage({ is: 'looking' });
    const next = await offerOf(arrival).catch((): Stage => ({ is: 'stopped', by: 'broken' }));
    if (mine !== asked.current) return; // another link was opened meanwhile
    if (next.is === 'same') onDone('same');
    else setStage(next);
  }, [arrival, onDone]);
  useEffect(() => {
    void begin();
  }, [begin]);
  const isOffline = stage.is === 'stopped' && stage.by === 'offline';
  useEffect(() => {
    if (!isOffline) return;
    const again = () => void begin();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [isOffline, begin]);
  return (
    <div className={`no-print ${css.arriving}`}>
      {(stage.is === 'looking' || stage.is === 'same') && <Looking />}
      {stage.is === 'offered' && (
        <Offered offer={stage.offer} onDone={onDone} onStopped={(by) => setStage({ is: 'stopped', by })} />
      )}
      {stage.is === 'stopped' && <Stopped by={stage.by} onAgain={begin} onDone={() => onDone(null)} />}
    </div>
  );
}

function Looking() {
  const t = useTranslations('share.arrive');
  return (
    <h1 role="status" className={css.looking}>
      {t('looking')}
    </h1>
  );
}

function Stopped({ by, onAgain, onDone }: { by: Obstacle; onAgain: () => void; onDone: () => void }) {
  const t = useTranslations('share.arrive');
  const heading = useHeading();
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t(`trouble.${by}`)}
      </h1>
      <p className={css.trouble}>
        <Icon name="circle-alert" />
        <span>{t(`trouble.${by}Text`)}</span>
      </p>
      {by === 'link' || by === 'broken' ? <OpenPlan onlyLink /> : null}
      <div className={css.buttons}>
        {by !== 'link' && by !== 'gone' && by !== 'full' && (
          <button type="button" className="button" onClick={onAgain}>
            <Icon name="refresh-cw" />
            {t('again')}
          </button>
        )}
        <button type="button" className="button-quiet" onClick={onDone}>
          {t('no')}
        </button>
      </div>
    </>
  );
}
