'use client';
/** The plan's page: nothing yet, a plan that came by a link, or the plan itself. What a plan needs comes only with one. */
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { useIsPlanThere } from '../carry/isThere';
import { Arrive } from '../share/Arrive';
import { useIsScript } from '../shell/useIsScript';
import { AtTable } from '../table/AtTable';
import { Begin } from './Begin';
import css from './plan.module.css';
import type { PlanAddresses } from './types';

const Room = lazy(() => import('./Room'));

/** @param today 2026-11-23 in Copenhagen */
export function PlanPage({ to, today }: { to: PlanAddresses; today: string }) {
  const t = useTranslations('plan');
  const isScript = useIsScript();
  const isThere = useIsPlanThere();
  if (!isScript) return null; // the server does not know whether there is a plan, and may not
  const coming = (
    <>
      <h1>{t('title')}</h1>
      <p>{t('coming')}</p>
    </>
  );
  return (
    <AtTable address={to.talk}>
      <div className={css.page}>
        <Arrive>
          {isThere ? (
            <Suspense fallback={coming}>
              <Room to={to} today={today} />
            </Suspense>
          ) : (
            <Begin to={to} />
          )}
        </Arrive>
      </div>
    </AtTable>
  );
}
