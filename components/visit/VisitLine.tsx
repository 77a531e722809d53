'use client';
/** One of the eight things about a first visit: what we know, what to ask, and what one was told. */
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { fieldId, TextField } from '@/components/plan/TextField';
import { Icon } from '@/components/shell/Icon';
import type { PaperWords } from '@/domain/paper-words';
import type { PlanDocument, TextName } from '@/domain/plan/document';
import type { VisitRow } from '@/domain/plan/first-visit';
import type { Place } from '@/domain/plan/plan';
import { agesIn, toldIn } from '@/domain/plan/said';
import css from './visit.module.css';

type Props = { row: VisitRow; words: PaperWords; place: Place; doc: PlanDocument; mayWrite: boolean };

export function VisitLine({ row, words, place, doc, mayWrite }: Props) {
  const t = useTranslations('visit');
  const [isOpen, setIsOpen] = useState(false);
  // An answer that was there keeps its field, also while it is written anew from nothing.
  const [wasAnswered, setAnswered] = useState(row.own !== '');
  if (row.own !== '' && !wasAnswered) setAnswered(true);
  const { title, question } = words.rows[row.key];
  const name: TextName = `${place.id}.visit.${row.key}`;
  // The field that a press has opened is where one goes on.
  useEffect(() => {
    if (isOpen) document.getElementById(fieldId(name))?.focus();
  }, [isOpen, name]);
  return (
    <li className={css.line}>
      <fieldset>
        <legend>{title}</legend>
        {/* What the citizen was told wins: what we knew before is then only in the way. */}
        {!row.own && <Told row={row} words={words} />}
        {row.asks && (
          <p className={css.question}>
            <Icon name="circle-question-mark" />
            <span>
              <span className="for-reader">{t('askThem')} </span>
              {`«${question}»`}
            </span>
          </p>
        )}
        {wasAnswered || isOpen ? (
          <TextField
            doc={doc}
            name={name}
            said={place.visit[row.key] ?? ''}
            label={t('answered')}
            mayWrite={mayWrite}
          />
        ) : (
          mayWrite && (
            <button type="button" className="button-word" onClick={() => setIsOpen(true)}>
              <Icon name="pencil" />
              {t('answer')}
            </button>
          )
        )}
      </fieldset>
    </li>
  );
}

function Told({ row, words }: { row: VisitRow; words: PaperWords }) {
  return (
    <>
      {row.told.map((told) => (
        <p key={told.key + String(told.values?.text ?? '')}>{toldIn(told, words)}</p>
      ))}
      {agesIn(row.told, words).map((age) => (
        <p key={age} className="stone">
          {age}
        </p>
      ))}
    </>
  );
}
