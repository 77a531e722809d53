'use client';
/** Before there is a link: what it is, how long it works, and the press that makes it. */
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { carry } from '@/components/carry/here';
import { Icon } from '@/components/shell/Icon';
import { DAYS_DEFAULT, type Days } from '@/domain/envelope';
import { DaysRows } from './DaysRows';
import { clock } from './dates';
import { Trouble } from './Trouble';
import css from './take.module.css';
import { useDoing } from './useDoing';

type Props = { isGone: boolean; removedAt: number | null; onMade: () => void };

export function MakeLink({ isGone, removedAt, onMade }: Props) {
  const t = useTranslations('share.take');
  const locale = useLocale();
  const [days, setDays] = useState<Days>(DAYS_DEFAULT);
  const { isWaiting, why, ask } = useDoing();
  const proof = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (removedAt !== null) proof.current?.focus(); // the button that was pressed is gone
  }, [removedAt]);
  return (
    <section aria-labelledby="til-telefon">
      {removedAt !== null && (
        <p ref={proof} tabIndex={-1} role="status" className={css.proof}>
          <Icon name="circle-check" />
          <span>{t('removed', { time: clock(removedAt, locale) })}</span>
        </p>
      )}
      <h3 id="til-telefon">{t('phone')}</h3>
      <p>{t('phoneText')}</p>
      <DaysRows chosen={days} onChoose={setDays} />
      <p className="stone">{t('again')}</p>
      <button type="button" className="button" aria-disabled={isWaiting} onClick={() => ask(() => carry(days), onMade)}>
        <Icon name="smartphone" />
        {t(isWaiting ? 'waiting' : 'make')}
      </button>
      <p className="stone">{t('nothingYet')}</p>
      <Trouble why={why ?? (isGone && removedAt === null ? 'gone' : null)} />
    </section>
  );
}
