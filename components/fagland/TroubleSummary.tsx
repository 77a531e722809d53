'use client';
/** What stands in the way of logging in: said on top, in focus, with a link to the field. */
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Icon } from '@/components/shell/Icon';
import css from './log-in.module.css';
import type { LogInAnswer } from './log-in-answer';

export function TroubleSummary({ answer, field }: { answer: LogInAnswer; field: string }) {
  const t = useTranslations('staff.trouble');
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same trouble twice is told twice
  useEffect(() => box.current?.focus(), [answer.n]);
  const { trouble } = answer;
  return (
    <div className={css.trouble} ref={box} tabIndex={-1} role="alert">
      <Icon name="circle-alert" />
      <a href={`#${field}`} className="alone">
        {trouble.problem === 'wait' ? t('wait', { minutes: trouble.minutes }) : t(trouble.problem)}
      </a>
    </div>
  );
}
