/** Who waits to be rung up: taken, rung, and closed only with the next step that was agreed. */
import { useFormatter, useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Icon } from '@/components/shell/Icon';
import { Clock } from './Clock';
import { CloseCall } from './CloseCall';
import css from './round.module.css';

export type Waiting = {
  id: string;
  firstName: string;
  phone: string;
  when: string;
  sentAt: string;
  calledAt: string | null;
  takenBy: string | null;
  isMine: boolean;
};
type Props = {
  calls: Waiting[];
  /** Places that have not answered somebody for a week: nothing of who asked. */
  quiet: { title: string; href: string; since: string }[];
  /** ISO 8601. */
  now: string;
  said: string | null;
  act: (form: FormData) => Promise<void>;
  closing: Omit<ComponentProps<typeof CloseCall>, 'call'>;
};

export function CallList({ calls, quiet, now, said, act, closing }: Props) {
  const t = useTranslations('fagland.call');
  const format = useFormatter();
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('lead', { count: calls.length })}</p>
      {said && <p role="status">{t(`said.${said as 'rang'}`)}</p>}
      <ol className={`bare ${css.list}`}>
        {calls.map(({ id, firstName, phone, when, sentAt, calledAt, takenBy, isMine }) => {
          const told = (what: string) => hidden(id, what);
          return (
            <li key={id} className={css.one}>
              <h2>
                <bdi>{firstName}</bdi>
              </h2>
              <p>
                <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{t('ring', { phone })}</a>
              </p>
              {when && (
                <p>
                  {t('when')} <bdi>{when}</bdi>
                </p>
              )}
              <p className="stone">
                {calledAt ? (
                  t('rangAt', {
                    when: format.dateTime(new Date(calledAt), { timeStyle: 'short', dateStyle: 'medium' }),
                  })
                ) : (
                  <Clock since={sentAt} now={now} />
                )}
              </p>
              {takenBy && <p className="stone">{t('takenBy', { name: takenBy })}</p>}
              {(!takenBy || isMine) && (
                <div className={css.heard}>
                  {!takenBy && (
                    <form action={act}>
                      {told('take')}
                      <button type="submit" className="button-quiet">
                        <Icon name="user-round" />
                        {t('take')}
                      </button>
                    </form>
                  )}
                  {isMine && !calledAt && (
                    <form action={act}>
                      {told('letGo')}
                      <button type="submit" className="button-quiet">
                        {t('letGo')}
                      </button>
                    </form>
                  )}
                  {!calledAt && (
                    <form action={act}>
                      {told('rang')}
                      <button type="submit" className="button">
                        <Icon name="phone" />
                        {t('rang')}
                      </button>
                    </form>
                  )}
                </div>
              )}
              {isMine && calledAt && <CloseCall call={id} {...closing} />}
            </li>
          );
        })}
      </ol>
      <h2>{t('quiet')}</h2>
      <p>{t('quietLead', { count: quiet.length })}</p>
      <ul>
        {quiet.map(({ title, href, since }) => (
          <li key={href}>
            <a className="alone" href={href}>
              {title}
            </a>{' '}
            {t('since', { when: format.dateTime(new Date(since), { dateStyle: 'long' }) })}
          </li>
        ))}
      </ul>
    </>
  );
}

const hidden = (call: string, what: string) =>
  Object.entries({ call, what }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
