/** The history of an entry, newest first: who changed what, and a button that lays it back as it stood. */
import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import type { NounName } from '@/domain/proposal/proposal';
import { Differences } from './Differences';
import css from './review.module.css';
import type { Row } from './types';
import { type Voiced, Voices } from './Voices';

export type Change = {
  id: number;
  at: string;
  who: string;
  action: string;
  rows: Row[];
  isFirst: boolean;
  isNow: boolean;
  side: 'before' | 'after';
};
type Act = (form: FormData) => Promise<void>;
type Props = {
  noun: NounName;
  slug: string;
  title: string;
  page: string | null;
  changes: Change[];
  voices: Voiced[];
  said: string | null;
  canArchive: boolean;
  isPublic: boolean;
  archive: Act;
  restore: Act;
  back: string;
};

export function History({
  noun,
  slug,
  title,
  page,
  changes,
  voices,
  said,
  canArchive,
  isPublic,
  archive,
  restore,
  back,
}: Props) {
  const t = useTranslations('fagland');
  const format = useFormatter();
  return (
    <>
      <p>
        <a className="alone" href={back}>
          <Icon name="arrow-left" />
          {t('review.back')}
        </a>
      </p>
      <h1>
        {t('history.title')}: <bdi>{title}</bdi>
      </h1>
      {said && (
        <p className={css.done} role="status">
          {said}
        </p>
      )}
      <p>
        {page && (
          <a className="alone" href={page}>
            {t('review.public')}
          </a>
        )}
      </p>
      {canArchive && noun === 'offer' && isPublic && (
        <form action={archive}>
          <input type="hidden" name="slug" value={slug} />
          <button type="submit" className="button-quiet">
            <Icon name="archive" />
            {t('history.archive')}
          </button>
          <p className="stone">{t('history.archiveHint')}</p>
        </form>
      )}
      <Voices voices={voices} />
      {changes.length === 0 && <p>{t('history.none')}</p>}
      {changes.map(({ id, at, who, action, rows, isFirst, isNow, side }) => (
        <section key={id}>
          <h2>{t(`history.action.${action}`)}</h2>
          <p className={css.facts}>
            <span>{format.dateTime(new Date(at), { dateStyle: 'long', timeStyle: 'short' })}</span>
            <span>{who}</span>
            {isNow && <strong>{t('history.now')}</strong>}
          </p>
          {rows.length > 0 && <Differences rows={rows} isNew={isFirst} />}
          {canArchive && !isNow && (
            <form action={restore}>
              <input type="hidden" name="change" value={id} />
              <input type="hidden" name="noun" value={noun} />
              <input type="hidden" name="slug" value={slug} />
              <button type="submit" name="side" value={side} className="button-quiet">
                <Icon name="history" />
                {t(side === 'after' ? 'history.restore' : 'history.restoreBefore')}
              </button>
            </form>
          )}
        </section>
      ))}
    </>
  );
}
