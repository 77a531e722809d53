'use client';
/** Where there is no plan yet: what a plan is, and a click that begins one. What a plan needs is fetched at that click. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Whose } from '@/components/carry/here';
import { OpenPlan } from '../share/OpenPlan';
import { Icon } from '../shell/Icon';
import css from './plan.module.css';
import { focusOnceThere, TITLE_ID } from './telling';
import type { PlanAddresses } from './types';
import { WhoseScreen } from './WhoseScreen';

export function Begin({ to }: { to: PlanAddresses }) {
  const t = useTranslations('plan');
  const [whose, setWhose] = useState<Whose>('shared');
  const [isAsked, setAsked] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const begin = () =>
    import('./beginning').then(
      ({ beginHere }) => {
        beginHere(whose);
        focusOnceThere(TITLE_ID);
      },
      () => setFailed(true),
    );
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isAsked) form.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [isAsked]);
  return (
    <>
      <h1 id={TITLE_ID} tabIndex={-1}>
        {t('title')}
      </h1>
      <p className={css.lead}>{t('none.lead')}</p>
      <ol className={css.what}>
        <li>{t('none.write')}</li>
        <li>{t('none.lay')}</li>
        <li>{t('none.agree')}</li>
      </ol>
      {isAsked ? (
        <form
          ref={form}
          className={css.begin}
          onSubmit={(event) => {
            event.preventDefault();
            void begin();
          }}
        >
          <WhoseScreen name="skaerm" whose={whose} onChoose={setWhose} />
          <div role="alert">{hasFailed && <p>{t('lay.failed')}</p>}</div>
          <button type="submit" className="button">
            {t('whose.ok')}
          </button>
        </form>
      ) : (
        <div className={css.ways}>
          <button type="button" className="button" onClick={() => setAsked(true)}>
            <Icon name="notebook-pen" />
            {t('none.begin')}
          </button>
          <Link className="button-quiet" href={to.find} prefetch={false}>
            <Icon name="search" />
            {t('none.find')}
          </Link>
        </div>
      )}
      <OpenPlan />
    </>
  );
}
