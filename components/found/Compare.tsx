'use client';
/** «Hvad er forskellen?»: the places that were laid beside each other, by what was said first; on a screen and on paper. */
import { useTranslations } from 'next-intl';
import { PrintButton } from '@/components/offer/PrintButton';
import { dayInWords } from '@/components/offer/words';
import { Icon } from '@/components/shell/Icon';
import { HEADING } from '@/components/talk/useStep';
import { FIELDS } from '@/domain/talk/act';
import { CompareTable } from './CompareTable';
import css from './compare.module.css';
import type { FoundProps } from './types';
import { useFoundSaying } from './useFoundSaying';

export function Compare(props: FoundProps) {
  const t = useTranslations('found');
  const offer = useTranslations('offer');
  const saying = useFoundSaying(props);
  const { table, matching, words, names, today } = props;
  const comparison = matching?.comparison;
  return (
    <section aria-labelledby={HEADING}>
      <div className={`${css.top} no-print`}>
        <button type="submit" name={FIELDS.act} value="go:found" className="button-word">
          <Icon name="arrow-left" className={css.turned} />
          {t('compare.back')}
        </button>
        {comparison && <PrintButton label={t('compare.print')} />}
      </div>
      <h1 id={HEADING} tabIndex={-1} data-read>
        {matching ? t('compare.title') : t('waiting')}
      </h1>
      {comparison && comparison.offers.length > 1 ? (
        <CompareTable comparison={comparison} {...{ saying, table, words, names, today }} />
      ) : (
        matching && <p>{t('compare.few')}</p>
      )}
      <p className="only-print">{offer('printed', { date: dayInWords(today, today, saying.locale) })}</p>
    </section>
  );
}
