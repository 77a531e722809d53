/** One proposal as an editor sees it: what it is, what would change, what may be wrong with it, and what to do. */
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/shell/Icon';
import type { Proposal } from '@/domain/proposal/proposal';
import { Differences } from './Differences';
import css from './review.module.css';
import type { Known, Row } from './types';

export type Remark = { row: string; found: string; say: string };
type Props = {
  proposal: Proposal;
  title: string;
  rows: Row[];
  remarks: Remark[];
  alike: (Known & { isNear: boolean })[];
  /** What is public today, and its history. */
  today: { page: string; history: string } | null;
  names: Readonly<Record<string, string>>;
  acts: { at: string; actor: string; act: string }[];
  /** What was just done, or why not. */
  said: string | null;
  /** Who sent it is shown to those who may decide. */
  isEditor: boolean;
  back: string;
  map: ReactNode;
  photos: ReactNode;
  children: ReactNode;
};

export function Review({
  proposal,
  title,
  rows,
  remarks,
  alike,
  today,
  names,
  acts,
  said,
  isEditor,
  back,
  map,
  photos,
  children,
}: Props) {
  const t = useTranslations('fagland');
  const format = useFormatter();
  const when = (at: string) => format.dateTime(new Date(at), { dateStyle: 'long', timeStyle: 'short' });
  const { kind, status, sender, note, takenBy, sentAt, words } = proposal;
  const isNew = kind === 'new';
  return (
    <>
      <p>
        <a className="alone" href={back}>
          <Icon name="arrow-left" />
          {t('review.back')}
        </a>
      </p>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p className={css.facts}>
        <span>{t(`kind.${kind}`)}</span>
        <span>{t(`status.${status}`)}</span>
        <span>{t('sentAt', { when: when(sentAt) })}</span>
        {takenBy && (
          <span>
            <Icon name="user" size={18} />
            {t('takenBy', { name: names[takenBy] ?? takenBy })}
          </span>
        )}
      </p>
      {said && (
        <p className={css.done} role="status">
          {said}
        </p>
      )}
      <div className={css.frame}>
        <div>
          {note && (
            <>
              <h2>{t('review.note')}</h2>
              <p className={css.note}>
                <bdi>{note}</bdi>
              </p>
            </>
          )}
          <h2>{t(isNew ? 'review.new' : kind === 'closed' ? 'review.closed' : 'review.change')}</h2>
          {kind === 'closed' && <p>{t('review.closedHint')}</p>}
          {kind !== 'closed' && rows.length === 0 && <p>{t('review.same')}</p>}
          {rows.length > 0 && <Differences rows={rows} isNew={isNew} />}
          {today && (
            <p>
              <a className="alone" href={today.page}>
                {t('review.public')}
              </a>{' '}
              <a className="alone" href={today.history}>
                {t('review.history')}
              </a>
            </p>
          )}
          {map && (
            <>
              <h2>{t('review.map')}</h2>
              <div className={css.map}>{map}</div>
            </>
          )}
          {photos}
          <Alike alike={alike} />
          <Remarks remarks={remarks} />
        </div>
        <section className={css.acts} aria-labelledby="acts">
          <h2 id="acts">{t(status === 'waiting' || status === 'asked' ? 'act.title' : 'act.decided')}</h2>
          {isEditor && (
            <p className="stone">
              {t(`relation.${sender.relation}`)} <bdi>{sender.email ?? sender.reach ?? t('review.noAnswer')}</bdi>
            </p>
          )}
          {isEditor && sender.rhythm && kind !== 'closed' && (
            <p className="stone">{t('review.askAgain', { months: sender.rhythm })}</p>
          )}
          {words && (
            <p className={css.note}>
              <strong>{t('review.words')}</strong> <bdi>{words}</bdi>
            </p>
          )}
          {children}
          <h3>{t('review.acts')}</h3>
          <ol className="bare stone">
            {acts.map(({ at, actor, act }) => (
              <li key={`${at}${act}`}>
                {t(`done.${act.replaceAll(' ', '_')}`, { name: names[actor] ?? t('someone') })}, {when(at)}
              </li>
            ))}
          </ol>
        </section>
      </div>
    </>
  );
}

function Alike({ alike }: { alike: Props['alike'] }) {
  const t = useTranslations('fagland');
  if (alike.length === 0) return null;
  return (
    <>
      <h2>{t('review.alike')}</h2>
      <ul className="bare">
        {alike.map(({ id, title, href, isNear }) => (
          <li key={id}>
            <a className="alone" href={href}>
              <bdi>{title}</bdi>
            </a>{' '}
            <span className="stone">{t(isNear ? 'review.near' : 'review.far')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Remarks({ remarks }: { remarks: Remark[] }) {
  const t = useTranslations('fagland');
  return (
    <>
      <h2>{t('review.language')}</h2>
      {remarks.length === 0 ? (
        <p>{t('review.plain')}</p>
      ) : (
        <ul className={css.advice}>
          {remarks.map(({ row, found, say }) => (
            <li key={`${row}${found}${say}`}>
              {row}: «<bdi>{found}</bdi>». {say}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
