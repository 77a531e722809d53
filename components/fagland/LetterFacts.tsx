/** To whom a letter goes, and what is to be done about it: one line, in the list and above the letter itself. */
import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { type LetterRow, STATE_ICONS, stateOf } from './letter-row';
import css from './letters.module.css';

export function LetterFacts({ letter, isSending }: { letter: LetterRow; isSending: boolean }) {
  const t = useTranslations('letters');
  const format = useFormatter();
  const state = stateOf(letter, isSending);
  const said = (at: string) => format.dateTime(new Date(at), { dateStyle: 'long', timeStyle: 'short' });
  const when = said(letter.sentAt ?? letter.nextAt ?? letter.madeAt);
  return (
    <span className={css.facts}>
      <span>{letter.to ? t('to.email', { to: letter.to }) : t('to.hand', { to: letter.reach })}</span>
      <span className={state === 'failed' ? css.failed : css.state}>
        <Icon name={STATE_ICONS[state]} size={18} />
        {t(`state.${state}`, { when })}
      </span>
      <span>{t('made', { when: said(letter.madeAt) })}</span>
    </span>
  );
}
