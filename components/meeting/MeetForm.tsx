'use client';
/** «Tag godt imod mig»: written, read through word by word, and only then sent. Why one comes is not asked. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { MEETING_KINDS } from '@/domain/meeting/meeting';
import { Choice, Line } from '../register/fields';
import { isolated } from '../register/isolated';
import css from '../register/screen.module.css';
import type { AskAct, Asking } from './asking';
import { Frame } from './Frame';

type Props = { act: AskAct; begun: Asking; address: string; slug: string; title: string; isMailed: boolean };
const OWN = ['kind', 'firstName', 'reach', 'when'] as const;

export function MeetForm({ act, begun, address, slug, title, isMailed }: Props) {
  const t = useTranslations('meeting');
  return (
    <Frame act={act} begun={begun} address={address} hidden={{ slug }}>
      {({ phase, typed }, isBusy) =>
        phase === 'read' ? (
          <>
            {OWN.map((name) => (
              <input key={name} type="hidden" name={name} value={typed[name] ?? ''} />
            ))}
            <h2>{t('read')}</h2>
            <p>{t(isMailed ? 'to' : 'byUs', { title: isolated(title) })}</p>
            <blockquote>
              <p>{t(`says.${typed.kind as 'door'}`, { name: isolated(typed.firstName ?? '') })}</p>
              <p>{t('saysWhen', { when: isolated(typed.when ?? '') })}</p>
              <p>{t('saysReach', { reach: isolated(typed.reach ?? '') })}</p>
            </blockquote>
            <p className="stone">{t('nothingElse')}</p>
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
            <Line name="reach" label={t('reach')} hint={t('reachHint')} />
            <Line name="when" label={t('when')} hint={t('whenHint')} />
            <p className="stone">{t('promise')}</p>
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
