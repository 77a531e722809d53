'use client';
/**
 * The hej-besked, approved word by word: its parts are kept or left out, then the whole text may be changed, and only
 * after «Ja, sådan vil jeg skrive» is there anything to send it with. It lives in this component's memory: neither the
 * first name nor the message is written to the plan, and the page sends nothing.
 */
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { Icon } from '@/components/shell/Icon';
import { looksLikeCpr } from '@/domain/plan/cpr';
import type { Known, VisitRow } from '@/domain/plan/first-visit';
import { askedIn, type HelloPart, helloParts, helloText, NAME_MAX } from '@/domain/plan/hello';
import { type Place, TEXT_MAX } from '@/domain/plan/plan';
import { HelloSend } from './HelloSend';
import { usePaperWords } from './useVisits';
import css from './visit.module.css';

type Props = { place: Place; known: Known | null; rows: readonly VisitRow[] };
type Step = 'parts' | 'text' | 'send';

export function Hello(props: Props) {
  const t = useTranslations('visit.hello');
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen)
    return (
      <button type="button" className="button-quiet" onClick={() => setIsOpen(true)}>
        <Icon name="message-circle" />
        {t('begin')}
      </button>
    );
  return <Writing {...props} close={() => setIsOpen(false)} />;
}

function Writing({ place, known, rows, close }: Props & { close: () => void }) {
  const t = useTranslations('visit.hello');
  const locale = useLocale();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [step, setStep] = useState<Step>('parts');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Partial<Record<HelloPart['key'], boolean>>>({});
  const [text, setText] = useState('');
  // They read Danish there; one who reads another language sees what each part means.
  const danish = usePaperWords('da');
  const own = usePaperWords(locale === 'da' ? null : locale);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its own heading
  useEffect(() => heading.current?.focus(), [step]);
  if (!danish) return null;

  const told = { name, day: place.day, time: place.time, asked: askedIn(rows) };
  const parts = helloParts(told, danish).map((part) => ({ ...part, isKept: chosen[part.key] ?? part.isKept }));
  const meanings = own && helloParts(told, own);
  return (
    <section className={css.hello} aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {t(`steps.${step}`)}
      </h4>
      {step === 'parts' && (
        <>
          <p>{t('promise')}</p>
          <p className={css.start}>
            <label htmlFor={`${id}-name`}>{t('name')}</label>
            <input
              id={`${id}-name`}
              value={name}
              maxLength={NAME_MAX}
              autoComplete="off"
              aria-describedby={`${id}-name-hint`}
              onChange={({ target }) => setName(target.value)}
            />
            <span id={`${id}-name-hint`} className="stone">
              {t('nameHint')}
            </span>
            {looksLikeCpr(name) && <span className={css.hint}>{t('cpr')}</span>}
          </p>
          <fieldset className={css.parts}>
            <legend>{t('parts')}</legend>
            {parts.map(({ key, text: said, isKept }, n) => (
              <label key={key}>
                <input
                  type="checkbox"
                  checked={isKept}
                  onChange={({ target }) => setChosen({ ...chosen, [key]: target.checked })}
                />
                <span>
                  <span lang="da">{said}</span>
                  {meanings?.[n] && <span className="stone"> {meanings[n].text}</span>}
                </span>
              </label>
            ))}
          </fieldset>
          <div className={css.acts}>
            <button
              type="button"
              className="button-quiet"
              onClick={() => {
                setText(helloText(parts));
                setStep('text');
              }}
            >
              {t('whole')}
            </button>
            <button type="button" className="button-word" onClick={close}>
              {t('close')}
            </button>
          </div>
        </>
      )}
      {step === 'text' && (
        <>
          <label className={css.answered} htmlFor={`${id}-text`}>
            {t('text')}
          </label>
          <textarea
            id={`${id}-text`}
            rows={7}
            lang="da"
            maxLength={TEXT_MAX}
            value={text}
            autoComplete="off"
            aria-describedby={`${id}-text-hint`}
            onChange={({ target }) => setText(target.value)}
          />
          <p id={`${id}-text-hint`} className="stone">
            {t('notWhy')}
          </p>
          {looksLikeCpr(text) && <p className={css.hint}>{t('cpr')}</p>}
          <div className={css.acts}>
            <button
              type="button"
              className="button-quiet"
              disabled={text.trim() === ''}
              onClick={() => setStep('send')}
            >
              <Icon name="check" />
              {t('approve')}
            </button>
            <button type="button" className="button-word" onClick={() => setStep('parts')}>
              {t('back')}
            </button>
          </div>
        </>
      )}
      {step === 'send' && <HelloSend text={text} facts={known?.facts ?? null} change={() => setStep('text')} />}
    </section>
  );
}
