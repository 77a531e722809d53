/** Sent for somebody who has no e-mail: they are rung up, or written to, and their yes is noted here. */
import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import css from './round.module.css';

/** `by`: `letter` or `phone`. `sentAt`: ISO 8601. */
export type Unheard = { id: string; title: string; by: string; reach: string; sentAt: string };
type Props = { unheard: Unheard[]; vouch: (form: FormData) => Promise<void> };

export function UnheardList({ unheard, vouch }: Props) {
  const t = useTranslations('fagland');
  const format = useFormatter();
  if (unheard.length === 0) return null;
  return (
    <section>
      <h2>{t('unheard.title')}</h2>
      <p>{t('unheard.lead')}</p>
      <ul className={`bare ${css.list}`}>
        {unheard.map(({ id, title, by, reach, sentAt }) => (
          <li key={id} className={css.one}>
            <h3>{title}</h3>
            <p>{t(by === 'phone' ? 'unheard.phone' : 'unheard.letter', { reach })}</p>
            <p className="stone">{format.dateTime(new Date(sentAt), { dateStyle: 'long' })}</p>
            <form action={vouch}>
              <input type="hidden" name="proposal" value={id} />
              <button type="submit" className="button-quiet">
                <Icon name="check" />
                {t('unheard.yes')}
                <span className="for-reader">: {title}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
