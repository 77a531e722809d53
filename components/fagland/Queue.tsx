/** The queue, oldest first: what it is, whose it is, and what to look out for. Many can be approved at once. */
import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import type { ProposalKind, ProposalStatus } from '@/domain/proposal/proposal';
import { Keys } from './Keys';
import css from './queue.module.css';

export type Waiting = {
  id: string;
  version: number;
  kind: ProposalKind;
  status: ProposalStatus;
  title: string;
  where: string;
  /** ISO 8601. */
  sentAt: string;
  /** The name of whoever has it; `isMine` when that is who looks. */
  takenBy: string | null;
  isMine: boolean;
  href: string;
};
type Act = (form: FormData) => Promise<void>;
type Props = { waiting: Waiting[]; said: string | null; canDecide: boolean; take: Act; approveMany: Act };

export function Queue({ waiting, said, canDecide, take, approveMany }: Props) {
  const t = useTranslations('fagland');
  return (
    <>
      <h1>{t('queue.title')}</h1>
      <p>{t('queue.lead', { count: waiting.length })}</p>
      {said && (
        <p className={css.done} role="status">
          {said}
        </p>
      )}
      {waiting.length > 0 && <p className={`stone ${css.keys}`}>{t('queue.keys')}</p>}
      <Keys />
      <ol className={`bare ${css.list}`}>
        {waiting.map((each) => (
          <Row key={each.id} each={each} canDecide={canDecide} take={take} />
        ))}
      </ol>
      {canDecide && waiting.length > 1 && (
        <form action={approveMany} id="many" className={css.many}>
          <button type="submit" className="button-quiet">
            <Icon name="check" />
            {t('queue.approveMany')}
          </button>
          <p className="stone">{t('queue.manyHint')}</p>
        </form>
      )}
    </>
  );
}

function Row({ each, canDecide, take }: { each: Waiting; canDecide: boolean; take: Act }) {
  const t = useTranslations('fagland');
  const format = useFormatter();
  const { id, version, kind, status, title, where, sentAt, takenBy, isMine, href } = each;
  return (
    <li className={css.row} data-mine={isMine || undefined}>
      {canDecide && (
        <label className={css.check}>
          <input type="checkbox" name="chosen" value={`${id}:${version}`} form="many" />
          <span className="for-reader">{t('queue.choose', { title })}</span>
        </label>
      )}
      <div className={css.what}>
        <a href={href} className={css.title} data-row>
          <bdi>{title}</bdi>
        </a>
        <span className={css.facts}>
          <span>{t(`kind.${kind}`)}</span>
          {where && <bdi>{where}</bdi>}
          <span>{t('sentAt', { when: format.dateTime(new Date(sentAt), { dateStyle: 'long' }) })}</span>
          {status === 'asked' && <span>{t('status.asked')}</span>}
          {takenBy && <strong>{isMine ? t('takenByMe') : t('takenBy', { name: takenBy })}</strong>}
        </span>
      </div>
      {canDecide && (!takenBy || isMine) && (
        <form action={take}>
          <input type="hidden" name="proposal" value={id} />
          <input type="hidden" name="back" value="queue" />
          <button type="submit" name="take" value={isMine ? 'no' : 'yes'} className="button-quiet">
            <Icon name={isMine ? 'undo-2' : 'hand'} />
            {t(isMine ? 'letGo' : 'take')}
            <span className="for-reader">: {title}</span>
          </button>
        </form>
      )}
    </li>
  );
}
