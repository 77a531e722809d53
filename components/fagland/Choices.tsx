'use client';
/** Where what is public and what is proposed were both changed since: the editor says which is to stand, field by field. */
import { useTranslations } from 'next-intl';
import css from './acts.module.css';
import type { ActAnswer, Both } from './types';

const WAYS = ['now', 'proposed'] as const;

export function Choices({ both, answer }: { both: Both[]; answer: ActAnswer | null }) {
  const t = useTranslations('fagland');
  if (both.length === 0) return null;
  return (
    <>
      <h3>{t('both.title')}</h3>
      <p>{t('both.lead')}</p>
      {both.map(({ name, label, ...ways }) => {
        const isWrong = answer?.wrong.includes(name) === true;
        return (
          <fieldset key={name} className={css.reasons} aria-describedby={isWrong ? `${name}-wrong` : undefined}>
            <legend>{label}</legend>
            {isWrong && (
              <p id={`${name}-wrong`} className={css.wrong}>
                {t('both.choose')}
              </p>
            )}
            {WAYS.map((way) => (
              <label key={way} className={css.choice}>
                <input
                  type="radio"
                  id={way === 'now' ? name : undefined}
                  name={name}
                  value={way}
                  defaultChecked={answer?.typed[name] === way}
                />
                <span>
                  <strong>{t(`both.${way}`)}</strong>
                  {(ways[way].length > 0 ? ways[way] : [t('review.nothing')]).map((line) => (
                    <bdi key={line} className={css.line}>
                      {line}
                    </bdi>
                  ))}
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </>
  );
}
