'use client';
/** «Hvordan gik det?»: a few words for one's own diary. Nothing that was typed is lost when something is missing. */
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef, useState } from 'react';
import { looksLikeCpr } from '@/domain/plan/cpr';
import type { PlanDocument } from '@/domain/plan/document';
import { addEntry } from '@/domain/plan/edit';
import { OUTCOMES, type Outcome, type Place, TEXT_MAX } from '@/domain/plan/plan';
import fields from './fields.module.css';
import { useTell } from './telling';

/** @param place its id, or null where one may choose among `places` and the plan as a whole */
export function EntryForm({
  doc,
  places,
  place,
  today,
}: {
  doc: PlanDocument;
  places: readonly Place[];
  place: string | null;
  today: string;
}) {
  const t = useTranslations('plan');
  const tell = useTell();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [words, setWords] = useState('');
  const [day, setDay] = useState(today);
  const [about, setAbout] = useState(place);
  const [fault, setFault] = useState<'missing' | 'full' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const said = words.trim();
    const isAdded = outcome || said ? addEntry(doc, { place: about, day: day || today, outcome, words: said }) : null;
    if (!isAdded) {
      setFault(outcome || said ? 'full' : 'missing');
      field.current?.focus();
      return;
    }
    setFault(null);
    setOutcome(null);
    setWords('');
    tell(t('diary.added'));
  };
  return (
    <form onSubmit={add} noValidate>
      {place === null && places.length > 0 && (
        <div className={fields.field}>
          <label htmlFor={`${id}-om`} className={fields.label}>
            {t('diary.about')}
          </label>
          <select id={`${id}-om`} value={about ?? ''} onChange={(event) => setAbout(event.target.value || null)}>
            <option value="">{t('diary.aboutPlan')}</option>
            {places.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name || t('places.nameless')}
              </option>
            ))}
          </select>
        </div>
      )}
      <fieldset className={fields.choices}>
        <legend>{t('diary.outcome')}</legend>
        {OUTCOMES.map((each) => (
          <label key={each} className={fields.choice}>
            <input type="radio" name={id} checked={outcome === each} onChange={() => setOutcome(each)} />
            {t(`diary.${each}`)}
          </label>
        ))}
      </fieldset>
      <div className={fields.field}>
        <label htmlFor={`${id}-ord`} className={fields.label}>
          {t('diary.words')}
        </label>
        <div id={`${id}-fejl`} role="alert">
          {fault && <p className={fields.fault}>{t(`diary.${fault}`)}</p>}
        </div>
        <textarea
          ref={field}
          id={`${id}-ord`}
          rows={2}
          value={words}
          maxLength={TEXT_MAX}
          autoComplete="off"
          aria-invalid={fault === 'missing'}
          aria-describedby={`${id}-fejl ${id}-cpr`}
          onChange={(event) => setWords(event.target.value)}
        />
        <p id={`${id}-cpr`} role="status" className={fields.kindly}>
          {looksLikeCpr(words) && t('cpr')}
        </p>
      </div>
      <div className={fields.row}>
        <div className={fields.field}>
          <label htmlFor={`${id}-dag`} className={fields.label}>
            {t('diary.day')}
          </label>
          <input
            id={`${id}-dag`}
            type="date"
            value={day}
            max={today}
            onChange={(event) => setDay(event.target.value)}
          />
        </div>
      </div>
      <button type="submit" className="button-quiet">
        {t('diary.add')}
      </button>
    </form>
  );
}
