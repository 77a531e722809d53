/** What stands there now, and the answers: each is one press, and works without script. */
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type CardWords, OfferCard } from '@/components/offer/OfferCard';
import { dayInWords } from '@/components/offer/words';
import { Icon } from '@/components/shell/Icon';
import type { Card } from '@/domain/card';
import { RHYTHMS, type Rhythm } from '@/domain/freshness/freshness';
import css from './fresh.module.css';

type Props = {
  card: Card;
  /** Telephone, e-mail and website, as they are public. */
  contact: (string | undefined)[];
  words: CardWords;
  today: string;
  token: string;
  /** How often they are asked now. */
  rhythm: Rhythm;
  /** The last day of the pause that is on. */
  closedUntil: string | null;
  /** This very link began the pause, and can end it: nothing else is asked. */
  isPaused: boolean;
  /** The day of the pause could not be read. */
  isDayWrong: boolean;
  answer: (form: FormData) => Promise<void>;
};

export function StillRight(props: Props) {
  const { card, contact, words, today, token, rhythm, closedUntil, isPaused, answer } = props;
  const t = useTranslations('fresh');
  const locale = useLocale();
  return (
    <div className={`wrap ${css.room}`}>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {closedUntil && (
        <p>
          <strong>{t('closed', { day: dayInWords(closedUntil, today, locale) })}</strong>
        </p>
      )}
      <OfferCard hit={{ card, why: [], unknown: [], travel: null }} words={words} today={today} />
      <p>{t('contact', { contact: contact.filter(Boolean).join(', ') || t('none') })}</p>
      <form action={answer} className={css.likeliest}>
        <input type="hidden" name="token" value={token} />
        <div className={css.asked}>
          <label htmlFor="rhythm">{t('rhythm')}</label>
          <select id="rhythm" name="rhythm" defaultValue={rhythm}>
            {RHYTHMS.map((months) => (
              <option key={months} value={months}>
                {t('months', { months })}
              </option>
            ))}
          </select>
        </div>
        {closedUntil && (
          <>
            <button type="submit" name="answer" value="back" className="button">
              <Icon name="check" />
              {t('back')}
            </button>
            <p className="stone">{t('backHint')}</p>
          </>
        )}
        {!isPaused && (
          <button type="submit" name="answer" value="right" className={closedUntil ? 'button-quiet' : 'button'}>
            <Icon name="check" />
            {t(closedUntil ? 'rightPaused' : 'right')}
          </button>
        )}
      </form>
      {!isPaused && <Others {...props} />}
    </div>
  );
}

function Others({ token, answer, isDayWrong }: Props) {
  const t = useTranslations('fresh');
  const to = { token, answer };
  return (
    <>
      <h2>{t('or')}</h2>
      <Answer {...to} is="change">
        <button type="submit" className="button-quiet">
          <Icon name="pencil" />
          {t('change')}
        </button>
      </Answer>
      <Answer {...to} is="pause">
        <label htmlFor="until">{t('until')}</label>
        {isDayWrong && (
          <p id="until-wrong" role="alert" className={css.wrong}>
            {t('dayWrong')}
          </p>
        )}
        <input
          id="until"
          name="until"
          type="date"
          required
          aria-invalid={isDayWrong || undefined}
          aria-describedby={isDayWrong ? 'until-wrong' : undefined}
        />
        <button type="submit" className="button-quiet">
          <Icon name="calendar-x" />
          {t('pause')}
        </button>
      </Answer>
      <Answer {...to} is="gone">
        <button type="submit" className="button-quiet">
          <Icon name="trash-2" />
          {t('over')}
        </button>
        <p className="stone">{t('overHint')}</p>
      </Answer>
      <Answer {...to} is="stop">
        <button type="submit" className="button-quiet">
          <Icon name="bell-off" />
          {t('stop')}
        </button>
        <p className="stone">{t('stopHint')}</p>
      </Answer>
    </>
  );
}

type AnswerProps = Pick<Props, 'token' | 'answer'> & { is: string; children: ReactNode };
const Answer = ({ token, answer, is, children }: AnswerProps) => (
  <form action={answer} className={css.answer}>
    <input type="hidden" name="token" value={token} />
    <input type="hidden" name="answer" value={is} />
    {children}
  </form>
);
