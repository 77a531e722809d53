'use client';
/** Whose screen this is, to be changed at any time, and how the plan is deleted from it. */
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { forgetPlan, type Here, setWhose } from '@/components/carry/here';
import { Icon } from '../shell/Icon';
import css from './plan.module.css';
import { WhoseScreen } from './WhoseScreen';

export function ThisScreen({ here }: { here: Here }) {
  const t = useTranslations('plan.whose');
  const [isSure, setSure] = useState(false);
  return (
    <details className={css.fold}>
      <summary>
        <Icon name="monitor" />
        <span>{t('change')}</span>
      </summary>
      <WhoseScreen name="denne-skaerm" whose={here.whose} onChoose={setWhose} />
      {isSure ? (
        <div role="alert">
          <p>{t('deleteSure')}</p>
          <button type="button" className="button-quiet" onClick={() => forgetPlan()}>
            <Icon name="trash-2" />
            {t('deleteYes')}
          </button>
          <button type="button" className="button-word" onClick={() => setSure(false)}>
            {t('cancel')}
          </button>
        </div>
      ) : (
        <button type="button" className="button-word" onClick={() => setSure(true)}>
          <Icon name="trash-2" />
          {t('delete')}
        </button>
      )}
    </details>
  );
}
