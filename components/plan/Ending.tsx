'use client';
/** «Før I går»: one agreed next step, a day for it, somebody who has the ball, and the plan taken along. */
import { useTranslations } from 'next-intl';
import type { Here } from '@/components/carry/here';
import { nextStep, type Owed, owed } from '@/domain/plan/ending';
import type { Plan } from '@/domain/plan/plan';
import { Icon } from '../shell/Icon';
import { ballId } from './Ball';
import { ADD_ID } from './Places';
import css from './plan.module.css';
import { dayId } from './Step';
import { fieldId } from './TextField';
import { goTo } from './telling';

/** The field where it can be mended. */
function fieldOf(what: Owed, plan: Plan, today: string): string {
  const next = nextStep(plan, today) ?? plan.places.find(({ isDone }) => !isDone) ?? plan.places[0];
  if (what === 'place' || !next) return ADD_ID;
  if (what === 'step') return fieldId(`${next.id}.step`);
  if (what === 'day') return dayId(next);
  if (what === 'ball') return ballId(next);
  return ballId(plan.places.find(({ ball, isDone }) => !isDone && ball?.offered) ?? next);
}

export function Ending({ here, today, onTake }: { here: Here; today: string; onTake: () => void }) {
  const t = useTranslations('plan');
  const { plan, whose, isTaken } = here;
  const missing = owed(plan, today);
  return (
    <section className={css.ending} aria-labelledby="plan-slut">
      <h2 id="plan-slut">{t('ending.title')}</h2>
      {missing.length === 0 ? (
        <p>
          <Icon name="circle-check" className={css.yes} />
          {t('ending.agreed')}
        </p>
      ) : (
        <ul className="bare">
          {missing.map((what) => (
            <li key={what}>
              <button type="button" className="button-word" onClick={() => goTo(fieldOf(what, plan, today))}>
                <Icon name="circle" />
                {t(`ending.${what}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Icon name={isTaken || whose === 'own' ? 'circle-check' : 'circle'} className={css.yes} />
        {t(isTaken ? 'ending.taken' : whose === 'own' ? 'ending.own' : 'ending.notTaken')}
      </p>
      <div className={css.ways}>
        <button type="button" className="button" onClick={onTake}>
          <Icon name="smartphone" />
          {t('bar.take')}
        </button>
      </div>
    </section>
  );
}
