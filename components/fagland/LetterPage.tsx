/** One letter: to read, to print, and to mark as sent. On paper only the letter itself, with its link as a QR code. */
import { useTranslations } from 'next-intl';
import { Qr } from '@/components/carry/Qr';
import { PrintButton } from '@/components/offer/PrintButton';
import { Icon } from '@/components/shell/Icon';
import { linesOf, linkIn } from '@/domain/letter/letter';
import { LetterFacts } from './LetterFacts';
import type { LetterRow } from './letter-row';
import css from './letters.module.css';

type Props = {
  letter: LetterRow;
  isSending: boolean;
  /** The outbox, and the proposal it tells of. */
  back: string;
  proposal: string | null;
  action: (form: FormData) => Promise<void>;
};

export function LetterPage({ letter, isSending, back, proposal, action }: Props) {
  const t = useTranslations('letters');
  const link = linkIn(letter.text);
  return (
    <>
      <p className="no-print">
        <a className="alone" href={back}>
          <Icon name="arrow-left" />
          {t('back')}
        </a>
      </p>
      <p className={`only-print ${css.receiver}`}>{letter.reach || letter.to}</p>
      <h1>{letter.subject}</h1>
      <p className="no-print">
        <LetterFacts letter={letter} isSending={isSending} />
      </p>
      <div className={css.sheet}>
        <LetterText text={letter.text} />
        {link && !letter.to && (
          <figure className={css.qr}>
            <Qr text={link} label={t('qr')} />
            <figcaption>{t('qr')}</figcaption>
          </figure>
        )}
      </div>
      <form action={action} className={`no-print ${css.acts}`}>
        <input type="hidden" name="letter" value={letter.id} />
        {letter.sentAt === null && (
          <>
            <button type="submit" className="button">
              <Icon name="check" />
              {t('posted')}
            </button>
            <PrintButton label={t('print')} />
          </>
        )}
        {proposal && (
          <a className="button-word" href={proposal}>
            {t('proposal')}
          </a>
        )}
        {letter.sentAt === null && <p className={css.hint}>{t('postedHint')}</p>}
      </form>
    </>
  );
}

/** In its paragraphs; what somebody wrote is set in, and only our own links lead anywhere. */
function LetterText({ text }: { text: string }) {
  const paragraphs = text.trimEnd().split('\n\n');
  return paragraphs.map((paragraph, at) => {
    const lines = linesOf(paragraph).map(({ line, isLink }, nth) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a letter never change their places
      <span key={nth} className={css.line}>
        {isLink ? <a href={line}>{line}</a> : line.trim()}
      </span>
    ));
    const Part = paragraph.startsWith(' ') ? 'blockquote' : 'p';
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    return <Part key={at}>{lines}</Part>;
  });
}
