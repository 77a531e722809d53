'use client';
/** The sender's answer to what we asked. */
import { useTranslations } from 'next-intl';
import { NOTE_MAX } from '@/domain/proposal/proposal';
import { Icon } from '../shell/Icon';
import { Field, SendForm } from './SendForm';
import type { SendAct } from './sent';

type Props = { act: SendAct; address: string; mark: string; token: string };

export function AnswerForm({ act, address, mark, token }: Props) {
  const t = useTranslations('register');
  return (
    <SendForm act={act} address={address} mark={mark} hidden={{ token }} labelOf={() => t('answer.label')}>
      {(answer) => (
        <>
          <Field name="note" label={t('answer.label')} isLong most={NOTE_MAX} answer={answer} />
          <button type="submit" className="button">
            <Icon name="send" />
            {t('answer.send')}
          </button>
        </>
      )}
    </SendForm>
  );
}
