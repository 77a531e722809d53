'use client';
/** Lays a place on the plan. Where there is no plan yet, it asks first whose screen this is, and what to bring along. */
import { type AbstractIntlMessages, NextIntlClientProvider, useTranslations } from 'next-intl';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { hereNow, type Whose } from '@/components/carry/here';
import dialogCss from '../table/dialog.module.css';
import { beginHere, hasPlan, lay, type Laying as Place, saidAtTable } from './beginning';
import { keyOf, markLaid } from './laid';
import css from './lay.module.css';
import { WhoseScreen } from './WhoseScreen';

export type LayingProps = {
  place: Place;
  locale: string;
  messages: AbstractIntlMessages;
  onDone: () => void;
};

export default function Laying({ locale, messages, ...rest }: LayingProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={{ plan: messages }}>
      <Ask {...rest} />
    </NextIntlClientProvider>
  );
}

type Props = Omit<LayingProps, 'locale' | 'messages'>;

function Ask({ place, onDone }: Props) {
  const t = useTranslations('plan');
  const [step, setStep] = useState<'look' | 'ask' | 'full' | 'cannot'>('look');
  useEffect(() => {
    if (step !== 'look') return;
    const result = hasPlan() ? lay(place) : 'none';
    if (result === 'laid') done(place, onDone);
    else setStep(result === 'none' ? 'ask' : result);
  }, [step, place, onDone]);
  if (step === 'look') return null;
  if (step === 'ask') return <Dialog place={place} onDone={onDone} />;
  return <p role="status">{t(`lay.${step}`)}</p>;
}

function done(place: Place, onDone: () => void): void {
  markLaid([...(hereNow()?.plan.places.flatMap(({ offer }) => offer ?? []) ?? []), keyOf(place)]);
  onDone();
}

function Dialog({ place, onDone }: Props) {
  const t = useTranslations('plan');
  const dialog = useRef<HTMLDialogElement>(null);
  const [whose, setWhose] = useState<Whose>('shared');
  const [said] = useState(saidAtTable);
  const [isBrought, setBrought] = useState(true);
  useLayoutEffect(() => {
    const open = dialog.current;
    open?.showModal();
    return () => open?.close();
  }, []);
  const begin = () => {
    beginHere(whose, isBrought ? said : null);
    lay(place);
    done(place, onDone);
  };
  const words = [said.want, said.give].filter(Boolean).join(' · ');
  return (
    <dialog ref={dialog} className={`${dialogCss.question} ${css.dialog}`} aria-labelledby="laeg-paa" onCancel={onDone}>
      <h2 id="laeg-paa">{t('lay.title')}</h2>
      <WhoseScreen name="laeg-skaerm" whose={whose} onChoose={setWhose} />
      {words && (
        <label className={css.bring}>
          <input type="checkbox" checked={isBrought} onChange={(event) => setBrought(event.target.checked)} />
          <span>{t('lay.own', { words })}</span>
        </label>
      )}
      <button type="button" className="button" onClick={begin}>
        {t('lay.ok')}
      </button>
      <button type="button" className="button-word" onClick={onDone}>
        {t('whose.cancel')}
      </button>
    </dialog>
  );
}
