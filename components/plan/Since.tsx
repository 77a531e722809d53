'use client';
/** When they meet again: a step whose day has passed since last is asked about first, kindly, and once. */
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { asksHowItWent } from '@/domain/plan/ending';
import type { Plan } from '@/domain/plan/plan';
import { capital, nearDay } from '@/domain/plan/said';
import { Icon } from '../shell/Icon';
import css from './plan.module.css';
import { wentId } from './Step';
import { goTo } from './telling';

export function Since({ plan, today }: { plan: Plan; today: string }) {
  const t = useTranslations('plan');
  const locale = useLocale();
  const asked = plan.places.filter((place) => asksHowItWent(plan, place, today));
  // What is ticked off while the page is open is asked about where it stands.
  const [first] = useState(() => asked.map(({ id }) => id));
  const shown = asked.filter(({ id }) => first.includes(id));
  if (shown.length === 0) return null;
  return (
    <div className={css.since}>
      {shown.map((place) => (
        <div key={place.id}>
          <p>
            {place.day
              ? t('diary.since', {
                  day: locale === 'da' ? capital(nearDay(place.day, locale)) : nearDay(place.day, locale),
                  step: place.step,
                })
              : t('diary.sinceDone', { step: place.step })}
          </p>
          <button type="button" className="button-quiet" onClick={() => goTo(wentId(place))}>
            <Icon name="notebook-pen" />
            {t('diary.open')}
          </button>
        </div>
      ))}
    </div>
  );
}
