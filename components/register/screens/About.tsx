'use client';
/** What it is called, what one does there, and whose it is. */
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Advice } from '../Advice';
import { Line, Long } from '../fields';
import type { Registering } from '../registering';
import type { RegisterWords } from '../words';

export function About({ state, words }: { state: Registering; words: RegisterWords }) {
  const t = useTranslations('register.new');
  const [summary, setSummary] = useState(state.typed.summary ?? '');
  const isAssociation = state.typed.what === 'association';
  return (
    <>
      <Line name="title" label={t(isAssociation ? 'about.name' : 'about.title')} hint={t('about.titleHint')} />
      <Long name="summary" label={t('about.summary')} hint={t('about.summaryHint')} onText={setSummary} />
      <Advice text={summary} before={state.advice} from={words.to.terms} />
      {!isAssociation && (
        <>
          <Line
            name="organisation"
            label={t('about.organisation')}
            hint={t('about.organisationHint')}
            list="foreninger"
          />
          <datalist id="foreninger">
            {words.organisations.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </>
  );
}
