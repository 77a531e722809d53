'use client';
/** The dictionary: a term and what it is in plain words, its law, and how sure we are of the law. Works without script. */
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Icon } from '@/components/shell/Icon';
import { QUESTION_MAX, type Term } from '@/domain/dictionary/dictionary';
import css from './dictionary.module.css';
import type { LookedUp } from './types';

const ICONS = { yes: 'check', partly: 'circle-help', no: 'clock' } as const;

type Props = { all: Term[]; action: (before: LookedUp | null, form: FormData) => Promise<LookedUp>; address: string };

export function Dictionary({ all, action, address }: Props) {
  const t = useTranslations('fagland.dictionary');
  const [answer, post, isBusy] = useActionState(action, null, address);
  const terms = answer ? answer.found : all;
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <form action={post} className={css.ask} key={answer?.asked}>
        <label htmlFor="asked">{t('label')}</label>
        <p className="stone" id="asked-hint">
          {t('hint')}
        </p>
        <div className={css.field}>
          <input
            id="asked"
            name="asked"
            type="search"
            autoComplete="off"
            aria-describedby="asked-hint"
            maxLength={QUESTION_MAX}
            defaultValue={answer?.asked}
          />
          <button type="submit" className="button">
            {t('find')}
          </button>
        </div>
      </form>
      <p role="status" aria-busy={isBusy}>
        {answer?.asked.trim() ? t('found', { count: terms.length }) : t('all', { count: terms.length })}
      </p>
      <ul className={`bare ${css.list}`}>
        {terms.map((term) => (
          <Entry key={term.term} term={term} />
        ))}
      </ul>
    </>
  );
}

function Entry({ term: { term, variants, plain, paragraph, source, checked } }: { term: Term }) {
  const t = useTranslations('fagland.dictionary');
  return (
    <li className={css.entry}>
      <h2>{term}</h2>
      {variants.length > 0 && <p className="stone">{t('also', { names: variants.join(', ') })}</p>}
      <p className={css.plain}>{plain}</p>
      <p className={css.law}>
        <span>{paragraph ?? t('noLaw')}</span>
        {paragraph && (
          <span className={css.sure}>
            <Icon name={ICONS[checked]} size={18} />
            {t(`checked.${checked}`)}
          </span>
        )}
        {source && (
          <a href={source} rel="noreferrer" className="alone">
            {t('source', { host: new URL(source).hostname.replace(/^www\./, '') })}
          </a>
        )}
      </p>
    </li>
  );
}
