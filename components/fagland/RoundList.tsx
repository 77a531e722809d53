/** Whom to ring, and what was heard: a press each, on a telephone too. */
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { dayInWords } from '@/components/offer/words';
import { Icon } from '@/components/shell/Icon';
import css from './round.module.css';

/** `due`: the day it was to be confirmed. `rang`: ISO 8601, when nobody answered last. `year`: of its source. */
export type ToRing = {
  slug: string;
  title: string;
  where: string;
  state: string;
  letters: number;
  rings: number;
  rang: string | null;
  due: string | null;
  phone: string | null;
  email: string | null;
  /** Where a number may be found, when we have none: its website, or where we have it from. */
  look: string;
  year: string | null;
  page: string;
};
type Props = { list: ToRing[]; today: string; heard: (form: FormData) => Promise<void> };
const HEARD = [
  { heard: 'right', icon: 'check' },
  { heard: 'vain', icon: 'phone-missed' },
  { heard: 'gone', icon: 'trash-2' },
] as const;

export function RoundList({ list, today, heard: act }: Props) {
  const t = useTranslations('fagland.round');
  const locale = useLocale();
  const format = useFormatter();
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('lead', { count: list.length })}</p>
      <ol className={`bare ${css.list}`}>
        {list.map(({ slug, title, where, letters, rings, rang, due, phone, email, look, year, page }) => (
          <li key={slug} className={css.one}>
            <h2>
              <a href={page}>
                <bdi>{title}</bdi>
              </a>
            </h2>
            {where && <p className="stone">{where}</p>}
            <p>
              {phone ? (
                <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{t('ring', { phone })}</a>
              ) : (
                <>
                  {t('noPhone')}
                  {email ? `: ${email}` : '. '}
                  {!email && (
                    <a href={look} rel="noopener noreferrer">
                      {t('look')}
                    </a>
                  )}
                </>
              )}
            </p>
            <p className="stone">
              {due
                ? t('due', { day: dayInWords(due, today, locale) })
                : year
                  ? t('never', { year })
                  : t('neverUndated')}{' '}
              {letters > 0 && t('letters', { count: letters })}{' '}
              {rang && t('rang', { count: rings, when: format.dateTime(new Date(rang), { dateStyle: 'long' }) })}
            </p>
            <div className={css.heard}>
              {HEARD.map(({ heard, icon }) => (
                <form key={heard} action={act}>
                  <input type="hidden" name="slug" value={slug} />
                  <input type="hidden" name="heard" value={heard} />
                  <button type="submit" className="button-quiet">
                    <Icon name={icon} />
                    {t(heard)}
                    <span className="for-reader">: {title}</span>
                  </button>
                </form>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
