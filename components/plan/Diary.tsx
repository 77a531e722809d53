'use client';
/** «Hvordan gik det?»: what was written afterwards, newest first. A diary: nothing is counted, nobody is scored. */
import { useLocale, useTranslations } from 'next-intl';
import { removeEntry } from '@/domain/plan/edit';
import { dayInWords } from '../offer/words';
import { Icon } from '../shell/Icon';
import { EntryForm } from './EntryForm';
import css from './plan.module.css';
import { focusOn, useTell } from './telling';
import type { SectionProps } from './types';

export function Diary({ plan, doc, mayWrite, today }: SectionProps) {
  const t = useTranslations('plan');
  const locale = useLocale();
  const tell = useTell();
  const all = [...plan.places, ...plan.aside];
  if (plan.diary.length === 0 && !mayWrite) return null;
  return (
    <section aria-labelledby="plan-dagbog">
      <h2 id="plan-dagbog" tabIndex={-1}>
        {t('diary.title')}
      </h2>
      <p className="stone">{t('diary.lead')}</p>
      {plan.diary.length > 0 && (
        <ol className={`bare ${css.diary}`}>
          {plan.diary.map((entry) => {
            const place = all.find(({ id }) => id === entry.place);
            const day = dayInWords(entry.day, today, locale);
            return (
              <li key={entry.id}>
                <p className="stone">{[day, place?.name].filter(Boolean).join(' · ')}</p>
                {entry.outcome && <p className={css.outcome}>{t(`diary.${entry.outcome}`)}</p>}
                {entry.words && <p className={css.words}>{entry.words}</p>}
                {mayWrite && (
                  <button
                    type="button"
                    className="button-word"
                    aria-label={t('diary.removeOf', { day })}
                    onClick={() => {
                      removeEntry(doc, entry.id);
                      tell(t('diary.removed'));
                      focusOn('plan-dagbog');
                    }}
                  >
                    <Icon name="trash-2" />
                    {t('diary.remove')}
                  </button>
                )}
              </li>
            );
          })}
        </ol>
      )}
      {mayWrite && (
        <details className={css.fold}>
          <summary>
            <Icon name="notebook-pen" />
            <span>{t('diary.open')}</span>
          </summary>
          <EntryForm doc={doc} places={all} place={null} today={today} />
        </details>
      )}
    </section>
  );
}
