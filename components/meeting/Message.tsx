/** The message to the place, word by word: as it is approved, and as it is read. When it suits stands there only if it was said. */
import { useTranslations } from 'next-intl';
import type { MeetingKind } from '@/domain/meeting/meeting';
import { isolated } from '../register/isolated';
import css from './meeting.module.css';

type Props = { kind: MeetingKind; firstName: string; reach: string; when: string };

export function Message({ kind, firstName, reach, when }: Props) {
  const t = useTranslations('meeting');
  return (
    <blockquote className={css.message}>
      <p>{t(`says.${kind}`, { name: isolated(firstName) })}</p>
      {when.trim() && <p>{t('saysWhen', { when: isolated(when) })}</p>}
      <p>{t('saysReach', { reach: isolated(reach) })}</p>
    </blockquote>
  );
}
