'use client';
/** «Tag godt imod mig»: written, read through word by word, and only then sent. Why one comes is not asked. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { isEmail, MEETING_KINDS } from '@/domain/meeting/meeting';
import { Choice, Line } from '../register/fields';
import { isolated } from '../register/isolated';
import css from '../register/screen.module.css';
import type { AskAct, Asking } from './asking';
import { Frame } from './Frame';
import { Message } from './Message';
import own from './meeting.module.css';

/** `isMailed`: the place has an e-mail address. `isAnswered`: letters leave by themselves, so whoever left one gets the answer by it. */
type Props = {
  act: AskAct;
  begun: Asking;
  address: string;
  slug: string;
  title: string;
  isMailed: boolean;
  isAnswered: boolean;
};
const OWN = ['kind', 'firstName', 'reach', 'when'] as const;

export function MeetForm({ act, begun, address, slug, title, isMailed, isAnswered }: Props) {
  const t = useTranslations('meeting');
  return (
    <Frame act={act} begun={begun} address={address} hidden={{ slug }}>
      {({ phase, typed }, isBusy) =>
        phase === 'read' ? (
          <>
            {OWN.map((name) => (
              <input key={name} type="hidden" name={name} value={typed[name] ?? ''} />
            ))}
            <h2 tabIndex={-1} className={own.line}>
              {t('read')}
            </h2>
            <p className={own.line}>{t(isMailed ? 'to' : 'byUs', { title: isolated(title) })}</p>
            <Message
              kind={MEETING_KINDS.find((kind) => kind === typed.kind) ?? 'message'}
              firstName={typed.firstName ?? ''}
              reach={typed.reach ?? ''}
              when={typed.when ?? ''}
            />
            <p className={`stone ${own.line}`}>
              {t('nothingElse')} {isAnswered && isEmail((typed.reach ?? '').trim()) && t('byMail')}
            </p>
            <div className={css.go}>
              <button type="submit" name="go" value="send" className="button" disabled={isBusy}>
                <Icon name="send" />
                {t('send')}
              </button>
              <button type="submit" name="go" value="write" className="button-quiet">
                <Icon name="pencil" />
                {t('mend')}
              </button>
            </div>
          </>
        ) : (
          <>
            <Choice
              name="kind"
              label={t('kind')}
              options={MEETING_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            />
            <Line name="firstName" label={t('firstName')} auto="given-name" />
            <Line name="reach" label={t('reach')} hint={t(isAnswered ? 'reachHintMail' : 'reachHint')} />
            <Line name="when" label={t('when')} hint={t('whenHint')} />
            <p className={`stone ${own.line}`}>{t('promise')}</p>
            <button type="submit" name="go" value="read" className="button" disabled={isBusy}>
              {t('next')}
              <Icon name="arrow-right" />
            </button>
          </>
        )
      }
    </Frame>
  );
}
