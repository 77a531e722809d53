/** The outbox: letters that wait for somebody, oldest first, and those that have left. */
import { useTranslations } from 'next-intl';
import { LetterFacts } from './LetterFacts';
import type { LetterRow } from './letter-row';
import css from './letters.module.css';

type Props = {
  waiting: LetterRow[];
  left: LetterRow[];
  /** Whether there is a mail server. */
  isSending: boolean;
  /** Whether one was just marked as sent. */
  isDone: boolean;
  /** Address of a letter's page, without its number. */
  address: string;
};

export function Letters({ waiting, left, isSending, isDone, address }: Props) {
  const t = useTranslations('letters');
  const lists = [
    { key: 'waiting', letters: waiting, none: 'none' },
    { key: 'left', letters: left, none: 'noneLeft' },
  ] as const;
  return (
    <>
      <h1>{t('title')}</h1>
      <p className={css.lead}>{t(isSending ? 'lead.sent' : 'lead.kept')}</p>
      {isDone && (
        <p className={css.done} role="status">
          {t('done')}
        </p>
      )}
      {lists.map(({ key, letters, none }) => (
        <section key={key}>
          <h2>{t(key)}</h2>
          {letters.length === 0 ? (
            <p>{t(none)}</p>
          ) : (
            <ul className={`bare ${css.list}`}>
              {letters.map((letter) => (
                <li key={letter.id}>
                  <a className={css.row} href={`${address}/${letter.id}`}>
                    <strong>{letter.subject}</strong>
                    <LetterFacts letter={letter} isSending={isSending} />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
