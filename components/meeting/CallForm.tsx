'use client';
/** «Ring til mig»: a first name, a number and a time. Nothing else is asked. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { Line } from '../register/fields';
import type { AskAct, Asking } from './asking';
import { Frame } from './Frame';
import css from './meeting.module.css';

type Props = { act: AskAct; begun: Asking; address: string };

export function CallForm({ act, begun, address }: Props) {
  const t = useTranslations('meeting.call');
  return (
    <Frame act={act} begun={begun} address={address} hidden={{}}>
      {(_state, isBusy) => (
        <>
          <Line name="firstName" label={t('firstName')} auto="given-name" />
          <Line name="phone" label={t('phone')} type="tel" auto="tel" />
          <Line name="when" label={t('when')} hint={t('whenHint')} />
          <p className={`stone ${css.line}`}>{t('promise')}</p>
          <button type="submit" className="button" disabled={isBusy}>
            <Icon name="phone" />
            {t('send')}
          </button>
        </>
      )}
    </Frame>
  );
}
