'use client';
/** Whose screen this is, to be changed at any time, and how the plan is deleted from it. */
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { forgetPlan, type Here, setWhose } from '@/components/carry/here';
import { Icon } from '../shell/Icon';
import css from './plan.module.css';
import { focusOn, focusOnceThere, TITLE_ID } from './telling';
import { WhoseScreen } from './WhoseScreen';

const SURE = 'plan-slet-sikker';
const DELETE = 'plan-slet';

export function ThisScreen({ here }: { here: Here }) {
  const t = useTranslations('plan.whose');
  const [isSure, setSure] = useState(false);
  const ask = (is: boolean) => {
    setSure(is);
    focusOn(is ? SURE : DELETE);
  };
  const forget = () => {
    forgetPlan();
    focusOnceThere(TITLE_ID);
  };
  return (
    <details className={css.fold}>
      <summary>
        <Icon name="monitor" />
        <span>{t('change')}</span>
      </summary>
      <WhoseScreen name="denne-skaerm" whose={here.whose} onChoose={setWhose} />
      {isSure ? (
        <div role="alert">
          <p id={SURE} tabIndex={-1}>
            {t('deleteSure')}
          </p>
          {here.carried?.kind === 'change' && <p>{t('deleteCarried')}</p>}
          <button type="button" className="button-quiet" onClick={forget}>
            <Icon name="trash-2" />
            {t('deleteYes')}
          </button>
          <button type="button" className="button-word" onClick={() => ask(false)}>
            {t('cancel')}
          </button>
        </div>
      ) : (
        <button id={DELETE} type="button" className="button-word" onClick={() => ask(true)}>
          <Icon name="trash-2" />
          {t('delete')}
        </button>
      )}
    </details>
  );
}
