'use client';
/** What it is about, and who may come. What the words seem to mean is ticked beforehand, and can be unticked. */
import { useTranslations } from 'next-intl';
import { isOf } from '@/domain/register/form';
import { Line, Tick } from '../fields';
import type { Registering } from '../registering';
import css from '../screen.module.css';
import type { RegisterWords } from '../words';

type Props = {
  state: Pick<Registering, 'typed' | 'guessed' | 'wrong'>;
  words: Pick<RegisterWords, 'topics' | 'audiences'>;
};

export function Who({ state, words }: Props) {
  const t = useTranslations('register.new.who');
  const { typed, guessed, wrong } = state;
  const isSome = Object.keys(typed).some(
    (name) => name !== 'topicsSeen' && isOf('who', name) && !name.startsWith('topic.'),
  );
  const isChosen = (key: string) => guessed.includes(key) || `topic.${key}` in typed;
  const every = words.topics.flatMap(({ key, label, terms }) => [{ key, label }, ...terms]);
  const chosen = every.filter(({ key }) => isChosen(key));
  return (
    <>
      <input type="hidden" name="topicsSeen" value="1" />
      <fieldset className={css.group}>
        <legend>{t('topics')}</legend>
        <p className={css.hint}>{t(guessed.length > 0 ? 'guessed' : 'topicsHint')}</p>
        {chosen.map(({ key, label }) => (
          <Tick key={key} name={`topic.${key}`} label={label} isTicked />
        ))}
        {words.topics.map(({ key, label, terms }) => (
          <details key={key} className={css.fold}>
            <summary>{label}</summary>
            <div className={css.ticks}>
              {[{ key, label: t('all', { topic: label }) }, ...terms]
                .filter((each) => !isChosen(each.key))
                .map((each) => (
                  <Tick key={each.key} name={`topic.${each.key}`} label={each.label} />
                ))}
            </div>
          </details>
        ))}
      </fieldset>
      <details className={css.fold} open={isSome || Object.keys(wrong).length > 0}>
        <summary>{t('some')}</summary>
        <fieldset className={css.group}>
          <legend>{t('audiences')}</legend>
          <div className={css.ticks}>
            {words.audiences.map(({ key, label }) => (
              <Tick key={key} name={`audience.${key}`} label={label} />
            ))}
          </div>
        </fieldset>
        <div className={css.pair}>
          <Line name="ageMin" label={t('ageMin')} mode="numeric" isShort />
          <Line name="ageMax" label={t('ageMax')} mode="numeric" isShort />
        </div>
        <Line name="declaration" label={t('declaration')} hint={t('declarationHint')} type="date" isShort />
      </details>
    </>
  );
}
