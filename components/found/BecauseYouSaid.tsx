'use client';
/** «Fordi du sagde «strikke» og «om dagen»»: each thing that was said can be touched, to be weighed anew or taken back. */
import { useTranslations } from 'next-intl';
import type { Match } from '@/domain/ask/matching';
import { becauseParts, type Saying } from '@/domain/ask/say';
import { FIELDS } from '@/domain/talk/act';
import css from './card.module.css';
import { focusThing } from './focus';

export function BecauseYouSaid({ match, saying }: { match: Pick<Match, 'reasons'>; saying: Saying }) {
  const t = useTranslations('found');
  const parts = becauseParts(match, saying);
  if (parts.length === 0) return null;
  return (
    <p className={css.because} data-read>
      {parts.map(({ text, thing }, n) =>
        thing ? (
          <button
            key={thing}
            type="submit"
            name={FIELDS.act}
            value="go:heard"
            aria-label={t('change', { said: text })}
            onClick={() => focusThing(thing)}
          >
            {text}
          </button>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: what stands between has no other name
          <span key={n}>{text}</span>
        ),
      )}
    </p>
  );
}
