'use client';
/** How long somebody has waited. It runs while the page is open; without script it stands as it was drawn. */
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** @param since and `now`: ISO 8601 */
export function Clock({ since, now }: { since: string; now: string }) {
  const t = useTranslations('fagland.call');
  const [at, setAt] = useState(() => Date.parse(now));
  useEffect(() => {
    const timer = setInterval(() => setAt(Date.now()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.max(0, Math.floor((at - Date.parse(since)) / MINUTE_MS));
  const hours = Math.floor(minutes / 60);
  return (
    <time dateTime={since}>{hours > 0 ? t('hours', { hours, minutes: minutes % 60 }) : t('minutes', { minutes })}</time>
  );
}
