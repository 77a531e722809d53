'use client';
/** One next step at one place: what, when, who does what, and what to do if it gets hard. */
import { useLocale, useTranslations } from 'next-intl';
import type { PlanDocument } from '@/domain/plan/document';
import { beginStep, changePlace } from '@/domain/plan/edit';
import type { Place } from '@/domain/plan/plan';
import { capital, clockIn, nearDay } from '@/domain/plan/said';
import { Icon } from '../shell/Icon';
import { Ball, useBallWords } from './Ball';
import fields from './fields.module.css';
import css from './place.module.css';
import { fieldId, TextField } from './TextField';
import { focusOn, useTell } from './telling';

type Props = { place: Place; doc: PlanDocument; mayWrite: boolean; today: string };

export const dayId = (place: Place): string => `dag-${place.id}`;
/** Where one writes how it went there. */
export const wentId = (place: Place): string => `gik-${place.id}`;

/** «Tirsdag den 24. november kl. 14» */
export function useWhen() {
  const t = useTranslations('plan.step');
  const locale = useLocale();
  return ({ day, time }: Place): string => {
    if (!day) return t('noDay');
    const said = nearDay(day, locale);
    return capital(time ? t('at', { day: said, time: clockIn(time, locale) }) : said);
  };
}

/** The step as one reads it: its day on sun, the words, and who has the ball. */
export function StepRead({ place }: { place: Place }) {
  const t = useTranslations('plan.step');
  const when = useWhen();
  const ball = useBallWords();
  return (
    <div className={css.next} data-done={place.isDone || undefined}>
      <p className={css.when}>
        <Icon name={place.isDone ? 'circle-check' : 'calendar-days'} />
        {place.isDone ? t('done') : when(place)}
      </p>
      <div className={css.said}>
        <p className={css.words}>{place.step}</p>
        {place.who && <p className={css.words}>{place.who}</p>}
        <p className="stone">{ball(place)}</p>
        {place.hard && <p className={`stone ${css.hard}`}>{t('ifHard', { words: place.hard })}</p>}
      </div>
    </div>
  );
}

export function Step({ place, doc, mayWrite, today }: Props) {
  const t = useTranslations('plan.step');
  const tell = useTell();
  const { id } = place;
  const text = { doc, mayWrite };
  const again = () => {
    beginStep(doc, id);
    tell(t('againTold'));
    focusOn(fieldId(`${id}.step`));
  };
  const finish = () => {
    changePlace(doc, id, { isDone: true });
    tell(t('done'));
    focusOn(wentId(place));
  };
  if (place.isDone)
    return mayWrite ? (
      <button type="button" className="button-quiet" onClick={again}>
        <Icon name="footprints" />
        {t('again')}
      </button>
    ) : null;
  const isPassed = place.day !== null && place.day < today;
  return (
    <>
      <TextField {...text} name={`${id}.step`} said={place.step} label={t('step')} hint={t('stepHint')} />
      <div className={fields.row}>
        <div className={fields.field}>
          <label htmlFor={dayId(place)} className={fields.label}>
            {t('day')}
          </label>
          <input
            id={dayId(place)}
            type="date"
            value={place.day ?? ''}
            onChange={(event) => changePlace(doc, id, { day: event.target.value || null })}
          />
        </div>
        <div className={fields.field}>
          <label htmlFor={`klokken-${id}`} className={fields.label}>
            {t('time')}
          </label>
          <input
            id={`klokken-${id}`}
            type="time"
            value={place.time ?? ''}
            onChange={(event) => changePlace(doc, id, { time: event.target.value || null })}
          />
        </div>
      </div>
      {isPassed && <p className={css.passed}>{t('passed')}</p>}
      <TextField {...text} name={`${id}.who`} said={place.who} label={t('who')} hint={t('whoHint')} />
      <TextField {...text} name={`${id}.hard`} said={place.hard} label={t('hard')} hint={t('hardHint')} />
      <Ball place={place} doc={doc} mayWrite={mayWrite} today={today} />
      {place.step && (
        <label className={fields.choice}>
          <input type="checkbox" checked={false} onChange={finish} />
          {t('done')}
        </label>
      )}
    </>
  );
}
