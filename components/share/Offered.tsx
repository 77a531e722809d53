'use client';
/** The plan that came: what it is, whose screen this is, and what becomes of the plan that is here already. */
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { type Answer, beginPlan, hereNow, join, markTaken, mergePlan, type Whose } from '@/components/carry/here';
import { Icon } from '@/components/shell/Icon';
import { isEmptyPlan, type Plan } from '@/domain/plan/plan';
import type { Obstacle } from './Arriving';
import type { Outcome } from './arrival';
import css from './arrive.module.css';
import { saveAsFile } from './files';
import { Rows } from './Rows';
import { useHeading } from './useHeading';

export type Offer = {
  kind: 'change' | 'read' | 'copy';
  /** Null for a copy, which nothing follows. */
  to: { kind: 'change' | 'read'; secret: Uint8Array<ArrayBuffer> } | null;
  plan: Plan;
  bytes: Uint8Array;
};
type How = 'instead' | 'merge' | 'keep';
type Props = { offer: Offer; onDone: (outcome: Outcome | null) => void; onStopped: (by: Obstacle) => void };

export function Offered({ offer, onDone, onStopped }: Props) {
  const t = useTranslations('share.arrive');
  const locale = useLocale();
  const heading = useHeading();
  const [here] = useState(() => hereNow());
  const isAnother = here !== null && !isEmptyPlan(here.plan);
  const [whose, setWhose] = useState<Whose>(here?.whose ?? 'shared');
  const [how, setHow] = useState<How>('keep');
  /** A plan that makes room for another takes its own link with it, so it is offered as a file even when it was carried. */
  const [isSaved, setSaved] = useState(false);
  const [isWaiting, setWaiting] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isWaiting) return;
    const way = isAnother ? how : 'instead';
    if (way === 'keep') return onDone('kept');
    setWaiting(true);
    const answer = await lay(offer, whose, way);
    setWaiting(false);
    if (answer.ok) onDone(way === 'merge' ? 'merged' : 'opened');
    else onStopped(answer.why);
  };
  return (
    <form onSubmit={submit}>
      <h1 ref={heading} tabIndex={-1}>
        {t(offer.kind)}
      </h1>
      <Glimpse plan={offer.plan} />
      {isAnother ? (
        <Rows
          name="hvordan"
          legend={t('how')}
          rows={[
            { value: 'keep', label: t('keep'), text: t('keepText') },
            // Whoever may not write here has nothing of their own to lay beside it.
            ...(here.mayWrite ? [{ value: 'merge' as const, label: t('merge'), text: t('mergeText') }] : []),
            { value: 'instead', label: t('instead'), text: t('insteadText') },
          ]}
          chosen={how}
          onChoose={setHow}
        />
      ) : (
        <Rows
          name="skaerm"
          legend={t('whose')}
          rows={[
            { value: 'shared', label: t('shared'), text: t('sharedText') },
            { value: 'own', label: t('own'), text: t('ownText') },
          ]}
          chosen={whose}
          onChoose={setWhose}
        />
      )}
      <div role="status">
        {how === 'instead' && isAnother && !isSaved && (
          <p className={css.trouble}>
            <Icon name="circle-alert" />
            <span>{t('unsaved')}</span>
          </p>
        )}
      </div>
      <div className={css.buttons}>
        <button type="submit" className="button" aria-disabled={isWaiting}>
          {t(isWaiting ? 'looking' : isAnother ? 'go' : 'open')}
        </button>
        {how === 'instead' && isAnother && !isSaved && (
          <button
            type="button"
            className="button-quiet"
            onClick={() => {
              void saveAsFile(here.doc, locale);
              markTaken();
              setSaved(true);
            }}
          >
            <Icon name="download" />
            {t('saveFirst')}
          </button>
        )}
        {!isAnother && (
          <button type="button" className="button-quiet" onClick={() => onDone(null)}>
            {t('no')}
          </button>
        )}
      </div>
    </form>
  );
}

/** Enough to know it by: its first line, and how many places are on it. */
function Glimpse({ plan }: { plan: Plan }) {
  const t = useTranslations('share.arrive');
  const first = (plan.want || plan.why || plan.give).trim().split('\n')[0];
  return (
    <div className={css.glimpse}>
      {first && (
        <p>
          <mark>{first}</mark>
        </p>
      )}
      <p className="stone">{isEmptyPlan(plan) ? t('empty') : t('places', { count: plan.places.length })}</p>
    </div>
  );
}

/** What is only read, or a copy, is laid beside one's own words without following it. */
async function lay({ to, bytes }: Offer, whose: Whose, how: 'instead' | 'merge'): Promise<Answer> {
  if (to && (to.kind === 'change' || how === 'instead')) return join(to, whose, how);
  if (how === 'merge') mergePlan(bytes);
  else beginPlan(whose, bytes);
  return { ok: true };
}
