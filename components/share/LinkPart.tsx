'use client';
/** The link that there is: as a square and in words, what it lets others do, how long, and how to close it. */
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Carried } from '@/components/carry/here';
import { deleteCarried, newLink, setDays } from '@/components/carry/here';
import { Qr } from '@/components/carry/Qr';
import { Icon } from '@/components/shell/Icon';
import { DaysRows } from './DaysRows';
import { dayInWords } from './dates';
import { Fold } from './Fold';
import { Rows } from './Rows';
import type { May } from './Take';
import { Trouble } from './Trouble';
import css from './take.module.css';
import { useDoing } from './useDoing';

/** @param isNew the link was just made, by a press on what stood here before */
type Props = {
  carried: Carried;
  link: string;
  isNew: boolean;
  may: May;
  onMay: (may: May) => void;
  onRemoved: () => void;
  /** While the server is asked: the old link may be gone a moment before the new one is here. */
  onHold: (isHeld: boolean) => void;
};

export function LinkPart({ carried, link, isNew, may, onMay, onRemoved, onHold }: Props) {
  const t = useTranslations('share.take');
  const locale = useLocale();
  const [said, setSaid] = useState<'renewed' | 'saved' | null>(null);
  const { isWaiting, why, ask } = useDoing();
  const aim = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isNew) aim.current?.focus(); // the button that was pressed is gone
  }, [isNew]);
  const mayGive = carried.links.change !== null;
  const doing = async (what: typeof newLink, then: () => void) => {
    setSaid(null);
    onHold(true);
    await ask(what, then);
    onHold(false);
  };
  return (
    <section aria-labelledby="tag-med">
      <p ref={aim} tabIndex={-1} className={css.aim}>
        {t('aim')}
      </p>
      <div className={css.square}>
        <Qr text={link} label={t('square', { may })} />
      </div>
      {mayGive ? (
        <Rows
          name="maa"
          legend={t('may')}
          rows={[
            { value: 'read', label: t('read') },
            { value: 'change', label: t('change'), text: t('changeText') },
          ]}
          chosen={may}
          onChoose={onMay}
        />
      ) : (
        <p>{t('onlyRead')}</p>
      )}
      <p aria-live="polite">{t(may === 'change' ? 'changeSays' : 'readSays')}</p>
      <p className={css.clock}>
        <Icon name="clock" />
        <span>
          <time dateTime={carried.expires}>{t('until', { date: dayInWords(carried.expires, locale) })}</time>{' '}
          {t('again')}
        </span>
      </p>
      <div role="status">{said === 'saved' && <p>{t('saved')}</p>}</div>
      <Trouble why={why} />
      {mayGive && (
        <>
          <Fold icon="calendar-clock" label={t('longer')}>
            <DaysRows
              chosen={carried.days}
              onChoose={(days) =>
                doing(
                  () => setDays(days),
                  () => setSaid('saved'),
                )
              }
            />
          </Fold>
          <Fold icon="lock" label={t('stop')}>
            <p>{t('renewText')}</p>
            <button
              type="button"
              className="button-quiet"
              aria-disabled={isWaiting}
              onClick={() => void doing(newLink, () => setSaid('renewed'))}
            >
              <Icon name="refresh-cw" />
              {t('renew')}
            </button>
            <div role="status">{said === 'renewed' && <p className={css.proof}>{t('renewed')}</p>}</div>
            <p className={css.next}>{t('removeText')}</p>
            <button
              type="button"
              className="button-quiet"
              aria-disabled={isWaiting}
              onClick={() => void doing(deleteCarried, onRemoved)}
            >
              <Icon name="trash-2" />
              {t('remove')}
            </button>
          </Fold>
        </>
      )}
    </section>
  );
}
