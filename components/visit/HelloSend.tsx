'use client';
/** The approved message on its way: in one's own program for text messages or mail, copied, or scanned by one's own phone. */
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Qr } from '@/components/carry/Qr';
import { dialled } from '@/components/pages/CallLink';
import { copyText } from '@/components/share/copy';
import { Icon } from '@/components/shell/Icon';
import { mailLink, smsLink } from '@/domain/plan/hello';
import type { VisitFacts } from '@/domain/visits';
import css from './visit.module.css';

type Props = { text: string; facts: VisitFacts | null; change: () => void };

export function HelloSend({ text, facts, change }: Props) {
  const t = useTranslations('visit.hello');
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const number = facts?.phone && facts.sms !== 'no' ? dialled(facts.phone) : '';
  const copy = () => void copyText(text).then((isDone) => setCopied(isDone ? 'yes' : 'no'));
  return (
    <>
      <p className={css.message} lang="da">
        {text}
      </p>
      <p className="stone">
        {number
          ? t(facts?.sms === 'yes' ? 'toNumber' : 'toNumberUnsure', { phone: facts?.phone ?? '' })
          : t('noNumber')}{' '}
        {facts?.email ? t('toMail', { email: facts.email }) : t('noMail')}
      </p>
      <div className={css.acts}>
        <a className="button-quiet" href={smsLink(number, text)}>
          <Icon name="smartphone" />
          {t('sms')}
        </a>
        <a className="button-quiet" href={mailLink(facts?.email, text)}>
          <Icon name="mail" />
          {t('mail')}
        </a>
        <button type="button" className="button-quiet" onClick={copy}>
          <Icon name="copy" />
          {t('copy')}
        </button>
        <button type="button" className="button-word" onClick={change}>
          {t('change')}
        </button>
      </div>
      <p role="status">{copied && t(copied === 'yes' ? 'copied' : 'notCopied')}</p>
      <details className={css.scan}>
        <summary>
          <Icon name="qr-code" />
          {t('scan')}
        </summary>
        <p>{t('scanHow')}</p>
        <div className={css.code}>
          <Qr text={`SMSTO:${number}:${text}`} label={t('scanLabel')} />
        </div>
      </details>
    </>
  );
}
