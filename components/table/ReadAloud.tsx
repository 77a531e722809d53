'use client';
/** «Læs højt», where this device has a voice for it; nothing where it has not. */
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Icon } from '@/components/shell/Icon';
import { usePaused } from './pausing';
import { useReadAloud } from './useReadAloud';

export function ReadAloud({ step, className }: { step: string; className?: string }) {
  const t = useTranslations('table');
  const { isAble, isReading, read, stop } = useReadAloud(step);
  const isPaused = usePaused();
  useEffect(() => {
    if (isPaused) stop();
  }, [isPaused, stop]);
  if (!isAble) return null;
  return (
    <button
      type="button"
      className={className}
      aria-label={isReading ? t('read.stopName') : undefined}
      onClick={isReading ? stop : read}
    >
      <Icon name={isReading ? 'square' : 'volume-2'} />
      <span>{t(isReading ? 'read.stop' : 'read.start')}</span>
    </button>
  );
}
