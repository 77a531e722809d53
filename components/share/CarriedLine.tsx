'use client';
/**
 * Where the plan is, and who else is at it: a calm line on its page. What changes is said once for the ear; that
 * something is being saved, and was, is not news.
 */
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { type Carried, type Here, type Other, useHere } from '@/components/carry/here';
import { Icon } from '@/components/shell/Icon';
import { dayInWords } from './dates';
import css from './line.module.css';

const ICONS: Record<Carried['state'], string> = {
  saved: 'cloud-check',
  saving: 'cloud-upload',
  offline: 'cloud-off',
  busy: 'clock',
  gone: 'circle-alert',
  old: 'circle-alert',
  broken: 'circle-alert',
  full: 'circle-alert',
};
/** What calls for nothing. */
const CALM: Carried['state'][] = ['saved', 'saving'];

/** @param onTake opens «Tag planen med dig», where one can do something about it */
export function CarriedLine({ onTake }: { onTake?: () => void }) {
  const here = useHere();
  return here && <Line here={here} {...(onTake && { onTake })} />;
}

function Line({ here, onTake }: { here: Here; onTake?: () => void }) {
  const t = useTranslations('share.line');
  const locale = useLocale();
  const { carried, whose, others, mayWrite, isUnkept, isOtherKept } = here;
  const state = carried?.state ?? null;
  const said = carried
    ? t(carried.state, { date: dayInWords(carried.expires, locale) })
    : t(isUnkept ? 'unkept' : isOtherKept ? 'otherKept' : whose);
  const about = useOthersSaid(others);
  const action = state === 'gone' && mayWrite ? t('goneDo') : state === 'full' ? t('fullDo') : null;
  const back = useBack(state, t('back'));
  const news = state && !CALM.includes(state) ? said : back;
  return (
    <section className={`no-print ${css.line}`} aria-label={t('name')} data-state={state ?? whose}>
      <p>
        <Icon name={state ? ICONS[state] : 'monitor'} size={20} />
        <span>
          {said}
          {!mayWrite && ` ${t('mayRead')}`}
        </span>
      </p>
      {action && onTake && (
        <button type="button" className="button-word" onClick={onTake}>
          {action}
        </button>
      )}
      {about && (
        <p>
          <Icon name={others.some(({ is }) => is === 'here') ? 'users' : 'user-round-check'} size={20} />
          <span>{about}</span>
        </p>
      )}
      <p role="status" className="for-reader">
        {[news, about].filter(Boolean).join(' ')}
      </p>
    </section>
  );
}

/** Who is there now; else what became of the one who was there last. */
function useOthersSaid(others: Other[]): string | null {
  const t = useTranslations('share.line');
  const count = others.filter(({ is }) => is === 'here').length;
  const last = others.filter(({ is }) => is !== 'here').toSorted((a, b) => b.at - a.at)[0];
  if (count > 0) return t('here', { count });
  return last ? t(last.is === 'cleared' ? 'cleared' : 'left') : null;
}

/** «Nu er alt gemt igen», after something was in the way; nothing while all goes as it should. */
function useBack(state: Carried['state'] | null, back: string): string | null {
  const wasInTheWay = useRef(false);
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    if (state === null || state === 'saving') return;
    const isCalm = state === 'saved';
    setBack(isCalm && wasInTheWay.current);
    wasInTheWay.current = !isCalm;
  }, [state]);
  return isBack ? back : null;
}
