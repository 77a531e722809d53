'use client';
/** The plan's page when there is a plan: a letter to oneself, with everything one does to it. Fetched when it is opened. */
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useState } from 'react';
import { type Here, redo, undo, useHere, useIsReady } from '@/components/carry/here';
import { nextStep } from '@/domain/plan/ending';
import { Danish } from '../offer/Danish';
import { CarriedLine } from '../share/CarriedLine';
import { Icon } from '../shell/Icon';
import { Begin } from './Begin';
import { Diary } from './Diary';
import { Ending } from './Ending';
import { markLaid } from './laid';
import { OwnWords } from './OwnWords';
import { Places } from './Places';
import { PlanBar } from './PlanBar';
import css from './plan.module.css';
import { Since } from './Since';
import { StepRead } from './Step';
import { TextField } from './TextField';
import { ThisScreen } from './ThisScreen';
import { Teller, TITLE_ID, useTell } from './telling';
import type { PlanAddresses, SectionProps } from './types';

const Take = lazy(() => import('../share/Take'));
const Paper = lazy(() => import('../paper/Paper').then(({ Paper: each }) => ({ default: each })));

type Props = { to: PlanAddresses; today: string };

export default function Room(props: Props) {
  const here = useHere();
  const isReady = useIsReady();
  // What lay in the browser was no plan after all: one may begin.
  if (!here) return isReady ? <Begin to={props.to} /> : null;
  return (
    <Teller>
      <Letter here={here} {...props} />
    </Teller>
  );
}

function Letter({ here, to, today }: Props & { here: Here }) {
  const t = useTranslations('plan');
  const [isTaking, setTaking] = useState(false);
  const { plan, doc, mayWrite } = here;
  useEffect(() => markLaid(plan.places.flatMap(({ offer }) => offer ?? [])), [plan.places]);
  const section: SectionProps = { plan, doc, mayWrite, today };
  const next = nextStep(plan, today);
  const take = () => setTaking(true);
  return (
    <>
      <PlanBar here={here} to={to} onTake={take} />
      <div className={`no-print ${css.letter}`}>
        <div className={css.head}>
          <h1 id={TITLE_ID} tabIndex={-1}>
            {t('title')}
          </h1>
          {mayWrite && <Undo here={here} />}
        </div>
        <CarriedLine onTake={take} />
        {mayWrite && <Since plan={plan} today={today} />}
        <section aria-labelledby="plan-vil">
          <h2 id="plan-vil">{t('want.title')}</h2>
          <TextField
            {...{ doc, mayWrite }}
            name="want"
            said={plan.want}
            label={t('want.label')}
            hint={t('want.hint')}
            isLarge
            isHeaded
          />
          {mayWrite && <OwnWords doc={doc} name="want" said={plan.want} />}
          <TextField {...{ doc, mayWrite }} name="why" said={plan.why} label={t('want.why')} />
          {!mayWrite && !plan.want && !plan.why && <p className="stone">{t('want.empty')}</p>}
        </section>
        <Places {...section} to={to} />
        <section aria-labelledby="plan-skridt">
          <h2 id="plan-skridt">{t('step.title')}</h2>
          {next ? (
            <>
              <p>{next.offer ? <Danish>{next.name}</Danish> : next.name}</p>
              <StepRead place={next} />
            </>
          ) : (
            <p>{t('step.none')}</p>
          )}
        </section>
        <section aria-labelledby="plan-give" className={css.giving}>
          <h2 id="plan-give">
            <Icon name="hand-heart" />
            {t('give.title')}
          </h2>
          <TextField
            {...{ doc, mayWrite }}
            name="give"
            said={plan.give}
            label={t('give.label')}
            hint={t('give.hint')}
            isLarge
            isHeaded
          />
          {mayWrite && <OwnWords doc={doc} name="give" said={plan.give} />}
        </section>
        <Diary {...section} />
        {mayWrite ? <Ending {...{ here, today }} onTake={take} /> : <TakeButton onTake={take} />}
        <ThisScreen here={here} />
      </div>
      {isTaking && (
        <Suspense fallback={null}>
          <Take onClose={() => setTaking(false)} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        <Paper />
      </Suspense>
    </>
  );
}

/** Whoever may only read can still print it, or show it to others. */
function TakeButton({ onTake }: { onTake: () => void }) {
  return (
    <button type="button" className="button-quiet" onClick={onTake}>
      <Icon name="share-2" />
      {useTranslations('plan.bar')('take')}
    </button>
  );
}

/** Also by keys, outside a field, where the browser's own undo is for letters. */
function Undo({ here: { canUndo, canRedo } }: { here: Here }) {
  const t = useTranslations('plan.bar');
  const tell = useTell();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, target } = event;
      if (!(ctrlKey || metaKey) || key.toLowerCase() !== 'z') return;
      if (target instanceof HTMLElement && target.matches('input, textarea, select')) return;
      event.preventDefault();
      if (!(shiftKey ? canRedo : canUndo)) return;
      if (shiftKey) redo();
      else undo();
      tell(t(shiftKey ? 'redone' : 'undone'));
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [t, tell, canUndo, canRedo]);
  const way = (act: 'undo' | 'redo', can: boolean, icon: string, does: () => void) => (
    <button
      type="button"
      className="button-word"
      aria-disabled={!can}
      onClick={() => {
        if (!can) return;
        does();
        tell(t(act === 'undo' ? 'undone' : 'redone'));
      }}
    >
      <Icon name={icon} />
      {t(act)}
    </button>
  );
  return (
    <div className={css.undo}>
      {way('undo', canUndo, 'undo-2', undo)}
      {way('redo', canRedo, 'redo-2', redo)}
    </div>
  );
}
