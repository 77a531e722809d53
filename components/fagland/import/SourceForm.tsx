'use client';
/** A source, to be changed; or a neighbour's catalogue that is to be fetched. Works without script. */
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Icon } from '@/components/shell/Icon';
import type { SourceTyped } from '@/domain/import/source-form';
import css from './import.module.css';
import { SourceFields } from './SourceFields';
import type { SourceAnswer } from './source-answer';
import { Trouble } from './Trouble';

type Props = {
  action: (before: SourceAnswer | null, form: FormData) => Promise<SourceAnswer>;
  address: string;
  /** '' when it is new. */
  sourceKey: string;
  kind: 'file' | 'hsds';
  typed: SourceTyped;
};

export function SourceForm({ action, address, sourceKey, kind, typed }: Props) {
  const t = useTranslations('import.source');
  const [answer, post, isBusy] = useActionState(action, null, address);
  const wrong = answer?.wrong ?? [];
  return (
    <>
      {answer && (
        <Trouble
          title={t(`why.${answer.why}`)}
          faults={wrong.map((field) => ({ field, text: t(`wrong.${field}`) }))}
          n={answer.n}
        />
      )}
      <form action={post} className={css.form} key={answer?.n} aria-busy={isBusy}>
        <input type="hidden" name="key" value={sourceKey} />
        <SourceFields typed={answer?.typed ?? typed} wrong={wrong} kind={kind} hasTrust />
        <button type="submit" className="button">
          <Icon name="check" />
          {t('save')}
        </button>
      </form>
    </>
  );
}
